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

    /// A window that is said to have ended longer before its request left comes from a clock that is wrong. In
    /// milliseconds: a second that the server rounded away, and what clocks may differ that count as equal.
    private static let longestLag = 3000

    init(assumedLength: Int) { length = max(1, assumedLength) }

    /// When a window surely is over.
    func end(of window: RateLimitWindow) -> Int { window.endsAt + lag }

    /// Opens the next window when the present one is over.
    ///
    /// - Parameter departed: how many requests have left so far.
    mutating func roll(to now: Int, departed: Int) {
        guard let last = window, now >= end(of: last) else { return }
        let passed = (now - end(of: last)) / length
        let opening = last.endsAt + passed * length
        window = RateLimitWindow(
            limit: last.limit, remaining: last.limit, endsAt: opening + length, openedAt: opening, first: departed + 1,
            habit: last.othersPerWindow(length: length))
    }

    /// Ends the present window at `time`, with nothing left in it until then.
    mutating func exhaust(until time: Int) {
        window?.remaining = 0
        window?.endsAt = time
    }

    /// Takes in the answer to a request.
    mutating func take(_ reading: RateLimitReading, to request: Departure) {
        guard let remaining = reading.remaining else {
            // The answer is lost or silent; the server counted the request all the same.
            if let left = window?.remaining { window?.remaining = max(0, left - 1) }
            return
        }
        var told = RateLimitWindow(
            limit: max(1, reading.limit ?? max(window?.limit ?? 0, remaining)), remaining: remaining,
            endsAt: request.time + length, openedAt: request.time, first: request.number, newest: request)
        guard let reset = reading.reset, let resetAt = believable(reading, to: request) else {
            stay(in: told)
            return
        }
        told.reset = reset
        told.endsAt = resetAt
        guard let current = window, current.reset != reset else {
            lastReset = reset
            stay(in: told)
            return
        }
        if let last = lastReset, reset < last {
            return  // Late news of a window that is over.
        } else if current.reset == nil, reset == lastReset {
            reopen(told)
        } else {
            // The first name of all: answers without one may have told more than this one.
            if lastReset == nil { told.remaining = min(told.remaining, current.remaining) }
            learnLength(told)
            lastReset = reset
            // If we opened it by our own clock, we know which of our requests were the first in it.
            if current.reset == nil { told.first = min(told.first, current.first) }
            told.habit = current.reset == nil ? current.habit : current.othersPerWindow(length: length)
            window = told
        }
    }

    /// The answer's end of the window, unless it cannot be one.
    private func believable(_ reading: RateLimitReading, to request: Departure) -> Int? {
        reading.resetAt.flatMap {
            -Self.longestLag...RateLimiter.longestBelievable ~= $0 - request.time ? $0 : nil
        }
    }

    /// News of the window of now, or of the very first.
    private mutating func stay(in told: RateLimitWindow) {
        guard var current = window else {
            window = told
            window?.first = 1
            return
        }
        current.limit = told.limit
        // Answers overtake one another; within a window the smaller number is the newer.
        current.remaining = min(current.remaining, told.remaining)
        if let newest = told.newest, newest.number > current.newest?.number ?? 0 { current.newest = newest }
        window = current
    }

    /// We thought that this window was over. If the request left after that, it ends later than it says.
    private mutating func reopen(_ told: RateLimitWindow) {
        guard let current = window, told.openedAt >= current.openedAt + lag else { return }
        let seen = told.openedAt - told.endsAt + 50
        lag = min(max(seen, lag < 1000 ? min(lag * 2, 1000) : lag + 500, 125), Self.longestLag)
        window = told
        window?.habit = current.habit
    }

    private mutating func learnLength(_ told: RateLimitWindow) {
        if let last = lastReset, let reset = told.reset, reset > last {
            length = max(1, min(length, (reset - last) * 1000))
        }
        // A window cannot be shorter than what is left of it.
        length = max(length, told.endsAt - told.openedAt)
    }
}
