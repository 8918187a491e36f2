import Synchronization

/// A clock that stands still until it is told to move.
final class ManualClock: Sendable {
    private let seconds: Mutex<Int>

    init(_ seconds: Int = 1_700_000_000) { self.seconds = Mutex(seconds) }

    var now: @Sendable () -> Int { { self.seconds.withLock { $0 } } }

    func advance(by count: Int) { seconds.withLock { $0 += count } }
}
