import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct MarkdownTreeTests {
    private func tree(_ markdown: String) -> MarkdownTree { MarkdownParser.parse(Array(markdown.utf8)[...]) }

    private func outline(_ tree: MarkdownTree, _ index: MarkdownTree.Index = MarkdownTree.root) -> String {
        let children = tree.children(of: index).map { outline(tree, $0) }
        return "\(tree[index].kind)" + (children.isEmpty ? "" : "(\(children.joined(separator: " ")))")
    }

    @Test(arguments: [
        ("", "document"),
        ("# a *b*", "document(heading(text emphasis(text)))"),
        ("- [x] a ~~b~~\n", "document(list(item(paragraph(text strikethrough(text)))))"),
        ("|a|\n|-|\n|b|", "document(table(tableRow(tableCell(text)) tableRow(tableCell(text))))"),
        (
            "a[^1]<b>\n\n[^1]: c",
            "document(paragraph(text footnoteReference htmlInline) footnoteDefinition(paragraph(text)))"
        ),
        ("> a\n\n---\n\n    b", "document(blockQuote(paragraph(text)) thematicBreak codeBlock)"),
    ])
    func `has the shape of the document`(markdown: String, expected: String) {
        #expect(outline(tree(markdown)) == expected)
    }

    @Test func `keeps literals, destinations and titles`() {
        let tree = tree("[a &amp; b](c\\*.md \"d &lt;\")")
        let link = tree.children(of: 1)[0]
        #expect(tree.string(tree[link].text) == "c*.md")
        #expect(tree.string(tree[link].title) == "d <")
        #expect(tree.plainText(of: link) == "a & b")
    }

    @Test func `leaves out what nests deeper than the limit, and says where`() {
        let body = RenderedBody("a\n\n" + String(repeating: "> ", count: 120) + "b\n\nc")
        #expect(body.html == "<p>a</p><p>c</p>")
        #expect(
            body.findings == ["3:1: error: the text nests more than 100 levels deep [nesting-too-deep]"])
        #expect(RenderedBody(String(repeating: "> ", count: 90) + "b").findings == [])
    }

    @Test(arguments: [
        ("a\nbc\n", 2, "bc"), ("a\r\nbc\r\nd", 2, "bc"), ("a\rbc\rd", 2, "bc"), ("a\n\r\nb", 3, "b"), ("a", 1, "a"),
        ("a\n", 2, ""), ("a", 9, "a"), ("", 1, ""),
    ])
    func `finds lines by all line ends`(text: String, line: Int, expected: String) {
        var lines = SourceLines(Array(text.utf8)[...], firstLine: 1)
        #expect(lines.excerpt(line: line, column: 1).text == expected)
    }

    @Test func `counts columns in scalars, whatever the order of the questions`() {
        var lines = SourceLines(Array("é👍ü x\nab".utf8)[...], firstLine: 3)
        for (column, expected) in [(1, 1), (3, 2), (7, 3), (9, 4), (10, 5), (3, 2), (99, 6)] {
            #expect(lines.position(line: 1, column: column).column == expected)
        }
        #expect(lines.position(line: 2, column: 2).line == 4)
    }

    @Test(arguments: [
        ("{#a}", "a", [], 4), ("{: #a .b}", "a", ["b"], 9), ("{.b.c d=e f=\"g h\"} x", nil, ["b", "c"], 18),
    ])
    func `reads attribute lists`(text: String, identifier: String?, classes: [String], length: Int) throws {
        let list = try #require(AttributeList(Array(text.utf8)[...]))
        #expect(list.identifier == identifier)
        #expect(list.classes == classes)
        #expect(list.length == length)
    }

    @Test(arguments: ["{a}", "{}", "{ }", "{.}", "{#}", "{a b}", "{.a", "{a=\"b}", "{{ a }}", "x"])
    func `takes other braces for text`(text: String) {
        #expect(AttributeList(Array(text.utf8)[...]) == nil)
    }
}
