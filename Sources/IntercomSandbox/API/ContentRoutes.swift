internal import HelpCenterModel
internal import Hummingbird

/// `/content/search` and `/content/bulk_actions`, from 2.16 on (API.md §6). Of all kinds of content there are articles
/// only.
struct ContentRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/content/search", use: search)
        router.post("/content/bulk_actions") { request, _ in
            _ = try request.version(since: .v2_16)
            let action = try BulkActionRequest(try await request.json())
            try await store.write { db in try BulkAction(writing: store.articles(db, services)).carryOut(action) }
            // Intercom queues it; here it is done when the answer comes, the earliest moment that a client may hope for.
            return Response(json: ["type": "content_bulk_action", "status": "queued"], status: 202)
        }
    }

    /// Its `next` and `prev` are always URLs or null, unlike those of other lists.
    @Sendable private func search(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let asked = try ContentSearchRequest(request)
        let (articles, count) = try await store.read { db in
            let ids = asked.hasArticles ? try asked.query.articles(db) : []
            let shown = ids.dropFirst((asked.page - 1) * asked.size).prefix(asked.size)
            return (try ArticleTable.all(db, ids: Array(shown)), ids.count)
        }
        let pageCount = max(1, (count + asked.size - 1) / asked.size)
        let base = "\(services.address(of: request))?per_page=\(asked.size)&page="
        return Response(json: [
            "type": "list", "total_count": .integer(count),
            "pages": [
                "type": "pages", "page": .integer(asked.page), "per_page": .integer(asked.size),
                "total_pages": .integer(pageCount),
                "next": .optional(asked.page < pageCount ? "\(base)\(asked.page + 1)" : nil),
                "prev": .optional(asked.page > 1 ? "\(base)\(asked.page - 1)" : nil),
            ],
            "data": .array(articles.map { json($0, locales: asked.query.locales) }),
        ])
    }

    private func json(_ article: StoredArticle, locales: [LocaleCode]) -> JSONValue {
        let contents = article.contents.sorted { $0.key < $1.key }.filter {
            locales.isEmpty || locales.contains($0.key)
        }
        let title = article.contents[store.workspace.defaultHelpCenter.defaultLocale]?.text.title
        return [
            "type": "article", "id": .string(String(article.id)), "title": .string(title ?? ""),
            "contents": .array(
                contents.map { locale, content in
                    [
                        "type": "article_content", "id": .string(String(content.id)),
                        "title": .string(content.text.title), "locale": .string(locale.code),
                    ]
                }),
        ]
    }
}
