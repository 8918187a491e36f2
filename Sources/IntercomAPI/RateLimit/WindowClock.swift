/// Follows the windows of the rate limit through the answers, and learns how long they are.
struct WindowClock: Sendable {
    /// The window of now; `nil` until an answer tells of one, which means that nothing is limited.
    private(set) var window: RateLimitWindow?
    /// In milliseconds.
    private(set) var length: Int
    /// How much later than announced windows end; in milliseconds. Servers round the end to whole seconds, some down.
    private(set) var lag = 0
    /// The name of the last window that the server named.
    private var lastReset: Int?

    init(assumedLength: Int) { length = max(1, assumedLength) }

    /// When a window surely is over.
    func end(of window: RateLimitWindow) -> Int { window.endsAt + lag }

    /// Opens the next window when the present one is over.
    mutating func roll(to now: Int) {
        guard var next = window, now >= end(of: next) else { return }
        let passed = (now - end(of: next)) / length
        next.openedAt = next.endsAt + passed * length
        next.endsAt = next.openedAt + length
        next.remaining = next.limit
        next.reset = nil
        next.readAt = next.openedAt
        next.ours = 0
        window = next
    }

    /// Ends the present window at `time`, with nothing left in it until then.
    mutating func exhaust(until time: Int) {
        window?.remaining = 0
        window?.endsAt = time
    }

    /// Takes in an answer to a request that left at `started`.
    mutating func take(_ reading: RateLimitReading, started: Int) {
        guard let told = reading.remaining else {
            // The answer is lost or silent; the server counted the request all the same.
            if let left = window?.remaining { window?.remaining = max(0, left - 1) }
            return
        }
        let limit = max(1, reading.limit ?? max(window?.limit ?? 0, told))
        guard let reset = reading.reset, let resetAt = believable(reading, started: started) else {
            stay(limit: limit, remaining: told, started: started)
            return
        }
        guard let current = window else {
            open(limit: limit, remaining: told, reset: reset, endsAt: resetAt, started: started)
            return
        }
        if current.reset == reset {
            stay(limit: limit, remaining: told, started: started)
        } else if let last = lastReset, reset < last {
            return  // Late news of a window that is over.
        } else if current.reset == nil, reset == lastReset {
            reopen(limit: limit, remaining: told, reset: reset, endsAt: resetAt, started: started)
        } else {
            learnLength(reset: reset, endsAt: resetAt, started: started)
            open(limit: limit, remaining: told, reset: reset, endsAt: resetAt, started: started)
        }
    }

    /// The answer's end of the window, unless it cannot be one.
    private func believable(_ reading: RateLimitReading, started: Int) -> Int? {
        reading.resetAt.flatMap { $0 - started > RateLimiter.longestBelievable ? nil : $0 }
    }

    private mutating func stay(limit: Int, remaining: Int, started: Int) {
        guard var current = window else {
            window = RateLimitWindow(
                limit: limit, remaining: remaining, endsAt: started + length, reset: nil, openedAt: started,
                readAt: started, ours: 1)
            return
        }
        current.limit = limit
        // Answers overtake one another; within a window the smaller number is the newer.
        current.remaining = min(current.remaining, remaining)
        current.readAt = max(current.readAt, started)
        current.ours += 1
        window = current
    }

    private mutating func open(limit: Int, remaining: Int, reset: Int, endsAt: Int, started: Int) {
        lastReset = reset
        window = RateLimitWindow(
            limit: limit, remaining: remaining, endsAt: endsAt, reset: reset, openedAt: started, readAt: started,
            ours: 1)
    }

    /// We thought that the window was over. If the request left after that, the server's ends later than it says.
    private mutating func reopen(limit: Int, remaining: Int, reset: Int, endsAt: Int, started: Int) {
        guard let current = window, started >= current.openedAt + lag else { return }
        lag = min(max(started - endsAt + 50, lag * 2, 125), 1000)
        open(limit: limit, remaining: remaining, reset: reset, endsAt: endsAt, started: started)
    }

    private mutating func learnLength(reset: Int, endsAt: Int, started: Int) {
        if let last = lastReset, reset > last { length = max(1, min(length, (reset - last) * 1000)) }
        // A window cannot be shorter than what is left of it.
        length = max(length, endsAt - started)
    }
}
