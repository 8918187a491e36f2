internal import HelpCenterModel
internal import Hummingbird

/// `/articles/search` (API.md §2).
struct SearchRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/articles/search", use: search)
    }

    @Sendable private func search(_ request: Request, _ context: SandboxContext) async throws -> Response {
        let answer = ArticleAnswer(
            version: try request.version(), workspace: store.workspace, signer: services.signer())
        let page = try PageRequest(query: request.query, defaultSize: 10)
        let query = try query(request)
        let (articles, count) = try await store.read { db in
            let ids = try query.articles(db)
            return (try ArticleTable.all(db, ids: Array(ids.dropFirst(page.offset).prefix(page.size))), ids.count)
        }
        let isHighlighted = request.query("highlight") == "true"
        let locale = store.workspace.defaultHelpCenter.defaultLocale
        let highlights = isHighlighted ? articles.map { Highlights(words: query.words).json($0, in: locale) } : []
        return Response(
            json: page.list(
                data: [
                    "articles": .array(articles.map { answer.json($0, .listItem) }), "highlights": .array(highlights),
                ], total: count, next: services.behaviour.nextPage, address: services.address(of: request)))
    }

    private func query(_ request: Request) throws -> ContentQuery {
        var query = ContentQuery(phrase: request.query("phrase") ?? "")
        switch request.query("state") {
        case nil, "all"?: break
        case let text?:
            guard let state = PublicationState(rawValue: text) else {
                throw APIError.invalid("state", "state must be published, draft or all")
            }
            query.states = [state]
        }
        if let text = request.query("help_center_id") {
            guard let id = Int(text) else { throw APIError.wrongType("help_center_id", expected: "an integer") }
            query.helpCenter = id
        }
        return query
    }
}

/// What of an article made a search find it.
struct Highlights {
    let words: [String]

    func json(_ article: StoredArticle, in locale: LocaleCode) -> JSONValue {
        let text = article.contents[locale]?.text
        let summary = text.map { $0.description.isEmpty ? String($0.body.markdown.prefix(200)) : $0.description } ?? ""
        return [
            "article_id": .string(String(article.id)), "highlighted_title": .array(pieces(of: text?.title ?? "")),
            "highlighted_summary": .array([.array(pieces(of: summary))]),
        ]
    }

    /// The text in pieces, those that are one of the words marked.
    private func pieces(of text: String) -> [JSONValue] {
        var pieces: [JSONValue] = []
        var plain = ""
        var rest = text[...]
        while !rest.isEmpty {
            let word = words.first { rest.prefix($0.count).lowercased() == $0.lowercased() }
            if let word {
                if !plain.isEmpty { pieces.append(["type": "plain", "text": .string(plain)]) }
                plain = ""
                pieces.append(["type": "highlight", "text": .string(String(rest.prefix(word.count)))])
                rest = rest.dropFirst(word.count)
            } else {
                plain.append(rest.removeFirst())
            }
        }
        if !plain.isEmpty { pieces.append(["type": "plain", "text": .string(plain)]) }
        return pieces
    }
}
