import HelpCenterModel
import SyncEngine
import Testing

@Suite struct WordDiffTests {
    @Test(arguments: [
        ("You can pay in euros.", "You can pay in US dollars.", "~ You can pay in [-euros-] {+US dollars+}."),
        ("Refunds take five days.", "Refunds take five working days.", "~ Refunds take five {+working+} days."),
        ("Ask our team for help now.", "Ask for help now.", "~ Ask [-our team-] for help now."),
        ("Don't wait a day", "Don’t wait a day", "~ [-Don't-]{+Don’t+} wait a day"),
        ("返金には五日かかります。", "返金には七日かかります。", "~ 返金には[-五-]{+七+}日かかります。"),
        ("คืนเงินภายในห้าวัน", "คืนเงินภายในเจ็ดวัน", "~ คืนเงินภายใน[-ห้า-]{+เจ็ด+}วัน"),
        ("a, b and c", "a, b, and c", "~ a, b{+,+} and c"),
        ("same", "same", "  same"),
    ])
    func `marks the words that differ`(before: String, after: String, expected: String) {
        #expect(DiffNotation.lines(WordDiff(before: before, after: after)) == [expected])
    }

    @Test func `replaces whole phrases rather than weave two sentences into one another`() {
        let diff = WordDiff(
            before: "Your invoice shows the price, and the tax that you pay on it in your country.",
            after: "Your invoice shows everything: what you bought, the tax, and where to send it back to.")
        #expect(
            DiffNotation.lines(diff) == [
                """
                ~ Your invoice shows [-the price, and-] {+everything: what you bought,+} the tax \
                [-that you pay on it in your country-]{+, and where to send it back to+}.
                """
            ])
    }

    @Test func `says of blocks what came, went and became another kind`() {
        let diff = WordDiff(
            before: [
                block("Refunds", .heading(level: 1)), block("Ask within 30 days."),
                block("Send it back.", .listItem(isOrdered: false)),
                block("Nothing else is needed for it."), block("Prices", .heading(level: 2)),
            ],
            after: [
                block("Refunds", .heading(level: 1)), block("A new beginning for everyone here."),
                block("Ask within 60 days."), block("Send it back.", .listItem(isOrdered: true)),
                block("Prices", .heading(level: 2)),
            ])
        #expect(
            DiffNotation.lines(diff) == [
                "  # Refunds", "+ {+A new beginning for everyone here.+}", "~ Ask within [-30-] {+60+} days.",
                "~ * →1. Send it back.", "- [-Nothing else is needed for it.-]", "  ## Prices",
            ])
    }

    @Test func `tells a link that leads elsewhere and a look that changed from a text that changed`() {
        func body(_ link: String, bold: Bool) -> [BodyBlock] {
            [
                BodyBlock(
                    .paragraph,
                    runs: [
                        BodyRun("See "), BodyRun("the terms", BodyStyle(link: link)), BodyRun(" and "),
                        BodyRun("agree", BodyStyle(isBold: bold)), BodyRun("."),
                    ])
            ]
        }
        let diff = WordDiff(before: body("old.md", bold: false), after: body("new.md", bold: true))
        #expect(DiffNotation.lines(diff) == ["~ See <the terms: old.md→new.md> and <agree>."])
        #expect(diff.insertedWords == 0 && diff.removedWords == 0 && !diff.isEmpty)
    }

    @Test func `shows an image that took the place of another as one change`() {
        let diff = WordDiff(
            before: [BodyBlock(.image(BodyImage(name: "a.png", alternative: "A")))],
            after: [BodyBlock(.image(BodyImage(name: "b.png", alternative: "A")))])
        #expect(DiffNotation.lines(diff) == ["~ !a.png→!b.png"])
    }

    @Test func `compares rows of a table cell by cell, and code with its spaces`() {
        func row(_ cells: String...) -> BodyBlock {
            var runs: [BodyRun] = []
            for cell in cells { runs += (runs.isEmpty ? [] : [.cellEnd]) + [BodyRun(cell)] }
            return BodyBlock(.tableRow, runs: runs)
        }
        let diff = WordDiff(
            before: [row("Basic", "5"), row("Pro", "10"), BodyBlock(.code, runs: [BodyRun("if x:\n  go()")])],
            after: [row("Basic", "6"), row("Pro", "10"), BodyBlock(.code, runs: [BodyRun("if y:\n  go()")])])
        #expect(
            DiffNotation.lines(diff) == [
                "~ | Basic | [-5-]{+6+}", "  | Pro | 10", "~ ` if [-x-]{+y+}:\n  go()",
            ])
    }

    @Test func `folds what has not changed, but for the heading above a change and some words around it`() {
        let words = (1...60).map { "word\($0)" }.joined(separator: " ")
        let diff = WordDiff(
            before: [
                block("First", .heading(level: 1)), block("One."), block("Second", .heading(level: 2)), block("Two."),
                block("\(words) old \(words)"), block("Three."),
            ],
            after: [
                block("First", .heading(level: 1)), block("One."), block("Second", .heading(level: 2)), block("Two."),
                block("\(words) new \(words)"), block("Three."),
            ])
        #expect(
            DiffNotation.lines(folding: diff, keeping: 2) == [
                "(2)", "  ## Second", "(1)", "~ … word59 word60 [-old-] {+new+} word1 word2 …", "(1)",
            ])
    }

    private func block(_ text: String, _ kind: BodyBlock.Kind = .paragraph) -> BodyBlock {
        BodyBlock(kind, runs: [BodyRun(text)])
    }
}
