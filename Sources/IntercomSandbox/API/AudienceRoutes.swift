internal import Hummingbird

/// `/audiences`, from 2.16 on (API.md §§1.5 and 2.1).
struct AudienceRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/audiences", use: list)
        router.post("/audiences", use: create)
        router.get("/audiences/:id", use: get)
        router.put("/audiences/:id", use: update)
        router.delete("/audiences/:id", use: delete)
    }

    /// Its pages stand in the list itself, not in `pages`.
    @Sendable private func list(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let page = try PageRequest(query: request.query, defaultSize: 50, limit: 50)
        let (audiences, count) = try await store.read { db in
            (try AudienceTable.page(db, limit: page.size, offset: page.offset), try AudienceTable.count(db))
        }
        return Response(json: [
            "type": "list", "data": .array(try audiences.map(json)), "total_count": .integer(count),
            "page": .integer(page.number), "per_page": .integer(page.size),
            "total_pages": .integer(page.pageCount(of: count)),
        ])
    }

    @Sendable private func get(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let id = try context.id()
        guard let audience = try await store.read({ db in try AudienceTable.find(db, id: id) }) else {
            throw APIError.notFound
        }
        return Response(json: try json(audience))
    }

    @Sendable private func create(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let object = try RequestObject(try await request.json())
        let now = services.clock()
        let audience = try AudienceRequest.changed(.new(at: now), by: object)
        let created = try await store.write { db in
            try AudienceTable.find(db, id: try AudienceTable.insert(db, audience))
        }
        guard let created else { throw APIError.serverError }
        return Response(json: try json(created), status: 201)
    }

    @Sendable private func update(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let id = try context.id()
        let object = try RequestObject(try await request.json())
        let now = services.clock()
        let updated = try await store.write { db in
            guard let old = try AudienceTable.find(db, id: id) else { throw APIError.notFound }
            var audience = try AudienceRequest.changed(old, by: object)
            audience.updatedAt = now
            try AudienceTable.update(db, audience)
            return audience
        }
        return Response(json: try json(updated))
    }

    @Sendable private func delete(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let id = try context.id()
        guard try await store.write({ db in try AudienceTable.delete(db, id: id) }) else { throw APIError.notFound }
        return Response(status: .noContent)
    }

    private func json(_ audience: StoredAudience) throws -> JSONValue {
        [
            "type": "audience", "id": .string(String(audience.id)), "name": .string(audience.name),
            "predicates": try JSONValue(parsing: Array(audience.predicates.utf8)),
            "role_predicates": try JSONValue(parsing: Array(audience.rolePredicates.utf8)),
            "created_at": .integer(audience.createdAt), "updated_at": .integer(audience.updatedAt),
        ]
    }
}

/// What a create or an update of an audience asks for.
enum AudienceRequest {
    /// The audience with what is asked; what is left out stays.
    static func changed(_ audience: StoredAudience, by object: RequestObject) throws -> StoredAudience {
        var audience = audience
        audience.name = try object.text("name").value ?? audience.name
        guard !audience.name.isBlank else {
            throw APIError(status: 422, code: "validation_error", message: "Name is required")
        }
        let paths: [(String, WritableKeyPath<StoredAudience, String>)] = [
            ("predicates", \StoredAudience.predicates), ("role_predicates", \StoredAudience.rolePredicates),
        ]
        for (name, path) in paths {
            guard let value = object.json[name], value != .null else { continue }
            guard case .array = value else { throw APIError.wrongType(name, expected: "an array") }
            audience[keyPath: path] = String(decoding: value.bytes, as: UTF8.self)
        }
        return audience
    }
}

extension StoredAudience {
    /// One that says nothing yet.
    static func new(at now: Int) -> StoredAudience {
        StoredAudience(id: 0, name: "", predicates: "[]", rolePredicates: "[]", createdAt: now, updatedAt: now)
    }
}
