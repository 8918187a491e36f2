import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct ListTallyTests {
    private static func ids(_ numbers: [Int]) -> [RemoteID] { numbers.map { RemoteID($0) } }

    @Test(
        arguments: [
            ([[1, 2], [3]], [3, 3], true, "all are there"),
            ([[1, 2], [2]], [3, 3], false, "3 was edited, jumped to page 1, and 2 came again"),
            ([[1, 2], [4]], [4, 3], false, "1 was deleted, 3 moved up to page 1, and nothing came twice"),
            ([[1, 2], [3]], [nil, nil], true, "no counts, no repeats"),
            ([[1, 2], [2]], [nil, nil], false, "no counts, and a repeat"),
            ([[1, 2, 3]], [2], true, "more than the count is no lack"),
            ([[]], [0], true, "nothing"),
        ] as [([[Int]], [Int?], Bool, String)])
    func `tells whether a reading is whole`(pages: [[Int]], counts: [Int?], isComplete: Bool, why: String) {
        var tally = ListTally()
        for (page, count) in zip(pages, counts) { tally.count(Self.ids(page), totalCount: count) }
        #expect(tally.isComplete == isComplete, "\(why)")
    }

    @Test func `joins readings between which nothing was added or deleted`() {
        var tally = ListTally()
        tally.count(Self.ids([1, 2, 2]), totalCount: 3)
        tally.startOver()
        tally.count(Self.ids([3, 1, 1]), totalCount: 3)
        #expect(tally.isComplete)
    }

    @Test func `forgets a reading in which something was deleted`() {
        var tally = ListTally()
        tally.count(Self.ids([1, 2]), totalCount: 4)
        tally.count(Self.ids([4]), totalCount: 3)
        tally.startOver()
        tally.count(Self.ids([2, 4]), totalCount: 3)
        #expect(!tally.isComplete)
        #expect(tally.found == 2)
    }
}
