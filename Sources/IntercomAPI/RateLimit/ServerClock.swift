/// Tells the server's times in the client's.
///
/// The date of an answer counts whole seconds and is some way old when it arrives, so each one shows only how far the
/// client's clock can be ahead at most. The least of them is kept: an end of a window that is translated with it is never
/// too early, and is the more exact the more answers have come.
struct ServerClock: Sendable {
    /// The client's lead by the answers so far, in milliseconds; `nil` before the first date.
    private var lead: Int?

    /// A reading with the end of its window in the client's time.
    mutating func translate(_ reading: RateLimitReading) -> RateLimitReading {
        if let told = reading.lead { lead = min(lead ?? told, told) }
        guard let lead, let resetAt = reading.resetAt, abs(lead - Self.grain) > Self.tolerance else { return reading }
        var reading = reading
        reading.resetAt = resetAt + lead
        return reading
    }

    /// A date is half a second old on average.
    private static let grain = 500
    /// Clocks that are kept right differ by less, and their ends of windows need no translation. In milliseconds.
    private static let tolerance = 2000
}
