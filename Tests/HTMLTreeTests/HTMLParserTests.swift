import HTMLTree
import Testing

@Suite struct HTMLParserTests {
    @Test(arguments: [
        "<p>a <b>b</b> &amp; &lt;c&gt;</p>", "<img src=\"a?b&amp;c\" alt=\"&quot;x&quot;\"><br>", "<pre>\n\na</pre>",
        "<details><summary>a</summary><p>b</p></details>", "<x-y data-a=\"b\">c</x-y>", "a<i></i>b", "",
        "<table><tbody><tr><td>a</td></tr></tbody></table>",
    ])
    func `writes what it read`(html: String) throws {
        #expect(HTMLSerializer.string(try HTMLParser.parse(html)) == html)
    }

    @Test(arguments: [
        ("<P>a<p>b", "<p>a</p><p>b</p>"), ("<b>a<p>b</b>c", "<b>a</b><p><b>b</b>c</p>"), ("</div>a", "a"),
        ("a<!-- b -->c<!DOCTYPE d><?e?>", "ac"), ("<ul><li>a<li>b</ul>", "<ul><li>a</li><li>b</li></ul>"),
        ("<td>a</td>", "a"), ("&eacute;&#x41;", "éA"), ("<IMG SRC=a ALT>", "<img src=\"a\" alt=\"\">"),
        ("a\u{0}b", "ab"),
    ])
    func `reads as browsers do`(html: String, expected: String) throws {
        #expect(HTMLSerializer.string(try HTMLParser.parse(html)) == expected)
    }

    @Test func `keeps text around dropped markup in one piece`() throws {
        #expect(try HTMLParser.parse("a<!-- b -->c") == [.text("ac")])
    }

    @Test func `knows where elements begin`() throws {
        let nodes = try HTMLParser.parse("é <b>x</b>\n  <i>y</i>")
        let positions = nodes.compactMap(\.element?.position)
        #expect(positions.map(\.line) == [1, 2])
        #expect(positions.map(\.offset) == [3, 14])
    }

    @Test func `has no position for elements that are not in the text`() throws {
        let table = try #require(try HTMLParser.parse("<table><tr><td>a</table>").first?.element)
        #expect(table.position?.offset == 0)
        #expect(table.children.first?.element?.name == "tbody")
        #expect(table.children.first?.element?.position == nil)
    }

    @Test func `refuses what nests too deep`() {
        #expect(throws: HTMLParser.Failure.tooDeep(limit: HTMLParser.depthLimit)) {
            try HTMLParser.parse(String(repeating: "<div>", count: 100_000))
        }
        #expect(throws: HTMLParser.Failure.tooDeep(limit: HTMLParser.depthLimit)) {
            try HTMLParser.parse(String(repeating: "<div>", count: 600))
        }
    }

    @Test func `takes many flat elements`() throws {
        let html = String(repeating: "<p>a<br><img src=b><li>c", count: 10_000)
        #expect(try HTMLParser.parse(html).map(\.textContent).joined().count == 20_000)
    }

    @Test func `reads and writes attributes by name`() {
        var element = HTMLElement("a", attributes: [HTMLAttribute("href", "b"), HTMLAttribute("class", " c  d ")])
        #expect(element["href"] == "b")
        #expect(element.classes == ["c", "d"])
        element["href"] = nil
        element["id"] = "e"
        element["class"] = "f"
        #expect(element.attributes == [HTMLAttribute("class", "f"), HTMLAttribute("id", "e")])
    }
}
