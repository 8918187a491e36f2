/// How often and how soon a request is tried again; times in milliseconds.
package struct RetryPolicy: Hashable, Sendable {
    /// The most attempts of one request, the first included.
    package var attempts = 5
    /// The most attempts while the client has not had a single answer: a host that was never there is likely a
    /// spelling mistake, which nobody wants to wait for.
    package var firstContactAttempts = 2
    /// The most times that one request waits for the rate limit; each wait is a window of the limit long.
    package var refusals = 20
    /// The longest wait that a refusal may ask for; with a longer one the request has failed.
    package var longestRefusal = 120_000
    /// The longest wait before the second attempt; it doubles with each further one.
    package var base = 500
    /// The longest wait before any attempt.
    package var cap = 20_000

    package init() {}
}
