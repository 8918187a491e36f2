internal import GRDB
internal import HelpCenterModel
internal import Hummingbird

/// `/articles/{id}/versions`, from 2.16 on (API.md §2).
struct VersionRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/articles/:id/versions") { request, context in
            _ = try request.version(since: .v2_16)
            let id = try context.id()
            let locale = try locale(request)
            let page = try PageRequest(query: request.query, defaultSize: 25)
            let (article, versions, count) = try await store.read { db in
                (
                    try find(db, article: id),
                    try VersionTable.page(db, article: id, locale: locale, limit: page.size, offset: page.offset),
                    try VersionTable.count(db, article: id, locale: locale)
                )
            }
            return Response(
                json: page.list(
                    versions.map { summary($0, of: article) }, total: count, next: services.behaviour.nextPage,
                    address: services.address(of: request)))
        }
        router.get("/articles/:id/versions/:version") { request, context in
            _ = try request.version(since: .v2_16)
            let (id, number) = (try context.id(), try context.id("version"))
            let locale = try locale(request)
            let (article, version) = try await store.read { db in
                (try find(db, article: id), try VersionTable.find(db, id: number, article: id))
            }
            guard let version, locale.map({ $0 == version.locale }) ?? true else { throw APIError.notFound }
            let body = version.text.body
            return Response(
                json: summary(version, of: article).with([
                    "body": .string(services.signer().signed(body.html, at: body.imageOffsets)),
                    "body_markdown": .string(body.markdown), "updated_at": .integer(version.createdAt),
                ]))
        }
    }

    private func find(_ db: Database, article id: Int) throws -> StoredArticle {
        guard let article = try ArticleTable.find(db, id: id) else { throw APIError.notFound }
        return article
    }

    private func locale(_ request: Request) throws -> LocaleCode? {
        try request.query("locale").map { code in
            guard let locale = LocaleCode(code), store.workspace.defaultHelpCenter.locales.contains(locale) else {
                throw APIError.invalid("locale", "Unknown locale")
            }
            return locale
        }
    }

    /// A version without its body. Its ids are text, unlike the article's own.
    private func summary(_ version: StoredVersion, of article: StoredArticle) -> JSONValue {
        let content = article.contents[version.locale]
        let isLive = content?.state == .published && content?.version == version.id
        return [
            "type": "article_version", "id": .string(String(version.id)),
            "article_id": .string(String(version.article)), "title": .string(version.text.title),
            "description": .string(version.text.description), "author_id": .string(String(version.text.author)),
            "created_by_id": .string(String(version.createdBy)), "created_via": "api",
            "from_version_id": .optional(version.from.map { String($0) }), "state": isLive ? "published" : "draft",
            "created_at": .integer(version.createdAt),
        ]
    }
}
