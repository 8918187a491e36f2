internal import HTTPTypes
internal import Hummingbird
internal import Synchronization

/// Counts the requests of the API against the limit and says so in the answers' headers (API.md §1.4).
///
/// It stands behind the token check, so that other answers neither count nor have the headers.
final class RateLimiting: RouterMiddleware {
    private let limiter: Mutex<RateLimiter>
    private let limit: RateLimit
    private let base: PublicBase
    private let clock: @Sendable () -> Int

    init(limit: RateLimit, base: PublicBase, clock: @escaping @Sendable () -> Int) {
        limiter = Mutex(RateLimiter(limit: limit))
        self.limit = limit
        self.base = base
        self.clock = clock
    }

    func handle(
        _ request: Request, context: SandboxContext,
        next: @concurrent (Request, SandboxContext) async throws -> Response
    ) async throws -> Response {
        guard PathKind(path: request.uri.path, base: base) == .api else { return try await next(request, context) }
        let now = clock()
        let state = limiter.withLock { $0.count(at: now) }
        var response: Response
        if state.isAdmitted {
            do {
                response = try await next(request, context)
            } catch let error as DroppedConnection {
                throw error
            } catch {
                let error = APIError(wording: error)
                response = Response(json: error.json(requestID: context.requestID), status: error.status)
            }
        } else {
            let error = APIError(
                status: 429, code: "rate_limit_exceeded",
                message: "Exceeded rate limit of \(limit.requests) in \(limit.window)_seconds")
            response = Response(json: error.json(requestID: context.requestID), status: error.status)
        }
        response.headers[.rateLimitLimit] = String(state.limit)
        response.headers[.rateLimitRemaining] = String(state.remaining)
        response.headers[.rateLimitReset] = String(state.reset)
        return response
    }
}
