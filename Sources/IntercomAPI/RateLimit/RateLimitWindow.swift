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
    /// The number of our first request in it.
    var first: Int
    /// Our newest request that an answer has told of; `nil` while none has.
    var newest: Departure?

    /// How many requests others will probably send from the newest answer to the end of the window, going by how many
    /// they sent before it; never more than half of the allowance, since a burst is not a rate.
    ///
    /// - Parameter length: how long windows are, in milliseconds.
    func expectedOfOthers(length: Int) -> Int {
        guard let newest else { return 0 }
        let ours = max(1, newest.number - first + 1)
        let others = max(0, limit - remaining - ours)
        // The first moments of a window say little about its rate.
        let span = max(1, length / 10, newest.time - min(openedAt, endsAt - length))
        return min(limit / 2, others * max(0, endsAt - newest.time) / span)
    }
}

/// A request on its way.
struct Departure: Hashable, Sendable {
    /// How many had left before it, and one.
    var number: Int
    /// In milliseconds.
    var time: Int
}
