internal import Foundation

/// A complete answer of the server.
struct HTTPAnswer: Sendable {
    var status: Int
    /// The headers, names in lower case; of repeated ones the first.
    var headers: [String: String]
    var body: Data

    var requestID: String? { headers["x-request-id"] }
}
