import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct BlockTests {
    @Test(arguments: [
        ("Hello", "<p>Hello</p>"),
        ("One\ntwo", "<p>One two</p>"),
        ("One  \ntwo\\\nthree", "<p>One<br>two<br>three</p>"),
        ("One\n\ntwo", "<p>One</p><p>two</p>"),
        ("---", "<hr>"),
        ("", ""),
        ("<!-- only a comment -->", ""),
        ("One\r\ntwo\r\rthree", "<p>One two</p><p>three</p>"),
        ("a\u{0}b", "<p>a\u{FFFD}b</p>"),
    ])
    func `writes paragraphs without white space between them`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test(arguments: [
        ("```swift\nlet a = 1 < 2\n\n\tb\n```", "<pre><code>let a = 1 &lt; 2\n\n\tb</code></pre>"),
        ("    indented\n\n    code  ", "<pre><code>indented\n\ncode  </code></pre>"),
        ("```\n```", "<pre><code></code></pre>"),
        ("```\n{{ product }} :tada: <b>\n```", "<pre><code>{{ product }} :tada: &lt;b&gt;</code></pre>"),
        ("- a\n\n  ```\n    two\n  ```", "<ul><li><p>a</p><pre><code>  two</code></pre></li></ul>"),
    ])
    func `keeps every character of code`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test(arguments: [
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("1. a\n\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>"),
        ("- a\n  - b\n    1. c", "<ul><li><p>a</p><ul><li><p>b</p><ol><li>c</li></ol></li></ul></li></ul>"),
        ("- a\n\n  b", "<ul><li><p>a</p><p>b</p></li></ul>"),
        ("- [ ] a\n- [x] b", "<ul><li>☐ a</li><li>☑ b</li></ul>"),
        ("- [ ] a\n\n- [x] b\n\n  c", "<ul><li><p>☐ a</p></li><li><p>☑ b</p><p>c</p></li></ul>"),
        ("- a\n-\n- c", "<ul><li>a</li><li></li><li>c</li></ul>"),
        (
            "- a ![i](x.png)",
            "<ul><li><p>a</p><img src=\"{x.png}\" alt=\"i\"></li></ul>"
        ),
    ])
    func `writes lists`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test func `says that a list cannot start at another number`() {
        let body = RenderedBody("Text\n\n  3. three\n  4. four")
        #expect(body.html == "<p>Text</p><ol><li>three</li><li>four</li></ol>")
        #expect(
            body.findings == [
                "3:3: warning: the list starts at “3”, but Intercom numbers every list from 1 [unsupported-element]"
            ])
    }

    @Test(arguments: [
        ("a\n\n1. <button>b</button>", "<p>a</p>", "a list without any text is left out"),
        ("a\n\n- b\n  - <br>", "<p>a</p><ul><li><p>b</p></li></ul>", "a list without any text is left out"),
        ("a\n\n|  |\n|--|\n", "<p>a</p>", "a table without any text is left out"),
        ("a\n\n[](b){.button}", "<p>a</p>", "the link to “b” has no text and is left out"),
    ])
    func `leaves out what has no text in the end`(markdown: String, html: String, finding: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.diagnostics.contains { $0.summary == finding })
        #expect(body.links.isEmpty)
    }

    @Test(arguments: [
        ("[a ![b](c)](d){.button}", "<p><a href=\"{d}\">a</a></p><a href=\"{d}\"><img src=\"{c}\" alt=\"b\"></a>"),
        ("# [a](d){.button}", "<h1><a href=\"{d}\">a</a></h1>"),
    ])
    func `makes a link of a button that cannot be one, and says so`(markdown: String, html: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.diagnostics.first?.summary == "the button “a” became a link")
    }

    @Test func `puts no link into a button`() {
        let body = RenderedBody("[a <a href=\"b\">c</a>](d){.button}")
        #expect(body.html.contains("<a class=\"intercom-h2b-button\" href=\"{d}\">a c</a>"))
    }

    @Test func `leaves out a list without text, which Intercom refuses`() {
        let body = RenderedBody("a\n\n-\n-")
        #expect(body.html == "<p>a</p>")
        #expect(body.findings == ["3:1: warning: a list without any text is left out [unsupported-element]"])
    }

    @Test func `numbers footnotes and lists their texts at the end`() {
        let body = RenderedBody("One[^b] two[^a] three[^b].\n\n[^a]: *A*\n[^b]: B\n\n    more\n[^c]: unused")
        #expect(
            body.html
                == "<p>One[1] two[2] three[1].</p><ol><li><p>B</p><p>more</p></li><li><i>A</i></li></ol>")
    }
}
