internal import HelpCenterModel
internal import HTTPTypes
internal import Hummingbird

/// Lets requests of the API in that carry the token.
struct TokenCheck: RouterMiddleware {
    let token: Secret
    let base: PublicBase

    func handle(
        _ request: Request, context: SandboxContext,
        next: @concurrent (Request, SandboxContext) async throws -> Response
    ) async throws -> Response {
        guard PathKind(path: request.uri.path, base: base) != .reader else { return try await next(request, context) }
        let parts = (request.headers[.authorization] ?? "").split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer", Secret(String(parts[1])) == token else {
            throw APIError.unauthorized
        }
        return try await next(request, context)
    }
}
