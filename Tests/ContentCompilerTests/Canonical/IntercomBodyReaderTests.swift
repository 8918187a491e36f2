import ContentCompiler
import HelpCenterModel
import Testing

@Suite struct IntercomBodyReaderTests {
    private let reader = IntercomBodyReader()

    @Test(arguments: [
        // what is sent, what Intercom keeps of it (shared samples and quirks of its API)
        ("Body of the Article", #"<p class="no-margin">Body of the Article</p>"#),
        (
            "<h2>Steps</h2><ol><li>Select <strong>Export</strong>.<p><em>[Screenshot: Export]</em></p></li></ol>",
            """
            <p class="no-margin"></p><h1 id="h_adda7afd88">Steps</h1><p class="no-margin"></p><ol><li>\
            <p class="no-margin">Select <b>Export</b>.</p><p class="no-margin"><i>[Screenshot: Export]</i></p></li></ol>\
            <p class="no-margin"></p>
            """
        ),
        ("<h2>A</h2><h3>B</h3><h4>C</h4>", #"<h1 id="h_1">A</h1><h2 id="h_2">B</h2><h2 id="h_3">C</h2>"#),
        (
            #"<p>See <a href="https://e.example/x">x</a></p>"#,
            #"<p class="no-margin">See <a href="https://e.example/x" target="_blank" class="intercom-content-link">x</a></p>"#
        ),
        (
            #"<img src="https://cdn.example/help/window-1a2b.png" alt="A window">"#,
            """
            <div class="intercom-container"><img src="https://downloads.intercomcdn.com/i/o/x/1/ab/window-1a2b.png?expires=1&amp;\
            signature=2" alt="A window" width="20" height="10" style="height: auto;"></div>
            """
        ),
        (
            "<table><tr><th>a</th><td>b</td></tr></table>",
            """
            <div class="intercom-interblocks-table-container"><table role="presentation"><tbody><tr><td>\
            <p class="no-margin">a</p></td><td><p class="no-margin">b</p></td></tr></tbody></table></div>
            """
        ),
        (
            #"<div class="intercom-interblocks-callout" style="background-color: #d7efdc80; border-color: #334bfa33;"><p>x</p></div>"#,
            #"<div class="intercom-interblocks-callout" style="background-color: rgba(215, 239, 220, 0.5);"><p class="no-margin">x</p></div>"#
        ),
        ("<pre><code>a\n  b\n</code></pre>", "<pre><code>a\n  b</code></pre>"),
        ("<p>a\n   b</p>", "<p>a b</p>"),
        ("<p>a <b>b</b></p>", "<p>a<b> b</b></p>"),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li><p>a</p><ul><li><p>b</p></li></ul></li></ul>"),
    ])
    func `takes what was sent and what is kept for the same`(sent: String, kept: String) {
        #expect(reader.read(sent).canonical == reader.read(kept).canonical)
        #expect(reader.read(sent).text == reader.read(kept).text)
    }

    @Test(arguments: [
        ("<p>a</p>", "<p>b</p>"),
        ("<p>a b</p>", "<p>ab</p>"),
        ("<p>a</p><p>b</p>", "<p>a b</p>"),
        ("<p><b>a</b></p>", "<p>a</p>"),
        ("<h1>a</h1>", "<p>a</p>"),
        ("<h1>a</h1><h2>b</h2>", "<h1>a</h1><h1>b</h1>"),
        ("<ul><li>a</li></ul>", "<ol><li>a</li></ol>"),
        (#"<p><a href="https://a.example">a</a></p>"#, #"<p><a href="https://b.example">a</a></p>"#),
        (#"<img src="https://a.example/1.png">"#, #"<img src="https://a.example/2.png">"#),
        (#"<img src="x.png" alt="a">"#, #"<img src="x.png" alt="b">"#),
        ("<pre>a\n b</pre>", "<pre>a b</pre>"),
        (
            #"<div class="intercom-interblocks-callout" style="background-color: #d7efdc80"><p>x</p></div>"#,
            #"<div class="intercom-interblocks-callout" style="background-color: #e3e7fa80"><p>x</p></div>"#
        ),
        ("<p>a<br>b</p>", "<p>a b</p>"),
    ])
    func `tells apart what readers can tell apart`(one: String, other: String) {
        #expect(reader.read(one).canonical != reader.read(other).canonical)
    }

    @Test func `gives the ids of headings in order, wherever they stand`() {
        let reading = reader.read(
            #"<h1 id="h_1">a</h1><table><tr><td><h3 id="h_2">b</h3></td></tr></table><h2>c</h2>"#)
        #expect(reading.headingIDs == ["h_1", "h_2", ""])
    }

    @Test func `gives the text that readers see, a line for each block`() {
        let reading = reader.read("<h1>Top</h1><p>one <b>two</b></p><ul><li>three</li></ul><pre>four\nfive</pre>")
        #expect(reading.text == "Top\none two\nthree\nfour\nfive")
    }

    @Test func `compares byte by byte what no parser can be trusted with`() {
        let deep = String(repeating: "<div>", count: 100_000)
        #expect(reader.read(deep) == BodyReading(canonical: deep, text: deep, headingIDs: []))
    }
}
