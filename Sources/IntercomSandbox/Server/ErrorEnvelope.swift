internal import HTTPTypes
internal import Hummingbird

/// Gives every request its id and every error its answer: Intercom's envelope for the API, a page for a browser.
struct ErrorEnvelope: RouterMiddleware {
    let base: PublicBase
    /// Makes the ids of requests, UUIDs.
    let makeRequestID: @Sendable () -> String

    func handle(
        _ request: Request, context: SandboxContext,
        next: @concurrent (Request, SandboxContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.requestID = makeRequestID()
        let kind = PathKind(path: request.uri.path, base: base)
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as DroppedConnection {
            throw error
        } catch {
            let refusal = APIError(wording: error)
            response =
                kind == .reader
                ? NotFoundPage.response(status: refusal.status, base: base)
                : Response(json: refusal.json(requestID: context.requestID), status: refusal.status)
        }
        if kind == .api { response.headers[.requestID] = context.requestID }
        return response
    }
}

extension APIError {
    /// How the API words an error; one that it did not foresee is its own fault.
    init(wording error: any Error) {
        switch error {
        case let error as APIError: self = error
        case let error as BodyRefusal: self = .invalid("body", error.description)
        case is JSONSyntaxError: self = .invalid(nil, "JSON could not be parsed")
        case let error as HTTPError where error.status == .notFound: self = .notFound
        case let error as HTTPError:
            self.init(status: error.status.code, code: "bad_request", message: error.status.reasonPhrase)
        default: self = .serverError
        }
    }
}

extension HTTPField.Name {
    /// Names known to be valid field names; one that were not would be left out.
    static let requestID = HTTPField.Name("X-Request-Id") ?? .via
    static let intercomVersion = HTTPField.Name("Intercom-Version") ?? .via
    static let rateLimitLimit = HTTPField.Name("X-RateLimit-Limit") ?? .via
    static let rateLimitRemaining = HTTPField.Name("X-RateLimit-Remaining") ?? .via
    static let rateLimitReset = HTTPField.Name("X-RateLimit-Reset") ?? .via
}

extension Response {
    /// An answer of the API.
    init(json: JSONValue, status: Int = 200) {
        self.init(
            status: HTTPResponse.Status(code: status),
            headers: [.contentType: "application/json; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: json.bytes)))
    }
}
