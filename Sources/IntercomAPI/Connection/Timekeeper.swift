internal import Foundation

/// The clock and the dice of the client, so that tests can hold both.
package struct Timekeeper: Sendable {
    /// Milliseconds since 1970. Never goes back, even when someone sets the computer's clock.
    package var now: @Sendable () -> Int
    /// Waits so many milliseconds, or until the task is cancelled.
    package var sleep: @Sendable (Int) async throws(CancellationError) -> Void
    /// A number of at least 0 and below 1.
    package var random: @Sendable () -> Double

    package init(
        now: @escaping @Sendable () -> Int, sleep: @escaping @Sendable (Int) async throws(CancellationError) -> Void,
        random: @escaping @Sendable () -> Double
    ) {
        self.now = now
        self.sleep = sleep
        self.random = random
    }

    /// The computer's own: its wall clock at this moment, and the monotonic one from here on.
    package static func system() -> Timekeeper {
        let wall = Int(Date().timeIntervalSince1970 * 1000)
        let start = ContinuousClock.now
        return Timekeeper(
            now: { wall + (ContinuousClock.now - start).wholeMilliseconds },
            sleep: { milliseconds throws(CancellationError) in
                do { try await Task.sleep(for: .milliseconds(max(0, milliseconds))) } catch {
                    // Cancellation is the only reason for which Task.sleep throws.
                    throw CancellationError()
                }
            },
            random: { Double.random(in: 0..<1) })
    }
}

extension Duration {
    fileprivate var wholeMilliseconds: Int {
        Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
