internal import GRDB
internal import Hummingbird

/// `/tags`, and the tags of articles (API.md §§2 and 6).
struct TagRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/tags") { request, _ in
            _ = try request.version()
            let tags = try await store.read(TagTable.all)
            return Response(json: ["type": "list", "data": .array(tags.map(Self.json))])
        }
        router.post("/tags", use: write)
        router.get("/tags/:id") { request, context in
            _ = try request.version()
            let id = try context.id()
            guard let tag = try await store.read({ db in try TagTable.find(db, id: id) }) else {
                throw APIError.notFound
            }
            return Response(json: Self.json(tag))
        }
        router.delete("/tags/:id") { request, context in
            _ = try request.version()
            let id = try context.id()
            guard try await store.write({ db in try TagTable.delete(db, id: id) }) else { throw APIError.notFound }
            return Response(status: .ok)
        }
        router.post("/articles/:id/tags", use: apply)
        router.delete("/articles/:id/tags/:tag", use: remove)
    }

    static func json(_ tag: StoredTag) -> JSONValue {
        ["type": "tag", "id": .string(String(tag.id)), "name": .string(tag.name)]
    }

    /// Creates a tag, or gives the one with the request's id another name. A name that exists is that tag.
    @Sendable private func write(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version()
        let object = try RequestObject(try await request.json())
        guard let name = try object.text("name").value, !name.isBlank else {
            throw APIError.invalid("name", "invalid tag parameters")
        }
        let id = try object.integer("id").value
        let tag = try await store.write { db in
            let namesake = try TagTable.find(db, name: name)
            guard let id else { return try namesake ?? TagTable.insert(db, name: name) }
            guard try TagTable.find(db, id: id) != nil else { throw APIError.notFound }
            guard namesake.map({ $0.id == id }) ?? true else {
                throw APIError.invalid("name", "Another tag has the name \(name)")
            }
            try TagTable.rename(db, id: id, to: name)
            return StoredTag(id: id, name: name)
        }
        return Response(json: Self.json(tag))
    }

    @Sendable private func apply(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let article = try context.id()
        let object = try RequestObject(try await request.json())
        guard let id = try object.integer("id").value else {
            throw APIError.missing("id", "id is a required parameter.")
        }
        let owner = store.workspace.tokenOwner.id
        let teammate = try object.integer("admin_id").value ?? owner
        let now = services.clock()
        let tag = try await store.write { db in
            let tag = try find(db, tag: id, article: article)
            try TagTable.apply(db, id: id, to: article, at: now, by: teammate)
            return tag
        }
        return Response(
            json: Self.json(tag).with([
                "applied_at": .integer(now), "applied_by": ["type": "admin", "id": .string(String(teammate))],
            ]))
    }

    @Sendable private func remove(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let (article, id) = (try context.id(), try context.id("tag"))
        let tag = try await store.write { db in
            let tag = try find(db, tag: id, article: article)
            guard try TagTable.remove(db, id: id, from: article) else { throw Self.tagNotFound }
            return tag
        }
        return Response(json: Self.json(tag).with(["applied_at": .null, "applied_by": .null]))
    }

    private func find(_ db: Database, tag: Int, article: Int) throws -> StoredTag {
        guard try ArticleTable.find(db, id: article) != nil else {
            throw APIError(status: 404, code: "article_not_found", message: "Article not found")
        }
        guard let tag = try TagTable.find(db, id: tag) else { throw Self.tagNotFound }
        return tag
    }

    private static let tagNotFound = APIError(status: 404, code: "tag_not_found", message: "Tag not found")
}
