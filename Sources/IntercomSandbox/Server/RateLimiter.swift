/// Counts the requests of the current window. Windows begin at multiples of their length since 1970.
struct RateLimiter {
    let limit: RateLimit
    private var windowStart = 0
    private var used = 0

    init(limit: RateLimit) { self.limit = limit }

    /// Counts one request at `now`, seconds since 1970.
    mutating func count(at now: Int) -> RateLimitState {
        let start = now - now % limit.window
        if start != windowStart {
            windowStart = start
            used = 0
        }
        let isAdmitted = used < limit.requests
        if isAdmitted { used += 1 }
        return RateLimitState(
            isAdmitted: isAdmitted, limit: limit.requests, remaining: limit.requests - used,
            reset: start + limit.window)
    }
}

/// What the `X-RateLimit` headers say (API.md §1.4).
struct RateLimitState: Hashable {
    var isAdmitted: Bool
    var limit: Int
    var remaining: Int
    /// When the window ends, seconds since 1970.
    var reset: Int
}
