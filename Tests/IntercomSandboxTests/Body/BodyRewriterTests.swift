import Testing

@testable import IntercomSandbox

/// The rewriting of paragraphs, text and white space.
@Suite struct BodyRewriterTests {
    static let samples = [
        RewriteCase("A1: plain text becomes a paragraph", "Body of the Article", paragraph("Body of the Article")),
        RewriteCase(
            "A1: a paragraph gets the class", "<p>New gifts in store for the jolly season</p>",
            paragraph("New gifts in store for the jolly season")),
        RewriteCase(
            "B1: a link opens in a new tab and carries the class",
            #"<p>here: <a href="https://help.salto.io/en/articles/6926919-x">here</a>).</p>"#,
            paragraph(
                #"here: <a href="https://help.salto.io/en/articles/6926919-x" target="_blank" "#
                    + #"class="intercom-content-link">here</a>)."#)),
        RewriteCase(
            "B2: a heading, a list, marks and spacers",
            "<h2>Steps</h2><ol><li>Select <strong>Export</strong>.<p><em>[Screenshot: Export]</em></p></li></ol>",
            spacer + #"<h1 id="h_1">Steps</h1>"# + spacer + "<ol><li>" + paragraph("Select <b>Export</b>.")
                + paragraph("<i>[Screenshot: Export]</i>") + "</li></ol>" + spacer),
    ]

    @Test(arguments: samples)
    func `a documented sample comes back as documented`(_ sample: RewriteCase) throws { try sample.check() }

    static let texts = [
        RewriteCase("an empty body stays empty", "", ""),
        RewriteCase("white space alone is nothing", " \n ", ""),
        RewriteCase(
            "white space between blocks becomes an empty paragraph", "<p>a</p>\n<p>b</p>",
            paragraph("a") + spacer + paragraph("b")),
        RewriteCase("white space at either end is dropped", "\n<p>a</p>\n", paragraph("a")),
        RewriteCase(
            "blocks without space between them stay as they are", "<p>a</p><p>b</p>", paragraph("a") + paragraph("b")),
        RewriteCase(
            "white space beside a heading is its one spacer", "<h1>A</h1>\n<p>b</p>",
            spacer + #"<h1 id="h_1">A</h1>"# + spacer + paragraph("b")),
        RewriteCase(
            "a heading and a list after it share their spacer", "<p>a</p><h1>B</h1><ul><li>c</li></ul><p>d</p>",
            paragraph("a") + spacer + #"<h1 id="h_1">B</h1>"# + spacer + "<ul><li>" + paragraph("c") + "</li></ul>"
                + spacer + paragraph("d")),
        RewriteCase("an empty paragraph is kept", "<p>a</p><p></p><p>b</p>", paragraph("a") + spacer + paragraph("b")),
        RewriteCase("a no-break space is text", "<p>&nbsp;</p>", paragraph("\u{A0}")),
        RewriteCase("text beside a block becomes a paragraph", "a<p>b</p>c", ["a", "b", "c"].map(paragraph).joined()),
        RewriteCase("div and span give way", "<div>a <span>b</span></div>", paragraph("a b")),
        RewriteCase(
            "a block quote becomes paragraphs", "<blockquote><p>a</p><p>b</p></blockquote>",
            paragraph("a") + paragraph("b")),
        RewriteCase("unknown marks give way to their text", "<p>a <u>b</u> <mark>c</mark></p>", paragraph("a b c")),
        RewriteCase("marks become b and i", "<p><strong>a</strong><em>b</em></p>", paragraph("<b>a</b><i>b</i>")),
        RewriteCase("line breaks and code stay", "<p>a<br><code>b</code></p>", paragraph("a<br><code>b</code>")),
        RewriteCase(
            "an alignment is kept", #"<p class="intercom-align-center x">a</p>"#,
            #"<p class="no-margin intercom-align-center">a</p>"#),
        RewriteCase("left is left out", #"<p class="intercom-align-left">a</p>"#, paragraph("a")),
        RewriteCase("styles are dropped", #"<p style="color: red" onclick="x()">a</p>"#, paragraph("a")),
        RewriteCase("text is escaped again", "<p>a &lt;b&gt; &amp; c</p>", paragraph("a &lt;b&gt; &amp; c")),
        RewriteCase("comments vanish", "<p>a<!-- b --></p>", paragraph("a")),
        RewriteCase(
            "scripts and forms vanish with what they hold",
            "<p>a</p><script>b()</script><form><p>c</p><input></form><style>d</style><textarea>e</textarea>",
            paragraph("a")),
        RewriteCase("a rule stays", "<hr>", "<hr>"),
        RewriteCase(
            "a code block loses the name of its language",
            "<pre><code class=\"language-sh\">a\n  b &amp; c\n</code></pre>", "<pre><code>a\n  b &amp; c\n</code></pre>"
        ),
        RewriteCase("pre without code gets one", "<pre>a\nb</pre>", "<pre><code>a\nb</code></pre>"),
    ]

    @Test(arguments: texts)
    func `text and blocks take Intercom's form`(_ sample: RewriteCase) throws { try sample.check() }

    static let links = [
        ("javascript:alert(1)", false), ("data:text/html,x", false), ("chrome://settings", false), ("x.html", false),
        ("https://example.com/?a=1&amp;b=2", true), ("http://example.com", true), ("mailto:a@example.com", true),
        ("tel:+123", true), ("#h_0123456789", true),
    ]

    @Test(arguments: links)
    func `a link keeps its address only when its scheme is harmless`(_ address: String, _ isKept: Bool) throws {
        let rewritten = try RewriteCase.rewritten("<p><a href=\"\(address)\">x</a></p>")
        #expect(rewritten.contains("href=\"\(address)\"") == isKept)
        #expect(rewritten.contains("href=") == isKept)
        #expect(rewritten.contains(#"target="_blank" class="intercom-content-link">x</a>"#))
    }

    @Test func `a body nested too deep is refused`() {
        let html = String(repeating: "<div>", count: 600) + "a"
        #expect(throws: BodyRefusal.tooDeep(limit: 512)) { try BodyRewriter().rewrite(html) }
    }
}
