/// The span of time that an allowance is for, as far as it is known.
struct RateLimitWindow: Hashable, Sendable {
    /// At least 1.
    var limit: Int
    /// What is left, by the newest answer; requests in flight are not taken off.
    var remaining: Int
    /// In milliseconds.
    var endsAt: Int
    /// The server's name for the window; `nil` while no answer from within it has come.
    var reset: Int?
    /// When it began, by our own reckoning; in milliseconds.
    var openedAt: Int
    /// When the newest answer's request left; in milliseconds.
    var readAt: Int
    /// How many of our own requests it has answered.
    var ours = 0

    /// How many requests others probably have sent since the newest answer, going by how many they sent before it.
    ///
    /// - Parameters:
    ///   - length: how long windows are, in milliseconds.
    ///   - inFlight: how many of our own requests the server may have counted without an answer yet.
    func expectedOfOthers(at now: Int, length: Int, inFlight: Int) -> Int {
        let others = max(0, limit - remaining - ours - inFlight)
        // The first moments of a window say little about its rate.
        let span = max(1, length / 10, readAt - min(openedAt, endsAt - length))
        return others * max(0, now - readAt) / span
    }
}
