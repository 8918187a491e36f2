internal import GRDB
internal import HelpCenterModel
internal import Hummingbird

/// `/help_center/help_centers/{id}/redirects`, from 2.16 on (API.md §4.1).
struct RedirectRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        router.get("/help_center/help_centers/:id/redirects", use: list)
        router.post("/help_center/help_centers/:id/redirects", use: create)
        router.get("/help_center/help_centers/:id/redirects/:redirect") { request, context in
            _ = try request.version(since: .v2_16)
            let center = try center(context)
            let id = try context.id("redirect")
            return Response(json: json(try await store.read { db in try find(db, id: id, in: center) }))
        }
        router.delete("/help_center/help_centers/:id/redirects/:redirect") { request, context in
            _ = try request.version(since: .v2_16)
            let center = try center(context)
            let id = try context.id("redirect")
            try await store.write { db in
                _ = try find(db, id: id, in: center)
                try RedirectTable.delete(db, id: id)
            }
            return Response(
                json: ["id": .string(String(id)), "object": "help_center_redirect", "deleted": true])
        }
    }

    @Sendable private func list(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let center = try center(context)
        let page = try PageRequest(query: request.query, defaultSize: 50)
        let (redirects, count) = try await store.read { db in
            (
                try RedirectTable.page(db, helpCenter: center.id, limit: page.size, offset: page.offset),
                try RedirectTable.count(db, helpCenter: center.id)
            )
        }
        return Response(
            json: page.list(
                redirects.map(json), total: count, next: services.behaviour.nextPage,
                address: services.address(of: request)))
    }

    @Sendable private func create(_ request: Request, _ context: SandboxContext) async throws -> Response {
        _ = try request.version(since: .v2_16)
        let center = try center(context)
        let asked = try RedirectRequest(try await request.json(), center: center, base: store.workspace.base)
        let now = services.clock()
        let redirect = try await store.write { db in
            guard try RedirectTable.find(db, from: asked.from, helpCenter: center.id) == nil else {
                throw APIError(
                    status: 409, code: "resource_conflict", message: "A redirect with that URL already exists")
            }
            let redirect = StoredRedirect(
                id: 0, helpCenter: center.id, from: asked.from, locale: try locale(of: asked, db: db, center: center),
                target: asked.target, createdAt: now, updatedAt: now)
            return try find(db, id: try RedirectTable.insert(db, redirect), in: center)
        }
        return Response(json: json(redirect))
    }

    /// The target must be the center's own; an article without a translation in the locale leads to the default one.
    private func locale(
        of asked: RedirectRequest, db: Database, center: StoredHelpCenter
    ) throws -> LocaleCode {
        let missing = APIError(
            status: 422, code: "data_invalid", message: "target_id must belong to this help center", field: "target_id")
        switch asked.target {
        case .article(let id):
            guard let article = try ArticleTable.find(db, id: id) else { throw missing }
            return article.contents[asked.locale] == nil ? center.defaultLocale : asked.locale
        case .collection(let id):
            guard let collection = try CollectionTable.find(db, id: id), collection.helpCenter == center.id else {
                throw missing
            }
            return asked.locale
        }
    }

    private func center(_ context: SandboxContext) throws -> StoredHelpCenter {
        let id = try context.id()
        guard let center = store.workspace.helpCenters.first(where: { $0.id == id }) else { throw APIError.notFound }
        return center
    }

    private func find(_ db: Database, id: Int, in center: StoredHelpCenter) throws -> StoredRedirect {
        guard let redirect = try RedirectTable.find(db, id: id), redirect.helpCenter == center.id else {
            throw APIError.notFound
        }
        return redirect
    }

    private func json(_ redirect: StoredRedirect) -> JSONValue {
        let (type, target): (JSONValue, Int) =
            switch redirect.target {
            case .article(let id): ("article", id)
            case .collection(let id): ("collection", id)
            }
        return [
            "id": .string(String(redirect.id)), "type": "help_center_redirect", "from_url": .string(redirect.from),
            "locale": .string(redirect.locale.code), "help_center_id": .string(String(redirect.helpCenter)),
            "target_type": type, "target_id": .string(String(target)), "created_at": .integer(redirect.createdAt),
            "updated_at": .integer(redirect.updatedAt),
        ]
    }
}

/// What the creation of a redirect asks for; everything is required.
struct RedirectRequest: Sendable {
    var from: String
    var locale: LocaleCode
    var target: StoredRedirect.Target

    init(_ json: JSONValue, center: StoredHelpCenter, base: PublicBase) throws(APIError) {
        let object = try RequestObject(json)
        from = try Self.required("from_url", of: object)
        let code = try Self.required("locale", of: object)
        let type = try Self.required("target_type", of: object)
        guard let id = try object.integer("target_id").value else {
            throw .missing("target_id", "target_id is required")
        }
        switch type {
        case "article": target = .article(id)
        case "collection": target = .collection(id)
        default: throw .invalid("target_type", "target_type must be 'article' or 'collection'")
        }
        guard from.hasPrefix(base.string + "/"), WebAddress(from) != nil else {
            throw APIError(
                status: 422, code: "data_invalid",
                message: "from_url must be an absolute URL within this help center's URL space", field: "from_url")
        }
        guard let locale = LocaleCode(code), locale.code == code, center.locales.contains(locale) else {
            throw APIError(
                status: 422, code: "data_invalid", message: "locale must be one of the help center's", field: "locale")
        }
        self.locale = locale
    }

    private static func required(_ name: String, of object: RequestObject) throws(APIError) -> String {
        guard let text = try object.text(name).value, !text.isEmpty else {
            throw .missing(name, "\(name) is required")
        }
        return text
    }
}
