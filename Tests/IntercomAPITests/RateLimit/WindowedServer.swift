@testable import IntercomAPI

/// A model of the server's side of the rate limit: fixed windows, each with an allowance.
struct WindowedServer {
    var limit: Int
    /// In milliseconds.
    var length: Int
    /// When windows begin within a whole second; in milliseconds.
    var phase = 0
    var sendsRetryAfter = false
    /// How many accepted requests each window has, by its number.
    private(set) var accepted: [Int: Int] = [:]
    private(set) var refused: [Int: Int] = [:]

    init(limit: Int, length: Int) {
        self.limit = limit
        self.length = length
    }

    func window(at time: Int) -> Int { (time - phase) / length }
    func end(of window: Int) -> Int { (window + 1) * length + phase }

    /// Counts a request and gives what its answer says.
    mutating func receive(at time: Int) -> RateLimitReading {
        let window = window(at: time)
        var reading = RateLimitReading()
        reading.limit = limit
        reading.reset = end(of: window) / 1000
        reading.resetAt = end(of: window) / 1000 * 1000
        if accepted[window, default: 0] < limit {
            accepted[window, default: 0] += 1
        } else {
            refused[window, default: 0] += 1
            reading.isRefusal = true
            if sendsRetryAfter { reading.retryAfter = end(of: window) - time }
        }
        reading.remaining = limit - accepted[window, default: 0]
        return reading
    }
}
