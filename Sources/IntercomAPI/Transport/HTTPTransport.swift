/// Exchanges a request for an answer, once: no retry, no redirect, no limit of rate.
protocol HTTPTransport: Sendable {
    /// Sends the request and reads the whole answer. Gives up when the task is cancelled.
    func exchange(_ request: OutgoingRequest) async -> ExchangeOutcome
}
