import Testing

@testable import IntercomSandbox

@Suite struct HeadingTests {
    static let levels = [
        ("<h2>a</h2><h3>b</h3>", ["h1", "h2"], "without an h1 the top one becomes h1"),
        ("<h3>a</h3><h5>b</h5>", ["h1", "h3"], "the others are promoted by as much"),
        ("<h1>a</h1><h3>b</h3>", ["h1", "h3"], "with an h1 the others are kept"),
        ("<h1>a</h1><h5>b</h5><h6>c</h6>", ["h1", "h4", "h4"], "the editor's lowest is h4"),
        ("<table><tr><td><h4>a</h4></td></tr></table><h3>b</h3>", ["h2", "h1"], "headings in cells count"),
    ]

    @Test(arguments: levels)
    func `heading levels are relative`(_ html: String, _ expected: [String], _ why: String) throws {
        let body = try BodyRewriter().rewrite(html)
        let rewritten = body.html(images: [:], headingIDs: body.headings.map { "h_" + $0.text })
        let found = body.headings.map { heading in
            ["h1", "h2", "h3", "h4", "h5", "h6"].first { rewritten.contains("<\($0) id=\"h_\(heading.text)\">") }
                ?? "none"
        }
        #expect(found == expected, "\(why)")
    }

    private func assign(
        _ new: [HeadingMark], replacing old: [HeadingMark], _ policy: SandboxBehaviour.HeadingIDPolicy
    ) -> [String] {
        var count = 0
        return HeadingIDs.assign(to: new, replacing: old, policy: policy) {
            count += 1
            return "new\(count)"
        }
    }

    private let old = [
        HeadingMark(text: "A", id: "a1"), HeadingMark(text: "B", id: "b1"), HeadingMark(text: "A", id: "a2"),
    ]

    @Test func `a generated id is kept where the text is the same`() {
        let new = [
            HeadingMark(text: "New", id: nil), HeadingMark(text: "A", id: nil), HeadingMark(text: "A", id: nil),
            HeadingMark(text: "A", id: nil),
        ]
        #expect(assign(new, replacing: old, .generated) == ["new1", "a1", "a2", "new2"])
    }

    @Test func `an id that the client sends is not taken over`() {
        #expect(assign([HeadingMark(text: "C", id: "mine")], replacing: [], .generated) == ["new1"])
    }

    @Test func `an id that the client sends survives where the workspace keeps it`() {
        let new = [
            HeadingMark(text: "C", id: "mine"), HeadingMark(text: "D", id: "mine"), HeadingMark(text: "B", id: nil),
            HeadingMark(text: "E", id: nil),
        ]
        #expect(assign(new, replacing: old, .keptFromClient) == ["mine", "new1", "b1", "new2"])
    }

    @Test func `every id is new where the workspace makes them anew`() {
        #expect(assign(old, replacing: old, .regenerated) == ["new1", "new2", "new3"])
    }

    @Test func `an empty heading is an empty paragraph`() throws {
        #expect(try RewriteCase.rewritten("<p>a</p><h2></h2>") == paragraph("a") + spacer)
    }
}
