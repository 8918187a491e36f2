import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct InlineTests {
    @Test(arguments: [
        ("*a* **b** `c<d>` &copy; &amp;lt; <", "<p><i>a</i> <b>b</b> <code>c&lt;d&gt;</code> © &amp;lt; &lt;</p>"),
        ("***a***", "<p><i><b>a</b></i></p>"),
        ("**a <b>b</b>**", "<p><b>a b</b></p>"),
        ("[a *b*](u \"title\")", "<p><a href=\"{u}\">a <i>b</i></a></p>"),
        (
            "<https://x.y/?a=1&b> www.x.y",
            "<p><a href=\"https://x.y/?a=1&amp;b\">https://x.y/?a=1&amp;b</a> "
                + "<a href=\"http://www.x.y\">www.x.y</a></p>"
        ),
        ("[a][r]\n\n[r]: <b c.md> 't'", "<p><a href=\"{b c.md}\">a</a></p>"),
        ("[a](b%20c\\*.md)", "<p><a href=\"{b%20c*.md}\">a</a></p>"),
        ("[](u)[x]()", "<p><a href=\"{}\">x</a></p>"),
    ])
    func `writes inlines`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test func `keeps struck text and says that it is no longer struck`() {
        let body = RenderedBody("Now ~~10 €~~ 5 €")
        #expect(body.html == "<p>Now 10 € 5 €</p>")
        #expect(
            body.findings == [
                "1:5: warning: the struck text “10 €” stays plain [unsupported-element]"
            ])
    }

    @Test func `leaves out a link without text`() {
        let body = RenderedBody("a [](b.md)")
        #expect(body.html == "<p>a</p>")
        #expect(body.links == [])
        #expect(body.findings == ["1:3: warning: the link to “b.md” has no text and is left out [empty-link]"])
    }

    @Test(arguments: [
        "[a](javascript:alert(1))", "[a](JavaScript:alert(1))", "[a](&#106;avascript:alert(1))", "[a](vbscript:x)",
        "[a](data:text/html;base64,PHM+)", "[a][r]\n\n[r]: javascript:x", "<a href=\"javascript:x\">a</a>",
        "<a href=\" java\tscript:x\">a</a>", "<a href=\"&#1;javascript:x\">a</a>",
    ])
    func `lets no address pass that runs code`(markdown: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == "<p>a</p>")
        #expect(body.links == [])
        #expect(body.diagnostics.map(\.id) == [.unsafeLink])
        #expect(body.diagnostics.first?.position == SourcePosition(line: 1, column: 1))
    }

    @Test(arguments: [
        "a.md", "../b/c.md#d", "javascript.md", "x/javascript:y", "//b.c", "https://b.c/articles/1", "b:c",
    ])
    func `keeps every address that may lead to something of ours`(address: String) {
        #expect(RenderedBody("[a](\(address))").links.map(\.destination) == [address])
    }

    @Test(arguments: ["mailto:a@b.c", "tel:+49", "slack://open", "https://b.c/d", "HTTP://b.c", "http://b.c"])
    func `writes every other address as it stands`(address: String) {
        let body = RenderedBody("[a](\(address))")
        #expect(body.html == "<p><a href=\"\(address)\">a</a></p>")
        #expect(body.links == [])
    }

    @Test(arguments: ["http://b.c/d.png", "HTTPS://b.c/d.png", "mailto:a@b.c"])
    func `keeps the address of an image that has to be looked at`(address: String) {
        #expect(RenderedBody("![a](\(address))").links.map(\.destination) == [address])
    }
}
