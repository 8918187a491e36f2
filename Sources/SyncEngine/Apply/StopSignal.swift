internal import Synchronization

/// A request to stop: nothing new is begun, what is in flight is finished.
///
/// Not task cancellation, which would tear writes that are under way.
package final class StopSignal: Sendable {
    private let flag = Atomic(false)

    package init() {}

    package func stop() { flag.store(true, ordering: .relaxed) }

    package var isStopping: Bool { flag.load(ordering: .relaxed) }
}
