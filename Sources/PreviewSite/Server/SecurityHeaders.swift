internal import HTTPTypes
internal import Hummingbird

/// Puts on every answer, errors too, what keeps a browser from doing more with it than to show it.
struct SecurityHeaders<Context: RequestContext>: RouterMiddleware {
    func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as any HTTPResponseError {
            response = try error.response(from: request, context: context)
        }
        response.headers[.xContentTypeOptions] = "nosniff"
        // Pages of other sites may not embed a local image or learn of one.
        response.headers[.crossOriginResourcePolicy] = "same-origin"
        // Files change under the preview at any time.
        response.headers[.cacheControl] = "no-store"
        if response.headers[.contentSecurityPolicy] == nil {
            // Whatever is no page may do nothing, an SVG that was opened by itself included.
            response.headers[.contentSecurityPolicy] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
        }
        return response
    }
}
