import Testing

@testable import IntercomSandbox

/// The rewriting of lists, tables, images and Intercom's own blocks.
@Suite struct BlockRewritingTests {
    private static func table(_ rows: String) -> String {
        spacer + #"<div class="intercom-interblocks-table-container"><table role="presentation"><tbody>"# + rows
            + "</tbody></table></div>" + spacer
    }

    private static let frame =
        #" frameborder="0" webkitallowfullscreen="" mozallowfullscreen="" allowfullscreen=""></iframe></div>"#

    private static let button =
        #"<div class="intercom-container intercom-align-center"><a class="intercom-h2b-button" target="_blank" "#
        + #"href="https://intercom.com">Go</a></div>"#

    static let lists = [
        RewriteCase(
            "an item's text becomes a paragraph", "<ul>\n<li>a</li>\n<li><p>b</p></li>\n</ul>",
            spacer + "<ul><li>" + paragraph("a") + "</li><li>" + paragraph("b") + "</li></ul>" + spacer),
        RewriteCase(
            "a start number is lost", #"<ol start="3"><li>a</li></ol>"#,
            spacer + "<ol><li>" + paragraph("a") + "</li></ol>" + spacer),
        RewriteCase(
            "a nested list stands behind the item's paragraph", "<ul><li>a<ul><li>b</li></ul></li></ul>",
            spacer + "<ul><li>" + paragraph("a") + "<ul><li>" + paragraph("b") + "</li></ul></li></ul>" + spacer),
        RewriteCase(
            "an image in an item survives", #"<ul><li>a<img src="https://x.org/i.png"></li></ul>"#,
            spacer + "<ul><li>" + paragraph("a")
                + #"<div class="intercom-container"><img src="https://x.org/i.png"></div></li></ul>"# + spacer),
        RewriteCase(
            "a check box vanishes", #"<ul><li><input type="checkbox"> a</li></ul>"#,
            spacer + "<ul><li>" + paragraph("a") + "</li></ul>" + spacer),
    ]

    static let tables = [
        RewriteCase(
            "C1: cells hold paragraphs in a wrapper",
            "<table><tr><td>Sell mode</td><td>What the price means</td></tr></table>",
            table(
                "<tr><td>" + paragraph("Sell mode") + "</td><td>" + paragraph("What the price means") + "</td></tr>")),
        RewriteCase(
            "the head becomes a row of ordinary cells",
            #"<table><thead><tr><th align="right">a</th></tr></thead><tbody><tr><td></td></tr></tbody></table>"#,
            table("<tr><td>" + paragraph("a") + "</td></tr><tr><td>" + spacer + "</td></tr>")),
        RewriteCase(
            "D1: a cell keeps its background and width, and a heading",
            #"<table><tr><td style="background-color: #e3e7fa80; color: red; width: 139px"><h3>a</h3></td></tr>"#,
            table(#"<tr><td style="background-color: #e3e7fa80; width: 139px;"><h1 id="h_1">a</h1></td></tr>"#)),
    ]

    static let images = [
        RewriteCase(
            "an image stands in a container without its style",
            #"<img alt="a" style="width: 50%" src="https://x.org/i.png" width="400" height="x" onerror="b()">"#,
            #"<div class="intercom-container"><img src="https://x.org/i.png" alt="a" width="400"></div>"#),
        RewriteCase(
            "C3: its own container comes back without the style",
            #"<div class="intercom-container"><img src="https://x.org/i.png" alt="alt" width="3" height="4" "#
                + #"style="height: auto;"></div>"#,
            #"<div class="intercom-container"><img src="https://x.org/i.png" alt="alt" width="3" height="4"></div>"#),
        RewriteCase(
            "a centred container stays centred",
            #"<div class="intercom-align-center"><img src="https://x.org/i.png"></div>"#,
            #"<div class="intercom-container intercom-align-center"><img src="https://x.org/i.png"></div>"#),
        RewriteCase(
            "an image in a paragraph stands between its parts", #"<p>a <img src="https://x.org/i.png"> b</p>"#,
            paragraph("a") + #"<div class="intercom-container"><img src="https://x.org/i.png"></div>"#
                + paragraph("b")),
        RewriteCase(
            "a linked image keeps its link", #"<p><a href="https://x.org"><img src="https://x.org/i.png"></a></p>"#,
            #"<div class="intercom-container"><a href="https://x.org" target="_blank" class="intercom-content-link">"#
                + #"<img src="https://x.org/i.png"></a></div>"#),
        RewriteCase(
            "a caption becomes a paragraph",
            #"<figure><img src="https://x.org/i.png"><figcaption>a</figcaption></figure>"#,
            #"<div class="intercom-container"><img src="https://x.org/i.png"></div>"# + paragraph("a")),
    ]

    static let own = [
        RewriteCase(
            "C3: a callout keeps its colours",
            #"<div style="background-color: #feedaf80; color: red; border-color: #fbc91633"><p>text</p></div>"#,
            #"<div class="intercom-interblocks-callout" style="background-color: #feedaf80; border-color: #fbc91633;">"#
                + paragraph("text") + "</div>"),
        RewriteCase(
            "C4: an rgba colour is kept",
            #"<div class="intercom-interblocks-callout" style="background-color: rgba(215, 239, 220, 0.5);">a</div>"#,
            #"<div class="intercom-interblocks-callout" style="background-color: rgba(215, 239, 220, 0.5);">"#
                + paragraph("a") + "</div>"),
        RewriteCase(
            "a colour that is none makes no callout",
            #"<div style="background-color: url(x)">a</div>"#, paragraph("a")),
        RewriteCase(
            "C3: a video stands in its wrapper",
            #"<iframe src="https://www.loom.com/embed/ID" allow="autoplay"></iframe>"#,
            #"<div class="intercom-h2b-video"><iframe src="https://www.loom.com/embed/ID""# + frame),
        RewriteCase(
            "A3: a button stands in a container",
            button, button),
        RewriteCase(
            "a section keeps its summary", "<details open><summary>a <em>b</em></summary><p>c</p></details>",
            "<details><summary>a <i>b</i></summary>" + paragraph("c") + "</details>"),
    ]

    @Test(arguments: lists + tables + images + own)
    func `a block takes Intercom's form`(_ sample: RewriteCase) throws { try sample.check() }

    static let refused: [(String, BodyRefusal)] = [
        ("<dl><dt>a</dt></dl>", .element(name: "dl")),
        ("<ul></ul>", .emptyList), ("<ol><li> </li></ol>", .emptyList),
        ("<table><tr><td><table><tr><td>a</td></tr></table></td></tr></table>", .nestedTable),
        ("<table></table>", .emptyTable), ("<table><tr></tr></table>", .emptyTable),
        ("<ul><li><table><tr><td>a</td></tr></table></li></ul>", .tableInList),
        (#"<iframe src="https://evil.example/x"></iframe>"#, .foreignFrame(source: "https://evil.example/x")),
        (
            #"<iframe src="https://youtube.com.evil.example/x"></iframe>"#,
            .foreignFrame(source: "https://youtube.com.evil.example/x")
        ),
        (#"<img src="images/a.png">"#, .imageAddress(source: "images/a.png")),
        (#"<img src="data:image/png;base64,AA==">"#, .imageAddress(source: "data:image/png;base64,AA==")),
        ("<img>", .imageAddress(source: "")),
    ]

    @Test(arguments: refused)
    func `what Intercom cannot hold is refused`(_ html: String, _ refusal: BodyRefusal) {
        #expect(throws: refusal) { try BodyRewriter().rewrite(html) }
    }

    @Test func `a nested list is refused where the workspace refuses it`() {
        let rewriter = BodyRewriter(nestedLists: .refused)
        #expect(throws: BodyRefusal.nestedList) { try rewriter.rewrite("<ul><li>a<ol><li>b</li></ol></li></ul>") }
        #expect(throws: Never.self) { try rewriter.rewrite("<ul><li>a</li></ul>") }
    }

    static let hosts = [
        "www.youtube.com", "www.youtube-nocookie.com", "player.vimeo.com", "fast.wistia.net", "fast.wistia.com",
        "www.loom.com", "play.vidyard.com", "streamio.com",
    ]

    @Test(arguments: hosts)
    func `a frame of a video host passes`(_ host: String) throws {
        let html = "<iframe src=\"https://\(host)/embed/1\"></iframe>"
        #expect(try RewriteCase.rewritten(html).contains(#"<div class="intercom-h2b-video">"#))
    }
}
