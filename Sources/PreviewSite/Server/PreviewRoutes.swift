internal import HTTPTypes
internal import HelpCenterModel
internal import Hummingbird
internal import Logging

/// The pages, the files that they show, and the question for the version.
struct PreviewRoutes: Sendable {
    let configuration: PreviewConfiguration
    let site: @Sendable () async -> PreviewSnapshot

    func add(to router: Router<BasicRequestContext>) {
        // One handler for every path: `PreviewAddress` is the one place that knows the form of URLs.
        router.get("/") { request, _ in try await answer(request) }
        router.get("/**") { request, _ in try await answer(request) }
    }

    private func answer(_ request: Request) async throws -> Response {
        let path = request.uri.path
        let address = PreviewAddress(path)
        if address == .version { return try await version(request) }
        let snapshot = await site()
        let pages = PageBuilder(site: snapshot.site, title: configuration.title)
        guard let address else { return page(pages.notFound(at: nil), snapshot, status: .notFound) }
        guard PercentCoding.decoded(path) == address.location else {
            return Response.redirect(to: address.url, type: .found)
        }
        return switch address {
        case .root: Response.redirect(to: PreviewAddress.home(snapshot.site.defaultLocale).url, type: .found)
        case .asset(let path): asset(path, pages, snapshot)
        case .home, .collection, .article, .newsItem, .diagnostics, .version:
            if let found = pages.page(at: address) {
                page(found, snapshot)
            } else {
                page(pages.notFound(at: address), snapshot, status: .notFound)
            }
        }
    }

    private func page(_ page: Page, _ snapshot: PreviewSnapshot, status: HTTPResponse.Status = .ok) -> Response {
        let security = PageSecurity()
        let layout = PageLayout(
            page: page, helpCenter: configuration.title, diagnostics: snapshot.site.diagnostics,
            version: snapshot.version, nonce: security.nonce)
        return Response(
            status: status,
            headers: [.contentType: "text/html; charset=utf-8", .contentSecurityPolicy: security.policy],
            body: ResponseBody(byteBuffer: ByteBuffer(string: layout.html)))
    }

    private func asset(_ path: ProjectPath, _ pages: PageBuilder, _ snapshot: PreviewSnapshot) -> Response {
        let assets = AssetFiles(root: configuration.assetRoot, files: configuration.files)
        do throws(FileError) {
            guard let bytes = try assets.read(path, of: snapshot.site) else {
                return page(pages.notFound(at: .asset(path)), snapshot, status: .notFound)
            }
            return Response(
                status: .ok, headers: [.contentType: MediaTypes.type(ofExtension: path.pathExtension)],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
        } catch {
            configuration.logger.error("\(error)")
            return Response(
                status: .internalServerError, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: "The file cannot be shown: \(error).\n")))
        }
    }

    private func version(_ request: Request) async throws -> Response {
        let watch = VersionWatch(
            site: site, wait: configuration.versionWait, interval: configuration.versionInterval,
            sleep: configuration.sleep)
        let known = request.uri.queryParameters["since"].flatMap { Int($0) }
        let version = try await watch.version(after: known)
        return Response(
            status: .ok, headers: [.contentType: "application/json"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: "{\"version\":\(version)}\n")))
    }
}
