import HelpCenterModel
@testable import SyncEngine
import Testing

@testable import GuidepostCLI

/// Every view of one plan, to the letter.
@Suite struct PlanViewTests {
    private let links = FileLinks(base: "https://github.com/acme/docs/blob/0123456789abcdef/help")

    @Test func `writes the comment of a pull request`() throws {
        let comment = PlanComment(links: links, page: "plan.html")
        try Golden.expect(comment.render(SampleReview.review), is: "comment.md")
    }

    @Test func `writes a page for a browser`() throws {
        try Golden.expect(PlanPage(links: links).render(SampleReview.review), is: "page.html")
    }

    @Test(arguments: [("terminal.txt", true, 80), ("narrow.txt", false, 44), ("pipe.txt", false, nil)])
    func `prints the words that change`(name: String, hasColor: Bool, width: Int?) throws {
        let review = SampleReview.review
        let style = Style(isEnabled: hasColor)
        let texts = ReviewText(style: style, width: width, images: review.images, showsHTML: false)
        let text = PlanText(style: style, width: width).render(review.plan, groups: review.groups) {
            texts.render(review.items[$0])
        }
        try Golden.expect(text, is: name)
    }

    @Test func `keeps every line within the screen, wide characters counted as two columns`() {
        let review = SampleReview.review
        for width in [30, 44, 60, 80] {
            let style = Style(isEnabled: false)
            let texts = ReviewText(style: style, width: width, images: review.images, showsHTML: false)
            for line in review.items.indices.map({ texts.render(review.items[$0]) }).joined().split(separator: "\n") {
                // A word longer than the screen is left whole.
                let longest = line.split(separator: " ").map { DisplayWidth.columns(of: String($0)) }.max() ?? 0
                #expect(DisplayWidth.columns(of: String(line)) <= max(width, longest + 12), "\(line)")
            }
        }
    }

    @Test func `breaks lines between wide characters, and never beyond the last column`() {
        let text = TerminalText.wrapped(
            [TerminalText.Piece("返金には五日かかります"), TerminalText.Piece("😀😀 ab", "31")], margin: "  ", width: 13,
            style: Style(isEnabled: false))
        #expect(text == "  返金には五\n  日かかりま\n  す😀😀 ab\n")
    }

    @Test func `shows the HTML only where it was asked for`() {
        let review = SampleReview.review
        let words = PlanComment(links: links).render(review)
        let raw = PlanComment(links: links, showsHTML: true).render(review)
        #expect(!words.contains("no-margin"))
        #expect(raw.contains("no-margin"))
    }

    @Test func `lets nothing of a title or a text move the cursor of a terminal`() {
        let evil = "a\u{1B}[2Jb\u{07}\u{202E}c"
        let text = TerminalText.wrapped(
            [TerminalText.Piece(evil)], margin: "", width: 80, style: Style(isEnabled: false))
        #expect(text == "a\u{FFFD}[2Jb\u{FFFD}\u{FFFD}c\n")
    }

    @Test func `writes the comment for after a merge, failures first`() throws {
        let results = SampleReview.review.plan.changes.enumerated().map { index, change in
            switch index % 3 {
            case 0: ChangeResult(change, .applied, url: "https://help.example/en/articles/\(index)")
            case 1: ChangeResult(change, .failed, error: "422 from Intercom: `title` is *too* long, says @intercom")
            default: ChangeResult(change, .skipped, error: "its collection failed")
            }
        }
        let report = ApplyReport(
            fingerprint: Digest(of: "x"), results: results, traffic: RemoteTraffic(total: 9), secondWrites: 0,
            wasStopped: false)
        try Golden.expect(ApplyComment(links: links, environment: "default").render(report), is: "applied.md")
    }
}
