import Testing

@testable import ContentCompiler

@Suite struct ImageTests {
    private static let centered = "<div class=\"intercom-container intercom-align-center\">"

    @Test(arguments: [
        ("![a](b.png)", "<img src=\"{b.png}\" alt=\"a\">"),
        ("![a \"<&](<b c.png>)", "<img src=\"{b c.png}\" alt=\"a &quot;&lt;&amp;\">"),
        ("one\n![a](b)\ntwo", "<p>one</p><img src=\"{b}\" alt=\"a\"><p>two</p>"),
        ("*one\n![a](b)\ntwo*", "<p><i>one</i></p><img src=\"{b}\" alt=\"a\"><p><i>two</i></p>"),
        ("![a](b)\\\n![c](d)", "<img src=\"{b}\" alt=\"a\"><img src=\"{d}\" alt=\"c\">"),
        ("[![a](b)](c)", "<a href=\"{c}\"><img src=\"{b}\" alt=\"a\"></a>"),
        (
            "[one\n![a](b)\ntwo](c)",
            "<p><a href=\"{c}\">one</a></p><a href=\"{c}\"><img src=\"{b}\" alt=\"a\"></a><p><a href=\"{c}\">two</a></p>"
        ),
        (
            "![a](b \"Cap <*>\")",
            "<img src=\"{b}\" alt=\"a\"><p class=\"intercom-align-center\"><i>Cap &lt;*&gt;</i></p>"
        ),
        ("![a](b){width=400}", "<img src=\"{b}\" alt=\"a\" width=\"400\">"),
        ("![a](b){: height=\"20px\" .center}", centered + "<img src=\"{b}\" alt=\"a\" height=\"20\"></div>"),
        (
            "[![a](b)](c){width=9 .center}",
            centered + "<a href=\"{c}\"><img src=\"{b}\" alt=\"a\" width=\"9\"></a></div>"
        ),
        ("<img src=\"b.png\" alt=\"a\" width=\"40px\" style=\";\">", "<img src=\"{b.png}\" alt=\"a\" width=\"40\">"),
        ("<p align=\"center\"><img src=b alt=a></p>", centered + "<img src=\"{b}\" alt=\"a\"></div>"),
        ("<div align=center>\n\n![a](b)\n\n</div>", centered + "<img src=\"{b}\" alt=\"a\"></div>"),
        (
            "<figure>\n<img src=b alt=a>\n<figcaption>C <b>d</b></figcaption>\n</figure>",
            "<img src=\"{b}\" alt=\"a\"><p class=\"intercom-align-center\"><i>C <b>d</b></i></p>"
        ),
    ])
    func `writes images as blocks`(markdown: String, html: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.findings == [])
    }

    @Test func `says that an image has no alternative text`() {
        #expect(
            RenderedBody("a\n\n![](b.png)").findings == [
                "3:1: warning: the image “b.png” has no alternative text [missing-alt-text]"
            ])
    }

    @Test func `says that an image tears a sentence apart`() {
        let body = RenderedBody("Press ![a](b) now")
        #expect(body.html == "<p>Press</p><img src=\"{b}\" alt=\"a\"><p>now</p>")
        #expect(
            body.findings == [
                "1:7: warning: the image “b” stands within a line of text and parts it [unsupported-element]"
            ])
    }

    @Test func `says which attributes it does not know`() {
        let body = RenderedBody("![a](b){.wide width=50%} [c](d){.external target=_blank}")
        #expect(body.html.contains("{.") == false)
        #expect(
            body.findings.filter { $0.contains("attribute") } == [
                "1:9: warning: the attribute “.wide” after an image is removed [removed-attribute]",
                "1:15: warning: the attribute “width=50%” after an image is removed [removed-attribute]",
                "1:33: warning: the attribute “.external” after a link is removed [removed-attribute]",
            ])
    }

    @Test(arguments: [
        ("text\n{.center}", "<p class=\"intercom-align-center\">text</p>"),
        ("# A {.center}", "<h1 class=\"intercom-align-center\">A</h1>"),
        ("[a](b) {name}", "<p><a href=\"{b}\">a</a> {name}</p>"),
        ("a {b=c}", "<p>a {b=c}</p>"),
        ("`{.center}`", "<p><code>{.center}</code></p>"),
    ])
    func `reads attributes of blocks`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }

    @Test(arguments: [
        (
            "[Buy *it*](u){.button}",
            "<div class=\"intercom-container\"><a class=\"intercom-h2b-button\" href=\"{u}\">Buy <i>it</i></a></div>"
        ),
        ("[Buy](u){.button .center}", centered + "<a class=\"intercom-h2b-button\" href=\"{u}\">Buy</a></div>"),
        (
            "a [b](u){.button} c",
            "<p>a</p><div class=\"intercom-container\"><a class=\"intercom-h2b-button\" href=\"{u}\">b</a></div><p>c</p>"
        ),
        (
            "<a class=\"intercom-h2b-button\" href=\"u\">b</a>",
            "<div class=\"intercom-container\"><a class=\"intercom-h2b-button\" href=\"{u}\">b</a></div>"
        ),
    ])
    func `writes buttons`(markdown: String, html: String) {
        #expect(RenderedBody(markdown).html == html)
    }
}
