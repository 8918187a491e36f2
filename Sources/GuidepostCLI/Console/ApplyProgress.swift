internal import HelpCenterModel
internal import SyncEngine
internal import Synchronization

/// Counts what an apply has done, for the progress line and for whoever stops it.
final class ApplyProgress: Sendable {
    let total: Int
    private let line: ProgressLine
    private let ended = Mutex(0)

    init(total: Int, line: ProgressLine) {
        self.total = total
        self.line = line
    }

    /// How many changes have ended, whatever their end.
    var done: Int { ended.withLock { $0 } }

    func note(_ event: ApplyEvent) {
        switch event {
        case .began(let change): line.note(item: change.path.string)
        case .ended(let result):
            let count = ended.withLock { count in
                count += 1
                return count
            }
            line.note(done: count, item: result.change.path.string)
        case .rewriting(let path): line.note(item: "completing links: \(path)")
        }
    }
}
