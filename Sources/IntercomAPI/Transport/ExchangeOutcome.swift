/// How one attempt to exchange a request for an answer ended.
enum ExchangeOutcome: Sendable {
    /// Any answer, errors of the server too.
    case answered(HTTPAnswer)
    case failed(ExchangeFailure)
}

/// Why there was no answer.
struct ExchangeFailure: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// No connection: the name is unknown, the port closed, the certificate wrong.
        case unreachable
        case timedOut
        /// The connection broke off.
        case lost
        /// The answer is larger than the client takes.
        case tooLarge(limit: Int)
        case cancelled
    }

    var kind: Kind
    /// Whether the server may have seen the request.
    var mayHaveArrived: Bool
    /// The cause in the words of the system, such as “connection refused”; `nil` when the kind says it all.
    var detail: String?

    init(_ kind: Kind, mayHaveArrived: Bool, detail: String? = nil) {
        self.kind = kind
        self.mayHaveArrived = mayHaveArrived
        self.detail = detail
    }
}
