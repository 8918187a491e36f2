import HelpCenterModel
import Testing

@Suite struct UnboundHTMLTests {
    private let page = Reference.article(ProjectPath("articles/b.md"), .english, anchor: "x")

    @Test func `binds each reference, escaped for an attribute`() {
        let body = UnboundHTML(pieces: [.html("<a href=\""), .reference(page), .html("\">b</a>")])
        #expect(
            body.bound { _ in "https://e.example/?a=1&b=\"2\"" }
                == #"<a href="https://e.example/?a=1&amp;b=&quot;2&quot;">b</a>"#)
    }

    @Test func `lists each reference once, in order`() {
        let image = Reference.asset(ProjectPath("a.png"))
        let body = UnboundHTML(pieces: [.reference(image), .reference(page), .reference(image)])
        #expect(body.references == [image, page])
        #expect(body.references.map(\.description) == ["a.png", "articles/b.md@en#x"])
    }
}
