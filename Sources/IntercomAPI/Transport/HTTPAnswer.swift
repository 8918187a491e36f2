/// A complete answer of the server.
struct HTTPAnswer: Sendable {
    var status: Int
    /// The headers, names in lower case; of repeated ones the first.
    var headers: [String: String]
    var body: AnswerBody

    var requestID: String? { headers["x-request-id"] }

    /// The request's id for the log: of an error also the one in the body, where the headers have none.
    var loggedRequestID: String? {
        requestID ?? (status >= 400 ? ErrorEnvelope(body).requestID : nil)
    }
}
