import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct HeadingTests {
    @Test(arguments: [
        ("# A\n\n## B\n\n# C", [1, 2, 1]),
        ("## A\n\n### B", [1, 2]),
        ("### A\n\n#### B\n\n## C", [2, 3, 1]),
        ("# A\n\n## B\n\n### C\n\n#### D\n\n##### E\n\n###### F", [1, 2, 3, 4, 4, 4]),
        ("A\n===\n\nB\n---", [1, 2]),
        ("<h2>A</h2>\n\n### B", [1, 2]),
    ])
    func `makes the topmost level of the body h1`(markdown: String, levels: [Int]) {
        let body = RenderedBody(markdown)
        #expect(body.headings.map(\.level) == levels)
        let tags = zip(levels, "ABCDEF").map { "<h\($0)>\($1)</h\($0)>" }
        #expect(body.html == tags.joined())
    }

    @Test(arguments: [
        ("Hello World", "hello-world"), ("What's new?", "whats-new"), ("a_b - c", "a_b---c"),
        ("`code` & *x*", "code--x"),
        ("Ünïcode Straße", "ünïcode-straße"), ("日本 語", "日本-語"), ("1. Step", "1-step"), ("🎉 Party", "-party"),
    ])
    func `names headings by GitHub's rule`(text: String, anchor: String) {
        #expect(RenderedBody("# \(text)").headings.map(\.anchor) == [anchor])
    }

    @Test func `numbers equal names`() {
        let body = RenderedBody("# A\n\n# A\n\n# A-1\n\n# A")
        #expect(body.headings.map(\.anchor) == ["a", "a-1", "a-1-1", "a-2"])
        #expect(body.headings.allSatisfy { $0.textAnchor == nil })
    }

    @Test(arguments: [
        "# A {#x}", "# A{#x}", "# A {: #x}", "# A {#x} #", "A {#x}\n===", "<h1 id=\"x\">A</h1>",
        "<a id=\"x\"></a>\n\n# A", "<a name=\"x\"></a>\n# A", "# <a id=\"x\"></a>A", "# A <span id=x></span>",
    ])
    func `takes the name that the writer gives`(markdown: String) {
        let body = RenderedBody(markdown)
        #expect(body.headings == [Heading(level: 1, anchor: "x", textAnchor: "a")])
        #expect(body.html == "<h1>A</h1>")
        #expect(body.findings == [])
    }

    @Test func `keeps braces that are no name`() {
        let body = RenderedBody("# Use {name}")
        #expect(body.html == "<h1>Use {name}</h1>")
    }

    @Test func `finds names that are given twice`() {
        let body = RenderedBody("# A {#x}\n\n# B {#x}")
        #expect(
            body.findings == [
                "3:1: warning: the heading “B” has the id “x”, which is taken [duplicate-heading-id]"
            ])
    }

    @Test func `finds levels that are left out`() {
        let body = RenderedBody("## A\n\n#### B\n\n## C\n\n### D")
        #expect(
            body.findings == [
                "3:1: warning: the heading “B” is 2 levels below the one before it, “A” [heading-jump]"
            ])
        #expect(body.diagnostics.first?.fix == "write it with `###` instead")
    }

    @Test(arguments: [
        ("# The *title*\n\nText", "The title", "<p>Text</p>"),
        ("Before\n\n# T\n\n# U", "T", "<p>Before</p><h1>U</h1>"),
        ("## A\n\ntext", nil, "<h1>A</h1><p>text</p>"),
        ("# T {#x}\n\n### A", "T", "<h1>A</h1>"),
        ("> # Q", nil, callout(.quote, "<h1>Q</h1>")),
    ])
    func `takes the first top heading as the title when asked`(markdown: String, title: String?, html: String) {
        let body = RenderedBody(markdown, takesTitle: true)
        #expect(body.title == title)
        #expect(body.html == html)
        #expect(RenderedBody(markdown).title == nil)
    }

    @Test func `leaves the title's name to the title`() {
        #expect(RenderedBody("# A\n\n## A", takesTitle: true).headings.map(\.anchor) == ["a-1"])
    }

    @Test func `puts images of a heading after it`() {
        let body = RenderedBody("# A [![b](c)](d) e")
        #expect(body.html == "<h1>A e</h1><a href=\"{d}\"><img src=\"{c}\" alt=\"b\"></a>")
    }

    @Test func `drops a heading without text`() {
        let body = RenderedBody("#\n\n## ![a](b)")
        #expect(body.html == "<img src=\"{b}\" alt=\"a\">")
        #expect(body.headings == [])
    }
}
