import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct LinkPositionTests {
    /// `◆` stands before each link or image.
    @Test(arguments: [
        "a ◆[b](c)",
        "é ü ◆[b](c) and ◆![d](e)",
        "one\ntwo ◆[b](c)\n  three ◆[d](e)",
        "> one ◆[b](c)\n> two ◆[d](e)\nlazy ◆[f](g)",
        "- a ◆[b](c)\n  d ◆[e](f)\n    - > g\n      > h ◆[i](j)",
        "a ◆[over\ntwo lines](c) b ◆![over\ntwo](d)",
        "◆[![b](c)](d)".replacing("[![", with: "[◆!["),
        "a ◆<https://x.y/articles/1> ◆https://x.y/articles/2 ◆www.x.y/articles/3",
        "| a | b |\n|---|---|\n| ◆[c](d) | é \\| ◆[e](f) |",
        "[r]: /u\n◆[r] and ◆[b](c)",
        "# A ◆[b](c)",
        "a ◆<a href=\"b\">c</a>\nd ◆<img src=\"e\" alt=\"f\">",
        "<div>\n  é ◆<a href=\"b\">c</a>\n</div>",
        "- <div>\n    x ◆<a href=\"b\">c</a>\n  </div>",
        "*a ◆[b](c)* **◆[d](e)**",
        "a[^1]\n\n[^1]: é ◆[b](c)",
        "!!! note\n    a ◆[b](c)\n\n    - ◆[d](e)",
        ":::note\na ◆[b](c)\n:::",
    ])
    func `names the place where a link begins`(marked: String) {
        var expected: [SourcePosition] = []
        var position = SourcePosition(line: 1, column: 1)
        for character in marked.unicodeScalars {
            switch character {
            case "◆": expected.append(position)
            case "\n": position = SourcePosition(line: position.line + 1, column: 1)
            default: position.column += 1
            }
        }
        let body = RenderedBody(marked.replacing("◆", with: ""))
        #expect(body.links.map(\.position) == expected)
    }

    @Test func `counts from the file's first line and quotes the line`() {
        let body = RenderedBody("a\r\nb [c](d)\r\n", firstLine: 8)
        #expect(body.links.map(\.position) == [SourcePosition(line: 9, column: 3)])
        #expect(body.links.map(\.excerpt) == ["b [c](d)"])
    }

    @Test func `tells images from links, in the order of the text`() {
        let body = RenderedBody("[![a](b)](c) ![d](e) [f](g)")
        #expect(body.links.map(\.destination) == ["c", "b", "e", "g"])
        #expect(body.links.map(\.role) == [.link, .image, .image, .link])
    }
}
