internal import Hummingbird

/// Writes down the requests of the API and tells the observer of each.
struct RequestLogging: RouterMiddleware {
    let log: RequestLog
    let base: PublicBase
    let observer: (@Sendable (ObservedRequest) async -> Void)?

    func handle(
        _ request: Request, context: SandboxContext,
        next: @concurrent (Request, SandboxContext) async throws -> Response
    ) async throws -> Response {
        guard PathKind(path: request.uri.path, base: base) == .api else { return try await next(request, context) }
        let observed = ObservedRequest(
            method: request.method.rawValue, path: request.head.path ?? request.uri.path, status: nil)
        let number = log.begin(observed)
        await observer?(observed)
        let response = try await next(request, context)
        log.finish(number, status: response.status.code)
        return response
    }
}
