import Testing

@testable import IntercomAPI

@Suite struct PageSequenceTests {
    @Test func `asks for the rest side by side once the number is known, never more than the width ahead`() {
        var sequence = PageSequence<Int>()
        #expect(Array(sequence.pagesToAsk()) == [1])
        #expect(Array(sequence.pagesToAsk()) == [])
        #expect(sequence.receive(1, number: 1, isEmpty: false, totalPages: 6) == [1])
        sequence.width = 3
        #expect(Array(sequence.pagesToAsk()) == [2, 3, 4])
        #expect(sequence.receive(4, number: 4, isEmpty: false, totalPages: 6) == [])
        #expect(Array(sequence.pagesToAsk()) == [], "page 2 holds the window")
        #expect(sequence.receive(2, number: 2, isEmpty: false, totalPages: 6) == [2])
        #expect(Array(sequence.pagesToAsk()) == [5])
        #expect(sequence.receive(3, number: 3, isEmpty: false, totalPages: 6) == [3, 4])
        #expect(Array(sequence.pagesToAsk()) == [6])
    }

    @Test(arguments: [0, 1])
    func `asks for one page when that is all`(total: Int) {
        var sequence = PageSequence<Int>()
        _ = sequence.pagesToAsk()
        #expect(sequence.receive(1, number: 1, isEmpty: total == 0, totalPages: total) == [1])
        #expect(sequence.pagesToAsk().isEmpty)
    }

    @Test func `goes on one by one until an empty page when there are no numbers`() {
        var sequence = PageSequence<Int>()
        sequence.width = 4
        for page in 1...5 {
            #expect(Array(sequence.pagesToAsk()) == [page])
            #expect(sequence.receive(page, number: page, isEmpty: page == 5, totalPages: nil) == [page])
        }
        #expect(sequence.pagesToAsk().isEmpty)
    }

    @Test func `goes on when the list grows and ends when it shrinks`() {
        var sequence = PageSequence<Int>()
        _ = sequence.pagesToAsk()
        _ = sequence.receive(1, number: 1, isEmpty: false, totalPages: 2)
        #expect(Array(sequence.pagesToAsk()) == [2])
        _ = sequence.receive(2, number: 2, isEmpty: false, totalPages: 3)
        #expect(Array(sequence.pagesToAsk()) == [3])
        #expect(sequence.receive(3, number: 3, isEmpty: true, totalPages: 2) == [3])
        #expect(sequence.pagesToAsk().isEmpty)
    }

    @Test(arguments: 0..<1000)
    func `delivers every page once and in order, whatever the order of arrival`(seed: Int) {
        var random = SeededGenerator(seed: seed)
        let total = Int.random(in: 1...20, using: &random)
        var sequence = PageSequence<Int>()
        let width = Int.random(in: 1...5, using: &random)
        var asked = Array(sequence.pagesToAsk())
        var delivered: [Int] = []
        while !asked.isEmpty {
            let page = asked.remove(at: Int.random(in: 0..<asked.count, using: &random))
            delivered += sequence.receive(page, number: page, isEmpty: false, totalPages: total)
            sequence.width = width
            asked += sequence.pagesToAsk()
            #expect(asked.count <= width)
            #expect((asked.max() ?? 0) <= delivered.count + width)
        }
        #expect(delivered == Array(1...total))
    }
}
