import Testing

@testable import ContentCompiler

@Suite struct SkipRegionTests {
    @Test(arguments: [
        ("a\n\n<!-- guidepost:skip -->\nb\n\n- c\n<!-- guidepost:end -->\n\nd", "<p>a</p><p>d</p>"),
        (
            "a\n\n<!-- guidepost:skip -->\n\nb ![](x) ~~y~~ <script>z</script>\n\n<!-- guidepost:end -->\n\nd",
            "<p>a</p><p>d</p>"
        ),
        ("a <!-- guidepost:skip -->b *c* <!-- guidepost:end -->d", "<p>a d</p>"),
        ("<div>a<!-- guidepost:skip -->b<!-- guidepost:end -->c</div>", "<p>ac</p>"),
        (
            "- a\n\n  <!--guidepost:skip-->\n\n  b\n\n  <!--guidepost:end-->\n- c",
            "<ul><li><p>a</p></li><li><p>c</p></li></ul>"
        ),
        ("<!-- guidepost:other -->\n\na", "<p>a</p>"),
        ("`<!-- guidepost:skip -->` a", "<p><code>&lt;!-- guidepost:skip --&gt;</code> a</p>"),
    ])
    func `takes out what is to be skipped`(markdown: String, html: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.findings == [])
    }

    @Test func `publishes nothing of a region that is not ended`() {
        let body = RenderedBody("a\n\n> <!-- guidepost:skip -->\n>\n> b\n\nc\n\n<!-- guidepost:end -->\n\nd")
        #expect(body.html == "<p>a</p><p>c</p><p>d</p>")
        #expect(
            body.findings == [
                "3:3: error: “guidepost:skip” has no “guidepost:end” beside it [unclosed-skip]",
                "9:1: error: “guidepost:end” has no “guidepost:skip” before it [unclosed-skip]",
            ])
    }
}
