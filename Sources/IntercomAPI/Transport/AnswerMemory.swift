internal import Synchronization

/// The memory of answers that nobody holds any more. Fresh memory for each page of a list, 10 MB for 250 articles, takes
/// as long as reading its JSON.
final class AnswerMemory: Sendable {
    /// What is worth keeping: smaller pieces the allocator keeps by itself.
    private static let smallest = 1 << 20
    /// How many bytes are kept: three pages, of which one is on its way while two are read.
    private static let limit = 32 << 20

    private let kept = Mutex<[[UInt8]]>([])

    /// An empty array, with room where some is kept.
    func take() -> [UInt8] {
        var bytes = kept.withLock { $0.popLast() } ?? []
        bytes.removeAll(keepingCapacity: true)
        return bytes
    }

    func keep(_ bytes: [UInt8]) {
        guard bytes.capacity >= Self.smallest else { return }
        kept.withLock { kept in
            guard kept.reduce(bytes.capacity, { $0 + $1.capacity }) <= Self.limit else { return }
            kept.append(bytes)
        }
    }
}
