internal import Hummingbird

/// Refuses requests for other hosts than this machine, which a web page could make a browser send (DESIGN §6).
struct HostCheck: RouterMiddleware {
    func handle(
        _ request: Request, context: SandboxContext,
        next: @concurrent (Request, SandboxContext) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority, Self.isLocal(host) else {
            return Response(
                status: .misdirectedRequest, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(
                    byteBuffer: ByteBuffer(string: "The sandbox answers for localhost, 127.0.0.1 and [::1] only.\n")))
        }
        return try await next(request, context)
    }

    private static func isLocal(_ authority: String) -> Bool {
        guard let host = WebAddress("http://\(authority)")?.host else { return false }
        return !authority.contains("@") && ["localhost", "127.0.0.1", "[::1]"].contains(host)
    }
}
