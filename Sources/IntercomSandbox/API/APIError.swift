/// A refusal, as Intercom words it (API.md §1.3).
struct APIError: Error, Hashable {
    /// The HTTP status.
    var status: Int
    var code: String
    var message: String
    /// The member of the request that is at fault.
    var field: String?

    static let unauthorized = APIError(status: 401, code: "unauthorized", message: "Access Token Invalid")
    static let notFound = APIError(status: 404, code: "not_found", message: "Resource Not Found")
    static let serverError = APIError(
        status: 500, code: "server_error", message: "The sandbox failed to answer")

    /// What is needed is missing, or what is named does not exist.
    static func missing(_ field: String, _ message: String) -> APIError {
        APIError(status: 400, code: "parameter_not_found", message: message, field: field)
    }

    static func invalid(_ field: String?, _ message: String) -> APIError {
        APIError(status: 400, code: "parameter_invalid", message: message, field: field)
    }

    /// The request is understood and cannot be done as things are.
    static func unprocessable(_ message: String, field: String? = nil) -> APIError {
        APIError(status: 422, code: "parameter_invalid", message: message, field: field)
    }

    static func wrongType(_ field: String, expected: String) -> APIError {
        APIError(
            status: 400, code: "type_mismatch", message: "\(field) must be \(expected)", field: field)
    }

    /// The body of the answer.
    func json(requestID: String) -> JSONValue {
        var error: [JSONMember] = [
            JSONMember(name: "code", value: .string(code)), JSONMember(name: "message", value: .string(message)),
        ]
        if let field { error.append(JSONMember(name: "field", value: .string(field))) }
        return ["type": "error.list", "request_id": .string(requestID), "errors": .array([.object(error)])]
    }
}
