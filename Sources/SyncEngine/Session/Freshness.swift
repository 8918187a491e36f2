/// How long what was read of the workspace is good for.
package struct Freshness: Sendable {
    /// How long ago the workspace was read.
    private let age: @Sendable () -> Duration
    private let limit: Duration

    /// Starts counting.
    ///
    /// - Parameter limit: past this an item is read once more before it is changed. Ten seconds are short for a
    ///   teammate's edit, and long enough that most applies need no further request; an apply that somebody was asked
    ///   about, and a large one, look again.
    package init(limit: Duration = .seconds(10), clock: any Clock<Duration> = ContinuousClock()) {
        self.limit = limit
        age = Self.counter(clock)
    }

    private static func counter<Time: Clock<Duration>>(_ clock: Time) -> @Sendable () -> Duration {
        let start = clock.now
        return { start.duration(to: clock.now) }
    }

    /// Whether an item has to be read again before it is changed.
    package var isOver: Bool { age() >= limit }
}
