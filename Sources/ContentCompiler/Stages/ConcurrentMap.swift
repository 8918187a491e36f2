internal import Synchronization

/// Maps the indices `0..<count` with at most `width` tasks at a time; the results stand in the order of their indices,
/// whatever the number of cores.
func concurrentMap<Result: Sendable>(
    _ count: Int, width: Int, _ transform: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    guard count > 1, width > 1 else { return (0..<count).map(transform) }
    // Tasks take the next index themselves: files differ too much in size for equal shares.
    let queue = IndexQueue(count: count)
    return await withTaskGroup(of: [(Int, Result)].self) { group in
        for _ in 0..<min(count, width) {
            group.addTask {
                var results: [(Int, Result)] = []
                while let index = queue.next() { results.append((index, transform(index))) }
                return results
            }
        }
        var results = [Result?](repeating: nil, count: count)
        for await part in group {
            for (index, result) in part { results[index] = result }
        }
        return results.compactMap { $0 }
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
