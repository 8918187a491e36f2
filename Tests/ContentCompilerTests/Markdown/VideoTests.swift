import Testing

@testable import ContentCompiler

@Suite struct VideoTests {
    @Test(arguments: [
        ("https://www.youtube.com/watch?v=jqO8AQHj7Fw", "https://www.youtube.com/embed/jqO8AQHj7Fw"),
        ("https://youtu.be/abc_-1?t=90", "https://www.youtube.com/embed/abc_-1?start=90"),
        ("https://youtu.be/abc?si=x&t=1m30s", "https://www.youtube.com/embed/abc?start=90"),
        ("https://m.youtube.com/watch?app=m&v=abc", "https://www.youtube.com/embed/abc"),
        ("https://www.youtube.com/shorts/abc", "https://www.youtube.com/embed/abc"),
        ("https://www.youtube-nocookie.com/embed/abc?start=5", "https://www.youtube.com/embed/abc?start=5"),
        ("https://www.youtube.com/playlist?list=PL1", "https://www.youtube.com/embed/videoseries?list=PL1"),
        ("https://vimeo.com/123#t=30s", "https://player.vimeo.com/video/123#t=30s"),
        ("https://vimeo.com/123/ab9", "https://player.vimeo.com/video/123?h=ab9"),
        ("https://player.vimeo.com/video/123?h=ab9", "https://player.vimeo.com/video/123?h=ab9"),
        ("https://vimeo.com/channels/staff/123", "https://player.vimeo.com/video/123"),
        ("https://acme.wistia.com/medias/abc", "https://fast.wistia.net/embed/iframe/abc"),
        ("https://fast.wistia.net/embed/iframe/abc", "https://fast.wistia.net/embed/iframe/abc"),
        ("https://www.loom.com/share/abc?t=12", "https://www.loom.com/embed/abc?t=12s"),
        ("https://www.loom.com/embed/abc", "https://www.loom.com/embed/abc"),
        ("https://share.vidyard.com/watch/abc", "https://play.vidyard.com/abc"),
        ("https://play.vidyard.com/abc.html", "https://play.vidyard.com/abc"),
    ])
    func `embeds a video whose address stands alone`(address: String, player: String) {
        #expect(RenderedBody(address).html == video(player))
        #expect(RenderedBody("<\(address)>").html == video(player))
        #expect(RenderedBody("<iframe src=\"\(address)\"></iframe>").html == video(player))
        #expect(RenderedBody("a\n\(address)\nb").html == "<p>a</p>\(video(player))<p>b</p>")
        #expect(RenderedBody("- \(address)").html == "<ul><li>\(video(player))</li></ul>")
    }

    @Test func `keeps the words of a link as the caption`() {
        #expect(
            RenderedBody("[A *tour*](https://youtu.be/a)").html
                == video("https://www.youtube.com/embed/a")
                + "<p class=\"intercom-align-center\"><i>A tour</i></p>")
    }

    @Test(arguments: [
        "https://www.youtube.com/@guidepost", "https://youtu.be/", "https://vimeo.com/about",
        "https://example.com/watch?v=a",
        "https://youtube.com.evil.com/watch?v=a", "https://evilwistia.com/medias/a", "https://youtu.be/a\"b",
        "https://www.loom.com/looms/videos", "ftp://youtu.be/a", "https://evil.com/https://youtu.be/a",
    ])
    func `leaves other addresses links`(address: String) {
        #expect(VideoAddress.player(for: address) == nil)
    }

    @Test(arguments: [
        "See https://youtu.be/a", "https://youtu.be/a!", "**https://youtu.be/a**", "# https://youtu.be/a",
    ])
    func `leaves a video within text a link`(markdown: String) {
        let body = RenderedBody(markdown)
        #expect(body.html.contains("<a href=\"https://youtu.be/a\">https://youtu.be/a</a>"))
        #expect(!body.html.contains("iframe"))
    }

    @Test func `removes foreign frames`() {
        let body = RenderedBody("a\n\n<iframe src=\"https://evil.com/x\"></iframe>")
        #expect(body.html == "<p>a</p>")
        #expect(
            body.findings == [
                "3:1: warning: the frame “<iframe>” of “https://evil.com/x” is removed [removed-element]"
            ])
    }
}
