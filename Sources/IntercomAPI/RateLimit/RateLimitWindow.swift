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
}
