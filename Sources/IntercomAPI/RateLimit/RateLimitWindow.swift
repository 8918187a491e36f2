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

    /// How many requests others sent in the window before, as far as is known.
    var habit = 0

    /// How many requests others will probably send from the newest answer to the end of the window: as many as they did
    /// at that time of the window before, or more if they have sent more so far. Never more than half of the allowance,
    /// since a burst is not a rate.
    ///
    /// - Parameter length: how long windows are, in milliseconds.
    func expectedOfOthers(length: Int) -> Int {
        guard let newest else { return habit }
        let left = max(0, endsAt - newest.time)
        return min(limit / 2, max(others * left / span(length: length), habit * left / max(1, length)))
    }

    /// How many requests others send in a window of this kind, going by this one; never more than half of the allowance.
    func othersPerWindow(length: Int) -> Int {
        newest == nil ? habit : min(limit / 2, others * length / span(length: length))
    }

    /// How many of the requests until the newest answer were not ours.
    private var others: Int {
        guard let newest else { return 0 }
        return max(0, limit - remaining - max(1, newest.number - first + 1))
    }

    /// How long the window lasted until the newest answer's request; its first moments say little about a rate.
    private func span(length: Int) -> Int {
        max(1, length / 10, (newest?.time ?? 0) - min(openedAt, endsAt - length))
    }
}

/// A request on its way.
struct Departure: Hashable, Sendable {
    /// How many had left before it, and one.
    var number: Int
    /// In milliseconds.
    var time: Int
}
