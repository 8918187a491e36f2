internal import HTTPTypes
internal import Hummingbird

/// Refuses requests for other hosts than this machine, which a web page could make a browser send by giving its own name
/// this machine's address (DESIGN §6).
struct HostCheck<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard let host = request.head.authority, Self.isLocal(host) else {
            return Response(
                status: .misdirectedRequest, headers: [.contentType: "text/plain; charset=utf-8"],
                body: ResponseBody(
                    byteBuffer: ByteBuffer(string: "The preview answers for localhost, 127.0.0.1 and [::1] only.\n")))
        }
        return try await next(request, context)
    }

    /// Whether a `Host` field names this machine, with any port or none.
    private static func isLocal(_ authority: String) -> Bool {
        let authority = authority.lowercased()
        return ["localhost", "127.0.0.1", "[::1]"].contains { host in
            guard authority.hasPrefix(host) else { return false }
            let port = authority.dropFirst(host.count)
            return port.isEmpty || port.first == ":" && port.utf8.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        }
    }
}
