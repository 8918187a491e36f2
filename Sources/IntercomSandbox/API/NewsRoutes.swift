internal import GRDB
internal import Hummingbird

/// `/news/news_items` and `/news/newsfeeds` (API.md §5).
struct NewsRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/news/news_items", use: list)
        router.post("/news/news_items", use: create)
        router.get("/news/news_items/:id", use: get)
        router.put("/news/news_items/:id", use: update)
        router.patch("/news/news_items/:id", use: update)
        router.delete("/news/news_items/:id", use: delete)
        router.get("/news/newsfeeds", use: listNewsfeeds)
        router.get("/news/newsfeeds/:id") { request, context in
            _ = try request.version()
            return Response(json: json(try await newsfeed(context)))
        }
        router.get("/news/newsfeeds/:id/items", use: listLive)
    }

    @Sendable private func list(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let page = try PageRequest(query: request.query, defaultSize: 10)
        let (items, count) = try await store.read { db in
            (try NewsTable.page(db, limit: page.size, offset: page.offset), try NewsTable.count(db))
        }
        return answer(items.map(answer().json), total: count, page: page, to: request)
    }

    @Sendable private func get(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let id = try context.id()
        guard let item = try await store.read({ db in try NewsTable.find(db, id: id) }) else {
            throw APIError.notFound
        }
        return Response(json: answer().json(item))
    }

    @Sendable private func create(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let asked = try NewsRequest(try await request.json())
        let item = try await store.write { db in try store.news(db, services).create(asked) }
        return Response(json: answer().json(item))
    }

    @Sendable private func update(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let id = try context.id()
        let asked = try NewsRequest(try await request.json())
        let item = try await store.write { db in try store.news(db, services).update(id, asked) }
        return Response(json: answer().json(item))
    }

    @Sendable private func delete(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let id = try context.id()
        try await store.write { db in try store.news(db, services).delete(id) }
        return Response(json: ["id": .string(String(id)), "object": "news-item", "deleted": true])
    }

    @Sendable private func listNewsfeeds(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let page = try PageRequest(query: request.query, defaultSize: 10)
        let newsfeeds = try await store.read(NewsfeedTable.all)
        let shown = newsfeeds.dropFirst(page.offset).prefix(page.size)
        return answer(shown.map(json), total: newsfeeds.count, page: page, to: request)
    }

    /// More than 20 a page it never has, whatever the request says.
    @Sendable private func listLive(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let id = try await newsfeed(context).id
        let page = try PageRequest(query: request.query, defaultSize: 20, limit: 20)
        let (items, count) = try await store.read { db in
            (
                try NewsTable.live(db, newsfeed: id, limit: page.size, offset: page.offset),
                try NewsTable.liveCount(db, newsfeed: id)
            )
        }
        return answer(items.map(answer().json), total: count, page: page, to: request)
    }

    private func newsfeed(_ context: SandboxContext) async throws -> StoredNewsfeed {
        let id = try context.id()
        guard let newsfeed = try await store.read(NewsfeedTable.all).first(where: { $0.id == id }) else {
            throw APIError.notFound
        }
        return newsfeed
    }

    private func json(_ newsfeed: StoredNewsfeed) -> JSONValue {
        [
            "id": .string(String(newsfeed.id)), "type": "newsfeed", "name": .string(newsfeed.name),
            "created_at": .integer(newsfeed.createdAt), "updated_at": .integer(newsfeed.updatedAt),
        ]
    }

    private func answer() -> NewsAnswer { NewsAnswer(workspace: store.workspace, signer: services.signer()) }

    private func answer(_ items: [JSONValue], total: Int, page: PageRequest, to request: Request) -> Response {
        Response(
            json: page.list(
                items, total: total, next: services.behaviour.nextPage, address: services.address(of: request)))
    }
}

/// News items as the API answers them (API.md §5); the versions 2.14 to 2.16 do not differ.
struct NewsAnswer {
    let workspace: StoredWorkspace
    let signer: ImageSigner

    func json(_ item: StoredNewsItem) -> JSONValue {
        // An item without reactions has four that are null.
        let reactions =
            item.reactions.isEmpty ? Array(repeating: .null, count: 4) : item.reactions.map(JSONValue.string)
        return [
            "id": .string(String(item.id)), "type": "news-item", "workspace_id": .string(workspace.id),
            "title": .string(item.title), "body": .string(signer.signed(item.body, at: item.imageOffsets)),
            "sender_id": .integer(item.sender), "state": .string(item.state.rawValue),
            "labels": .array(item.labels.map(JSONValue.string)),
            "cover_image_url": .optional(item.cover.map(signer.signed)), "reactions": .array(reactions),
            "deliver_silently": .bool(item.isSilent), "created_at": .integer(item.createdAt),
            "updated_at": .integer(item.updatedAt),
            "newsfeed_assignments": .array(
                item.assignments.map { assignment in
                    [
                        "newsfeed_id": .integer(assignment.newsfeed),
                        "published_at": .optional(assignment.publishedAt),
                    ]
                }),
        ]
    }
}
