import Testing

@testable import IntercomAPI

@Suite struct AnswerMemoryTests {
    private let memory = AnswerMemory()

    /// Holds answers of a size together, and lets go of them.
    private func hold(_ count: Int, of size: Int) {
        let bodies = (0..<count).map { _ in AnswerBody([UInt8](repeating: 7, count: size), memory: memory) }
        #expect(memory.take().capacity == 0, "as long as somebody holds an answer, its memory is its own")
        #expect(bodies.allSatisfy { $0.bytes.last == 7 })
    }

    @Test func `gives the memory of an answer to the next one`() {
        hold(1, of: 2 << 20)
        let next = memory.take()
        #expect(next.isEmpty)
        #expect(next.capacity >= 2 << 20)
        #expect(memory.take().capacity == 0)
    }

    @Test func `keeps no more than three pages`() {
        hold(5, of: 10 << 20)
        let kept = (0..<6).map { _ in memory.take().capacity }.filter { $0 > 0 }
        #expect(kept.count == 3)
        #expect(kept.allSatisfy { $0 >= 10 << 20 })
    }

    @Test func `keeps nothing small, and nothing huge`() {
        hold(5, of: 1000)
        hold(1, of: 40 << 20)
        #expect(memory.take().capacity == 0)
    }
}
