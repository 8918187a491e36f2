internal import Foundation

/// One request to the API, before the host and the headers that all of them share.
struct OutgoingRequest: Sendable {
    enum Method: String, Sendable {
        case get = "GET"
        case post = "POST"
        case put = "PUT"
        case delete = "DELETE"
    }

    var method: Method
    /// From the slash on, with the query.
    var path: String
    /// JSON; `nil` for none.
    var body: Data?

    init(_ method: Method, _ path: String, body: Data? = nil) {
        self.method = method
        self.path = path
        self.body = body
    }

    /// Whether sending it twice has the same effect as once. Only a POST is different: Intercom has no key that would
    /// tell it that it has seen a create before (API.md §7.4).
    var isRepeatable: Bool { method != .post }

    /// Method and path without the query, as messages name an endpoint.
    var endpoint: String { "\(method.rawValue) \(path.prefix { $0 != "?" })" }
}
