internal import HelpCenterModel
internal import SyncEngine
internal import Synchronization

/// Counts what an apply has done, for the progress line.
final class ApplyProgress: Sendable {
    private let total: Int
    private let line: ProgressLine
    private let done = Mutex(0)

    init(total: Int, line: ProgressLine) {
        self.total = total
        self.line = line
    }

    func note(_ event: ApplyEvent) {
        switch event {
        case .began(let change): show(done.withLock { $0 }, change.path.string)
        case .ended(let result):
            let count = done.withLock { done in
                done += 1
                return done
            }
            show(count, result.change.path.string)
        case .rewriting(let path): line.show("Completing links: \(path)")
        }
    }

    private func show(_ count: Int, _ item: String) { line.show("Publishing \(count) of \(total): \(item)") }
}
