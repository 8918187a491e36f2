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

    @Test(
        .timeLimit(.minutes(10)),
        arguments: [
            String(repeating: "<div></p>", count: 20_000), String(repeating: "<pre>a</td>", count: 20_000),
            String(repeating: "<b>a</div>", count: 20_000), String(repeating: "<form><div></form>", count: 20_000),
            String(repeating: "<div><table></div>", count: 20_000), String(repeating: "</br><i>", count: 20_000),
            String(repeating: "<svg><div><path/></div>", count: 20_000),
            String(repeating: "<div><select></div></select>", count: 10_000),
        ])
    func `refuses end tags that do not close what is open`(html: String) {
        #expect(throws: HTMLParser.Failure.tooDeep(limit: HTMLParser.depthLimit)) { try HTMLParser.parse(html) }
    }

    @Test(.timeLimit(.minutes(10)))
    func `refuses elements that are repeated too often`() {
        let fonts = (0..<300).map { "<font size=\($0)>" }.joined()
        #expect(throws: HTMLParser.Failure.tooMany(limit: 500_000)) {
            try HTMLParser.parse("<p>" + fonts + String(repeating: "<p>a", count: 20_000))
        }
        let adopted = (0..<500).map { "<font size=\($0)>\(String(repeating: "<div>", count: 9))</font>a" }.joined()
        #expect(throws: HTMLParser.Failure.self) { try HTMLParser.parse(adopted) }
    }

    @Test(arguments: [
        "<table>" + String(repeating: "<tr><td><b>a</b><td><p>b</tr>", count: 10_000) + "</table>",
        String(repeating: "<div><p>a <b>b</b> <a href=c>d</a></p><ul><li>e<li><i>f</i></ul></div>", count: 5_000),
        "<svg viewBox=\"0 0 1 1\">" + String(repeating: "<path d=\"M0 0\"/><g><rect/></g>", count: 10_000) + "</svg>",
        String(repeating: "<dl><dt>a<dd>b</dl><select><option>a<option>b</select>", count: 5_000),
        String(repeating: "<p><b>a<p>b</b>", count: 10_000),
    ])
    func `takes long pages`(html: String) throws {
        #expect(try !HTMLParser.parse(html).isEmpty)
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
