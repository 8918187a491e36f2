import HelpCenterModel
import SyncEngine
import Testing

/// What holds for the diff of any two texts.
@Suite struct WordDiffPropertyTests {
    @Test(arguments: 0..<200) func `holds both texts whole, in order`(seed: UInt64) {
        var numbers = SeededGenerator(seed: seed)
        let before = Self.body(&numbers)
        let after = seed % 3 == 0 ? Self.body(&numbers) : Self.edited(before, &numbers)
        let diff = WordDiff(before: before, after: after)
        #expect(diff.isEmpty == (before == after))
        #expect(Self.words(diff, .removed) == Self.words(before))
        #expect(Self.words(diff, .inserted) == Self.words(after))
        #expect(diff.blocks.filter { $0.edit != .inserted }.map { $0.former ?? $0.block } == before)
        #expect(diff.blocks.filter { $0.edit != .removed }.map(\.block) == after)
    }

    @Test(arguments: ["alternating", "one word", "shuffled", "blocks", "digits"])
    func `takes no longer for texts made to be slow`(kind: String) {
        var numbers = SeededGenerator(seed: 7)
        let size = 30_000
        let (before, after): ([BodyBlock], [BodyBlock])
        switch kind {
        case "alternating":
            before = [Self.paragraph((0..<size).map { $0 % 2 == 0 ? "a" : "b" })]
            after = [Self.paragraph((0..<size).map { $0 % 3 == 0 ? "a" : "b" })]
        case "one word":
            before = [Self.paragraph(Array(repeating: "a", count: size))]
            after = [Self.paragraph(["b"] + Array(repeating: "a", count: size / 2) + ["c"])]
        case "shuffled":
            let words = (0..<size).map { "w\($0)" }
            before = [Self.paragraph(words)]
            after = [Self.paragraph(words.shuffled(using: &numbers))]
        case "blocks":
            before = (0..<size / 10).map { Self.paragraph(["x", "y", "n\($0)"]) }
            after = (0..<size / 10).map { Self.paragraph(["x", "y", "m\($0)"]) }
        default:
            before = [Self.paragraph((0..<size).map { _ in "\(Int.random(in: 0...3, using: &numbers))" })]
            after = [Self.paragraph((0..<size).map { _ in "\(Int.random(in: 0...3, using: &numbers))" })]
        }
        let clock = ContinuousClock()
        var diff: WordDiff?
        let taken = clock.measure { diff = WordDiff(before: before, after: after) }
        #expect(diff.map { Self.words($0, .inserted) } == Self.words(after))
        // A comparison of everything with everything would take half an hour.
        #expect(taken < .seconds(60))
    }

    // MARK: Texts

    private static let vocabulary = ["refund", "the", "a", "money", "day", "days", "it", "返金", "。", ",", "don't", "—"]

    private static func body(_ numbers: inout SeededGenerator) -> [BodyBlock] {
        (0..<Int.random(in: 0...12, using: &numbers)).map { _ in block(&numbers) }
    }

    private static func block(_ numbers: inout SeededGenerator) -> BodyBlock {
        let kinds: [BodyBlock.Kind] = [
            .paragraph, .heading(level: 1), .listItem(isOrdered: true), .code, .tableRow, .rule,
            .image(BodyImage(name: "a.png", alternative: "")),
        ]
        let kind = kinds.randomElement(using: &numbers) ?? .paragraph
        if case .rule = kind { return BodyBlock(kind) }
        if case .image = kind { return BodyBlock(kind) }
        let words = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
            vocabulary.randomElement(using: &numbers) ?? "a"
        }
        return BodyBlock(kind, runs: [BodyRun(words.joined(separator: " "))])
    }

    private static func edited(_ body: [BodyBlock], _ numbers: inout SeededGenerator) -> [BodyBlock] {
        body.flatMap { old -> [BodyBlock] in
            switch Int.random(in: 0...5, using: &numbers) {
            case 0: return []
            case 1: return [old, block(&numbers)]
            case 2 where !old.runs.isEmpty:
                var new = old
                new.runs[0].text += " " + (vocabulary.randomElement(using: &numbers) ?? "a")
                return [new]
            default: return [old]
            }
        }
    }

    private static func paragraph(_ words: [String]) -> BodyBlock {
        BodyBlock(.paragraph, runs: [BodyRun(words.joined(separator: " "))])
    }

    // MARK: What is in them

    private static func words(_ body: [BodyBlock]) -> [String] { body.map { squeezed($0.text) }.filter { !$0.isEmpty } }

    /// One side of a diff, block by block, without spaces.
    private static func words(_ diff: WordDiff, _ edit: DiffRun.Edit) -> [String] {
        diff.blocks.map { block in
            squeezed(block.runs.filter { $0.edit == .equal || $0.edit == edit }.map(\.text).joined())
        }.filter { !$0.isEmpty }
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
