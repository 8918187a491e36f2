internal import HTTPTypes
internal import HelpCenterModel
internal import Hummingbird

/// The help center as pages for a browser, and the files that they show.
struct ReaderRoutes: Sendable {
    let store: Store
    let services: SandboxServices

    func add(to router: Router<SandboxContext>) {
        let base = store.workspace.base
        let home = "\(base.path)/\(store.workspace.defaultHelpCenter.defaultLocale)"
        router.get("/") { _, _ in Response.redirect(to: home, type: .found) }
        router.get(RouterPath(base.path)) { _, _ in Response.redirect(to: home, type: .found) }
        page(router, "/:locale") { site, _, _ in .page(try site.home()) }
        page(router, "/:locale/collections/:name") { site, id, path in try site.collection(id, path: path) }
        page(router, "/:locale/articles/:name") { site, id, path in try site.article(id, path: path) }
        page(router, "/:locale/news") { site, _, _ in .page(try site.news()) }
        page(router, "/:locale/news/:name") { site, id, path in try site.newsItem(id, path: path) }
        router.get("\(base.path)/:locale/search") { request, context in
            let locale = try locale(context)
            let phrase = String((request.query("q") ?? "").prefix(Self.phraseLimit))
            return try await store.read { db in
                try ReaderSite(db: db, workspace: store.workspace, locale: locale).search(phrase)
            }.response()
        }
        router.get("/assets/:name") { request, _ in try asset(at: request.uri.path) }
        router.get("/i/o/**") { request, _ in try await image(at: request.uri.path) }
    }

    /// Serves a page of the site.
    private func page(
        _ router: Router<SandboxContext>, _ path: String,
        _ body: @escaping @Sendable (ReaderSite, Int, String) throws -> ReaderResult
    ) {
        router.get(RouterPath(store.workspace.base.path + path)) { request, context in
            let path = request.uri.path
            let (locale, id) = (try locale(context), try id(context))
            return try await store.read { db in
                try body(ReaderSite(db: db, workspace: store.workspace, locale: locale), id, path)
            }.response
        }
    }

    private func locale(_ context: SandboxContext) throws -> LocaleCode {
        guard let locale = context.parameters.get("locale").flatMap({ LocaleCode($0) }),
            store.workspace.defaultHelpCenter.locales.contains(locale)
        else { throw APIError.notFound }
        return locale
    }

    /// The id in front of the slug, which alone decides; 0 for pages without one.
    private func id(_ context: SandboxContext) throws -> Int {
        guard let name = context.parameters.get("name") else { return 0 }
        guard let id = Int(name.prefix { $0 != "-" }) else { throw APIError.notFound }
        return id
    }

    /// No reader types more.
    private static let phraseLimit = 200

    private func asset(at path: String) throws -> Response {
        guard let name = AssetFolder.name(in: path), let bytes = try services.assets.read(name) else {
            throw APIError.notFound
        }
        return Response(
            status: .ok,
            headers: [
                .contentType: MediaTypes.type(of: name), .xContentTypeOptions: "nosniff",
                // An SVG opened by itself must not run scripts either.
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            ], body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// A re-hosted image: the bytes where the sandbox has them, else the way to where they are.
    private func image(at path: String) async throws -> Response {
        guard let source = try await store.read({ db in try ImageTable.source(db, path: path) }) else {
            throw APIError.notFound
        }
        if let address = WebAddress(source), address.origin == store.workspace.base.origin {
            return try asset(at: address.path)
        }
        return Response.redirect(to: source, type: .found)
    }
}

/// What a request for a page comes to.
enum ReaderResult: Sendable {
    case page(ReaderPage)
    /// The slug was another; this is the page's address.
    case moved(to: String)

    var response: Response {
        switch self {
        case .page(let page): page.response()
        case .moved(let address): Response.redirect(to: address, type: .found)
        }
    }
}
