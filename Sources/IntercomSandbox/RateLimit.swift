/// How many requests a window admits.
package struct RateLimit: Hashable, Sendable {
    package var requests: Int
    /// The length of a window in seconds.
    package var window: Int

    package init(requests: Int, window: Int = 10) {
        self.requests = requests
        self.window = window
    }

    /// Intercom's default of 10,000 requests a minute, enforced in windows of ten seconds (API.md §1.4).
    package static let intercom = RateLimit(requests: 10_000 / 6)
}
