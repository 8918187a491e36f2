internal import Synchronization

/// Values that stay until the process ends, though nobody needs them any more: to let go of a large help
/// center piece by piece takes as long as a stage of making it, and only one core does it.
final class LastingValues: Sendable {
    private let values = Mutex<[any Sendable]>([])

    func keep(_ value: some Sendable) { values.withLock { $0.append(value) } }
}
