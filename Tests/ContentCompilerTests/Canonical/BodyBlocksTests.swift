import ContentCompiler
import HelpCenterModel
import Testing

@Suite struct BodyBlocksTests {
    private let reader = IntercomBodyReader()

    @Test func `lays a body out block by block, each with what it stands in`() {
        let html = """
            <h2 id="h_1">Title</h2><p>See <a href="https://a.example">the <b>terms</b></a>.<br>Next</p>\
            <ol><li>One<ul><li><p>Two</p><p>More</p></li></ul></li></ol>\
            <div class="intercom-interblocks-callout" style="background-color: #d7efdc80; border-color: #334bfa33;">\
            <p>Tip</p></div><details><summary>Open</summary><p>Inside</p></details>\
            <pre><code>a\n  b\n</code></pre><img src="https://x.example/o/1/window.png?sig=1" alt="A window"><hr>\
            <iframe src="https://www.youtube.com/embed/1"></iframe>
            """
        let link = BodyStyle(link: "https://a.example")
        #expect(
            reader.blocks(html) == [
                BodyBlock(.heading(level: 1), runs: [BodyRun("Title")]),
                BodyBlock(
                    .paragraph,
                    runs: [
                        BodyRun("See "), BodyRun("the ", link),
                        BodyRun("terms", BodyStyle(isBold: true, link: "https://a.example")), BodyRun("."), .lineBreak,
                        BodyRun("Next"),
                    ]),
                BodyBlock(.listItem(isOrdered: true), in: [.item], runs: [BodyRun("One")]),
                BodyBlock(.listItem(isOrdered: false), in: [.item, .item], runs: [BodyRun("Two")]),
                BodyBlock(.paragraph, in: [.item, .item], runs: [BodyRun("More")]),
                BodyBlock(.paragraph, in: [.callout("d7efdc")], runs: [BodyRun("Tip")]),
                BodyBlock(.summary, in: [.collapsible], runs: [BodyRun("Open")]),
                BodyBlock(.paragraph, in: [.collapsible], runs: [BodyRun("Inside")]),
                BodyBlock(.code, runs: [BodyRun("a\n  b")]),
                BodyBlock(.image(BodyImage(name: "window.png", alternative: "A window"))), BodyBlock(.rule),
                BodyBlock(.frame("https://www.youtube.com/embed/1")),
            ])
    }

    @Test func `keeps the cells of a row together, and what is no text of theirs behind it`() {
        let html = """
            <table><tr><td><p>a</p><p>b</p></td><td>c</td></tr>\
            <tr><td><img src="https://x.example/i.png"></td><td>d</td></tr></table>
            """
        #expect(
            reader.blocks(html) == [
                BodyBlock(.tableRow, runs: [BodyRun("a"), .lineBreak, BodyRun("b"), .cellEnd, BodyRun("c")]),
                BodyBlock(.tableRow, runs: [.cellEnd, BodyRun("d")]),
                BodyBlock(.image(BodyImage(name: "i.png", alternative: "")), in: [.cell]),
            ])
    }

    @Test func `takes what was sent and what Intercom keeps of it for the same`() {
        let sent = #"<h2>A</h2><p>x <b>y</b></p><img src="https://cdn.example/window-1a.png" alt="W">"#
        let kept = """
            <p class="no-margin"></p><h1 id="h_1">A</h1><p class="no-margin">x<b> y</b></p><div class="intercom-container">\
            <img src="https://downloads.intercomcdn.com/i/o/x/1/ab/window-1a.png?expires=1" alt="W" width="20"></div>
            """
        #expect(reader.blocks(sent) == reader.blocks(kept))
    }
}
