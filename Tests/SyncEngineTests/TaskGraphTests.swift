@testable import SyncEngine
import Synchronization
import Testing

@Suite struct TaskGraphTests {
    @Test(arguments: [1, 3, 6])
    func `runs as many at once as it may, and no more`(width: Int) async throws {
        let counts = Mutex((running: 0, most: 0, all: 0))
        let graph = TaskGraph(nodes: Array(0..<20), dependencies: [:])
        try await graph.run(width: width, mayBegin: { true }) { _ in
            counts.withLock { counts in
                counts.running += 1
                counts.most = max(counts.most, counts.running)
            }
            // Time for the others to begin, if they may.
            for _ in 0..<10_000 where counts.withLock({ $0.most < width }) { await Task.yield() }
            counts.withLock { counts in
                counts.running -= 1
                counts.all += 1
            }
        }
        #expect(counts.withLock { $0.most } == width)
        #expect(counts.withLock { $0.all } == 20)
    }

    @Test func `begins nothing before what it depends on has ended`() async throws {
        let ended = Mutex<[Int]>([])
        let graph = TaskGraph(nodes: [2, 1, 0], dependencies: [2: [1], 1: [0]])
        try await graph.run(width: 3, mayBegin: { true }) { node in
            await Task.yield()
            ended.withLock { $0.append(node) }
        }
        #expect(ended.withLock { $0 } == [0, 1, 2])
    }
}
