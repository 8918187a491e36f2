internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The connection was closed on purpose; there is nobody left to answer.
struct DroppedConnection: Error {}

/// The C structure `linger`: whether and how many seconds a closed socket waits for what was not sent yet.
private struct Linger: Sendable {
    var isOn: Int32
    var seconds: Int32

    /// To close so is to reset.
    static let none = Linger(isOn: 1, seconds: 0)
}

/// Makes requests of the API fail as the plan in force says.
struct FaultInjection: RouterMiddleware {
    let book: FaultBook
    let base: PublicBase
    let sleep: @Sendable (Duration) async throws -> Void

    func handle(
        _ request: Request, context: SandboxContext,
        next: @concurrent (Request, SandboxContext) async throws -> Response
    ) async throws -> Response {
        guard PathKind(path: request.uri.path, base: base) == .api else { return try await next(request, context) }
        let effects = book.effects(method: request.method.rawValue, path: request.uri.path)
        guard !effects.isEmpty else { return try await next(request, context) }
        for effect in effects {
            if let response = try await before(effect, context: context) { return response }
        }
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            // A refusal is an answer, too, and can be lost like any other.
            let refusal = APIError(wording: error)
            response = Response(json: refusal.json(requestID: context.requestID), status: refusal.status)
        }
        for effect in effects { try await after(effect, on: &response, context: context) }
        return response
    }

    /// - Returns: the answer, where the effect is one.
    private func before(_ effect: FaultEffect, context: SandboxContext) async throws -> Response? {
        switch effect {
        case .status(let status):
            let code = status == 429 ? "rate_limit_exceeded" : "server_error"
            let error = APIError(status: status, code: code, message: "The sandbox was told to fail")
            return Response(json: error.json(requestID: context.requestID), status: status)
        case .dropBefore: try await drop(context)
        case .reset:
            let socket = context.channel as? any SocketOptionProvider
            try await socket?.unsafeSetSocketOption(level: .socket, name: .so_linger, value: Linger.none).get()
            try await drop(context)
        case .delay(let seconds): try await sleep(.seconds(seconds))
        case .kill(let process, at: .beforeHandling): kill(process, SIGKILL)
        case .kill, .dropAfter, .truncate, .hang: break
        }
        return nil
    }

    private func after(_ effect: FaultEffect, on response: inout Response, context: SandboxContext) async throws {
        switch effect {
        case .dropAfter: try await drop(context)
        case .hang: try await sleep(.seconds(86_400))
        case .truncate(let bytes):
            response.body = TruncatingWriter.body(response.body, after: bytes, channel: context.channel)
        case .kill(let process, at: .afterCommit): kill(process, SIGKILL)
        case .kill(let process, at: .afterAnswer):
            let body = response.body
            response.body = ResponseBody(contentLength: body.contentLength) { writer in
                try await body.write(writer)
                kill(process, SIGKILL)
            }
        case .kill(_, at: .beforeHandling), .status, .dropBefore, .reset, .delay: break
        }
    }

    private func drop(_ context: SandboxContext) async throws -> Never {
        try await context.channel.close().get()
        throw DroppedConnection()
    }
}
