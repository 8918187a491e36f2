internal import Synchronization

/// Values that stay until the process ends, though nobody needs them any more: to let go of all that a plan of a large
/// help center was made from, piece by piece, takes as long as a stage of making it.
final class LastingValues: Sendable {
    private let values = Mutex<[any Sendable]>([])

    func keep(_ value: some Sendable) { values.withLock { $0.append(value) } }
}
