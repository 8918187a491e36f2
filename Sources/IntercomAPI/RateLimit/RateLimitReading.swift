/// What one answer says about the rate limit; all `nil` when it says nothing, or when there was no answer.
package struct RateLimitReading: Hashable, Sendable {
    /// The allowance of the window.
    package var limit: Int?
    /// What is left of it.
    package var remaining: Int?
    /// When the window ends, in the server's own UNIX seconds: the name of the window.
    package var reset: Int?
    /// When the window ends, in milliseconds: of the server's clock as it was read, of the client's once `ServerClock`
    /// has translated it.
    package var resetAt: Int?
    /// How far the client's clock is ahead of the server's at most, in milliseconds; `nil` when the answer has no date.
    package var lead: Int?
    /// How many milliseconds the server asks to wait.
    package var retryAfter: Int?
    /// Whether the request was refused for its rate (429).
    package var isRefusal = false

    package init() {}

    /// Reads the headers of an answer, names in lower case.
    ///
    /// - Parameter now: the time of the answer in milliseconds since 1970, by the client's clock.
    package init(status: Int, headers: [String: String], now: Int) {
        isRefusal = status == 429
        limit = headers["x-ratelimit-limit"].flatMap(Self.number)
        remaining = headers["x-ratelimit-remaining"].flatMap(Self.number)
        if let seconds = headers["x-ratelimit-reset"].flatMap(Self.number), seconds < Int.max / 1000 {
            reset = seconds
            resetAt = seconds * 1000
        }
        let serverTime = headers["date"].flatMap(HTTPDate.seconds)
        // The date was true when the answer left, so what passed on the way here counts as the client's lead.
        lead = serverTime.map { now - $0 * 1000 }
        if let written = headers["retry-after"] {
            if let seconds = Self.number(written) {
                retryAfter = min(seconds, 86_400) * 1000
            } else if let date = HTTPDate.seconds(written) {
                retryAfter = max(0, min(date - (serverTime ?? now / 1000), 86_400) * 1000)
            }
        }
    }

    private static func number(_ written: String) -> Int? {
        Int(written).flatMap { $0 < 0 ? nil : $0 }
    }
}
