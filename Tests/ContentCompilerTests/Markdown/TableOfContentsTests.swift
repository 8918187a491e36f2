import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct TableOfContentsTests {
    @Test func `lists the headings of the body, in their order of links`() {
        let body = RenderedBody("[a](b)\n\n[[toc]]\n\n## One & *all*\n\n### Two [c](d)\n\n## Three {#x}")
        #expect(
            body.html == "<p><a href=\"{b}\">a</a></p>"
                + "<ul><li><p><a href=\"{#one--all}\">One &amp; all</a></p><ul><li><a href=\"{#two-c}\">Two c</a></li></ul></li>"
                + "<li><a href=\"{#x}\">Three</a></li></ul>"
                + "<h1>One &amp; <i>all</i></h1><h2>Two <a href=\"{d}\">c</a></h2><h1>Three</h1>")
        #expect(body.links.map(\.destination) == ["b", "#one--all", "#two-c", "#x", "d"])
        #expect(body.links[1].position.line == 3)
    }

    @Test(arguments: [
        ("[[TOC]]\n\ntext", "<p>text</p>"),
        ("text [[toc]]", "<p>text [[toc]]</p>"),
        ("`[[toc]]`\n\n# A", "<p><code>[[toc]]</code></p><h1>A</h1>"),
        (
            "### A\n\n## B\n\n[[toc]]",
            "<h2>A</h2><h1>B</h1><ul><li><a href=\"{#a}\">A</a></li></ul><ul><li><a href=\"{#b}\">B</a></li></ul>"
        ),
    ])
    func `stands where the paragraph is`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test func `stands before the first heading where the front matter asks for it`() {
        let list = "<ul><li><a href=\"{#a}\">A</a></li></ul>"
        #expect(RenderedBody("b\n\n# A\n\nc", addsContents: true).html == "<p>b</p>\(list)<h1>A</h1><p>c</p>")
        #expect(RenderedBody("# A\n\n[[toc]]", addsContents: true).html == "<h1>A</h1>\(list)")
        #expect(RenderedBody("b", addsContents: true).html == "<p>b</p>")
    }
}
