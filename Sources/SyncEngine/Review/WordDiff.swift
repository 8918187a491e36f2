package import HelpCenterModel

/// What readers will find changed between two texts, word by word and block by block.
///
/// Made of rendered text, never of HTML. It takes time in proportion to the texts, whatever stands in them: where two
/// of them are too different to be compared closely, whole passages are replaced.
package struct WordDiff: Hashable, Sendable {
    /// Every block of both texts, in the order of reading; what was removed stands before what took its place.
    package let blocks: [BlockDiff]

    package init(before: [BodyBlock], after: [BodyBlock]) {
        var aligner = BlockAligner(before: before, after: after)
        blocks = aligner.align()
    }

    /// Compares two plain texts, such as titles.
    package init(before: String, after: String) {
        self.init(before: Self.paragraphs(before), after: Self.paragraphs(after))
    }

    /// Whether readers see no difference.
    package var isEmpty: Bool { blocks.allSatisfy { $0.edit == .equal } }

    /// How many words were inserted.
    package var insertedWords: Int { count(.inserted) }

    /// How many words were removed.
    package var removedWords: Int { count(.removed) }

    private func count(_ edit: DiffRun.Edit) -> Int {
        blocks.reduce(0) { sum, block in
            block.runs.reduce(sum) { $1.edit == edit ? $0 + DiffToken.wordCount($1.text) : $0 }
        }
    }

    private static func paragraphs(_ text: String) -> [BodyBlock] {
        text.isEmpty ? [] : [BodyBlock(.paragraph, runs: [BodyRun(text)])]
    }
}

/// A block with what happened to it.
package struct BlockDiff: Hashable, Sendable {
    package enum Edit: Hashable, Sendable {
        case equal
        case inserted
        case removed
        /// Some of its words, looks or links differ, or it became a block of another kind.
        case changed
    }

    package var edit: Edit
    /// The block as it will be; as it was when it is removed.
    package var block: BodyBlock
    /// What it was before; only for one that changed.
    package var former: BodyBlock?
    /// Its text in pieces; empty for a block without text.
    package var runs: [DiffRun]

    package init(_ edit: Edit, _ block: BodyBlock, former: BodyBlock? = nil, runs: [DiffRun]) {
        self.edit = edit
        self.block = block
        self.former = former
        self.runs = runs
    }

    /// Whether a view says behind a run where its link leads: once for each link, and not within one that was there
    /// before.
    package func endsLink(at index: Int) -> Bool {
        let run = runs[index]
        guard let link = run.style.link else { return run.formerStyle?.link != nil }
        func neighbour(_ places: some Sequence<Int>) -> DiffRun? {
            places.lazy.map { runs[$0] }.first { !$0.text.allSatisfy(\.isWhitespace) }
        }
        func isSame(_ other: DiffRun?) -> Bool { other?.style.link == link }
        let (next, last) = (neighbour(index + 1..<runs.count), neighbour((0..<index).reversed()))
        if isSame(next), next?.edit == run.edit || next?.edit == .equal { return false }
        return run.edit == .equal || !(isSame(last) && last?.edit == .equal)
    }
}

/// A piece of a block's text with what happened to it.
package struct DiffRun: Hashable, Sendable {
    package enum Edit: Hashable, Sendable {
        case equal
        case inserted
        case removed
        /// Stands for text that has not changed and is left out.
        case omitted
    }

    package var edit: Edit
    package var text: String
    package var style: BodyStyle
    /// How the same text looked before, or where it led; `nil` when that has not changed.
    package var formerStyle: BodyStyle?

    package init(_ edit: Edit, _ text: String, style: BodyStyle = BodyStyle(), formerStyle: BodyStyle? = nil) {
        self.edit = edit
        self.text = text
        self.style = style
        self.formerStyle = formerStyle
    }
}
