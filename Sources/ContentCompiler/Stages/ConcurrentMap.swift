internal import Synchronization

/// Maps the indices `0..<count` with at most `width` tasks at a time; the results stand in the order of their indices,
/// whatever the number of cores.
func concurrentMap<Result: Sendable>(
    _ count: Int, width: Int, _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    guard count > 1, width > 1 else { return (0..<count).map(transform) }
    // Tasks take the next index themselves: files differ too much in size for equal shares.
    let queue = IndexQueue(count: count)
    // Each result is made where it stays. No place is ever used by two tasks, since each index is handed out once, and
    // none is read before the group has ended, when all of them are filled. Optionals behind a mutex need no such care,
    // but are copied and destroyed one by one in the end: a build of 10,000 articles takes 4 % longer (measured).
    nonisolated(unsafe) let results = UnsafeMutablePointer<Result>.allocate(capacity: count)
    defer { unsafe results.deallocate() }
    await withTaskGroup(of: Void.self) { group in
        for _ in 0..<min(count, width) {
            group.addTask {
                while let index = queue.next() { unsafe (results + index).initialize(to: transform(index)) }
            }
        }
    }
    return unsafe Array(unsafeUninitializedCapacity: count) { buffer, filled in
        unsafe buffer.baseAddress?.moveInitialize(from: results, count: count)
        filled = count
    }
}

/// Hands out indices, each once, to whoever asks first.
private final class IndexQueue: Sendable {
    private let count: Int
    private let position = Atomic(0)

    init(count: Int) { self.count = count }

    func next() -> Int? {
        let index = position.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < count ? index : nil
    }
}
