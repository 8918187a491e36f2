internal import Hummingbird

/// `/articles` (API.md §2).
struct ArticleRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/articles", use: list)
        router.post("/articles", use: create)
        router.get("/articles/:id", use: get)
        router.put("/articles/:id", use: update)
        router.delete("/articles/:id", use: delete)
    }

    @Sendable private func list(_ request: Request, _ context: SandboxContext) async throws -> Response {
        let answer = try answer(to: request)
        let page = try PageRequest(query: request.query, defaultSize: 25)
        let (articles, count) = try await store.read { db in
            (try ArticleTable.page(db, limit: page.size, offset: page.offset), try ArticleTable.count(db))
        }
        return Response(
            json: page.list(
                articles.map { answer.json($0, .listItem) }, total: count, next: services.behaviour.nextPage,
                address: services.address(of: request)))
    }

    @Sendable private func get(_ request: Request, _ context: SandboxContext) async throws -> Response {
        let answer = try answer(to: request)
        let id = try context.id()
        guard let article = try await store.read({ db in try ArticleTable.find(db, id: id) }) else {
            throw APIError.notFound
        }
        return Response(json: answer.json(article, .full))
    }

    @Sendable private func create(_ request: Request, _ context: SandboxContext) async throws -> Response {
        let answer = try answer(to: request)
        let asked = try await read(request, version: answer.version)
        let written = try await store.write { db in try store.articles(db, services).create(asked) }
        return Response(json: answer.json(written))
    }

    @Sendable private func update(_ request: Request, _ context: SandboxContext) async throws -> Response {
        let answer = try answer(to: request)
        let id = try context.id()
        let asked = try await read(request, version: answer.version)
        let written = try await store.write { db in try store.articles(db, services).update(id, asked) }
        return Response(json: answer.json(written))
    }

    @Sendable private func delete(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let id = try context.id()
        try await store.write { db in try store.articles(db, services).delete(id) }
        return Response(json: ["id": .string(String(id)), "object": "article", "deleted": true])
    }

    private func answer(to request: Request) throws -> ArticleAnswer {
        ArticleAnswer(version: try request.version(), workspace: store.workspace, signer: services.signer())
    }

    private func read(_ request: Request, version: APIVersion) async throws -> ArticleRequest {
        try ArticleRequest(
            try await request.json(), center: store.workspace.defaultHelpCenter, version: version)
    }
}
