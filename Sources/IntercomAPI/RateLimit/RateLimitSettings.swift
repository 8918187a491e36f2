/// How much of the workspace's allowance this client takes.
package struct RateLimitSettings: Hashable, Sendable {
    /// The most requests under way at once.
    package var concurrency = 16
    /// The share of each window's allowance, 0 to 1, that is left to the workspace's other tools for sure. What
    /// they are seen to use is left to them besides.
    package var reserve = 0.05
    /// How long a window lasts until the answers show it, in milliseconds (API.md §1.4).
    package var assumedWindow = 10_000
    /// The longest random addition to a wait after a refusal, in milliseconds.
    package var jitter = 500

    package init() {}
}
