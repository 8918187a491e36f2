internal import Hummingbird

/// `/help_center/collections` (API.md §3).
struct CollectionRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/help_center/collections", use: list)
        router.post("/help_center/collections", use: create)
        router.get("/help_center/collections/:id", use: get)
        router.put("/help_center/collections/:id", use: update)
        router.delete("/help_center/collections/:id", use: delete)
    }

    private var answer: CollectionAnswer { CollectionAnswer(workspace: store.workspace) }

    @Sendable private func list(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let page = try PageRequest(query: request.query, defaultSize: 20)
        let center = try request.query("help_center_id").map { text throws(APIError) in
            guard let id = Int(text) else { throw .wrongType("help_center_id", expected: "an integer") }
            return id
        }
        let (collections, count) = try await store.read { db in
            (
                try CollectionTable.page(db, helpCenter: center, limit: page.size, offset: page.offset),
                try CollectionTable.count(db, helpCenter: center)
            )
        }
        return Response(
            json: page.list(
                collections.map(answer.json), total: count, next: services.behaviour.nextPage,
                address: services.address(of: request)))
    }

    @Sendable private func get(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let id = try context.id()
        guard let collection = try await store.read({ db in try CollectionTable.find(db, id: id) }) else {
            throw APIError.notFound
        }
        return Response(json: answer.json(collection))
    }

    @Sendable private func create(_ request: Request, _ context: SandboxContext) async throws -> Response {
        let asked = try await read(request)
        let collection = try await store.write { db in try store.collections(db, services).create(asked) }
        return Response(json: answer.json(collection))
    }

    @Sendable private func update(_ request: Request, _ context: SandboxContext) async throws -> Response {
        let id = try context.id()
        let asked = try await read(request)
        let collection = try await store.write { db in try store.collections(db, services).update(id, asked) }
        return Response(json: answer.json(collection))
    }

    @Sendable private func delete(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let id = try context.id()
        try await store.write { db in try store.collections(db, services).delete(id) }
        return Response(json: ["id": .string(String(id)), "object": "collection", "deleted": true])
    }

    private func read(_ request: Request) async throws -> CollectionRequest {
        _ = try request.version()
        return try CollectionRequest(try await request.json(), center: store.workspace.defaultHelpCenter)
    }
}
