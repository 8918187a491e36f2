internal import HelpCenterModel
internal import Hummingbird

/// `/articles/{id}/draft`, from 2.16 on (API.md §2.5).
struct DraftRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/articles/:id/draft") { request, context in
            try await answering {
                let answer = try answer(to: request)
                let id = try context.id()
                let article = try await store.read { db in try ArticleTable.find(db, id: id) }
                guard let article, article.hasDraft else { throw APIError.notFound }
                return Response(json: answer.json(article, .full, .draft))
            }
        }
        router.put("/articles/:id/draft") { request, context in
            try await answering {
                let answer = try answer(to: request)
                let id = try context.id()
                let asked = try ArticleRequest(
                    try await request.json(), center: store.workspace.defaultHelpCenter, version: answer.version)
                let written = try await store.write { db in try store.articles(db, services).stage(id, asked) }
                return Response(json: answer.json(written, .draft))
            }
        }
        router.post("/articles/:id/draft/publish") { request, context in
            try await answering {
                let answer = try answer(to: request)
                let id = try context.id()
                let locales = try await locales(request)
                let written = try await store.write { db in
                    try store.articles(db, services).publishDraft(of: id, locales: locales)
                }
                return Response(json: answer.json(written))
            }
        }
    }

    private func answer(to request: Request) throws -> ArticleAnswer {
        ArticleAnswer(
            version: try request.version(since: .v2_16), workspace: store.workspace, signer: services.signer())
    }

    /// The locales that a publication names; the body may be missing.
    private func locales(_ request: Request) async throws -> [LocaleCode]? {
        guard let json = try await request.optionalJSON(), json != .null else { return nil }
        let written = try RequestObject(json).texts("locales").value ?? []
        guard !written.isEmpty else { return nil }
        return try written.map { code in
            guard let locale = LocaleCode(code) else {
                throw APIError.unprocessable(
                    "Cannot publish a draft for locale(s) without pending changes: \(code)", field: "locales")
            }
            return locale
        }
    }

    /// Errors have another body than elsewhere where that is asked for.
    private func answering(_ body: () async throws -> Response) async throws -> Response {
        do {
            return try await body()
        } catch let error as APIError where services.behaviour.draftErrors == .bare {
            switch error.status {
            case 404: return Response(status: .notFound)
            case 422: return Response(json: ["message": .string(error.message), "status": 422], status: 422)
            default: throw error
            }
        }
    }
}
