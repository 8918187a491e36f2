import HelpCenterModel
import Testing

@testable import ContentCompiler

@Suite struct TableTests {
    @Test(arguments: [
        (
            "| a | b |\n|:--|:-:|\n| 1 | `x\\|y` |",
            "<table><tr><td><b>a</b></td><td><p class=\"intercom-align-center\"><b>b</b></p></td></tr><tr><td>1</td>"
                + "<td><p class=\"intercom-align-center\"><code>x|y</code></p></td></tr></table>"
        ),
        (
            "| a | |\n|--:|:-:|\n| ![i](x.png) | |",
            "<table><tr><td><p class=\"intercom-align-right\"><b>a</b></p></td><td></td></tr>"
                + "<tr><td><img src=\"{x.png}\" alt=\"i\"></td><td></td></tr></table>"
        ),
        (
            "<table><tr align=right><td>a<td align=center>b<td style=\"text-align: left\">c</table>",
            "<table><tr><td><p class=\"intercom-align-right\">a</p></td><td><p class=\"intercom-align-center\">b</p></td>"
                + "<td>c</td></tr></table>"
        ),
        ("| **a** |\n|--|\n| |", "<table><tr><td><b>a</b></td></tr><tr><td></td></tr></table>"),
        ("| | |\n|--|--|\n| 1 | 2 |", "<table><tr><td>1</td><td>2</td></tr></table>"),
        (
            "| a |\n|--|\n| ![i](x.png) t |",
            "<table><tr><td><b>a</b></td></tr><tr><td><img src=\"{x.png}\" alt=\"i\"><p>t</p></td></tr></table>"
        ),
    ])
    func `writes tables with bold headings, and columns where they stand`(markdown: String, html: String) {
        let body = RenderedBody(markdown)
        #expect(body.html == html)
        #expect(body.findings == [])
    }

    @Test func `makes paragraphs of the rows of a table in a list`() {
        let body = RenderedBody("- Item\n\n  | a | b |\n  |---|---|\n  | 1 | 2 |", firstLine: 5)
        #expect(body.html == "<ul><li><p>Item</p><p><b>a</b> | <b>b</b></p><p>1 | 2</p></li></ul>")
        #expect(
            body.findings == [
                "7:3: warning: a table inside a list item is not supported: each row became a paragraph "
                    + "[unsupported-element]"
            ])
        #expect(body.diagnostics.first?.excerpt == "  | a | b |")
        #expect(body.diagnostics.first?.fix == "move the table out of the list, before or after it")
    }

    @Test func `reads tables of raw HTML`() {
        let body = RenderedBody(
            """
            <table>
            <caption>Keys</caption>
            <thead><tr><th>Key</th><th>Use</th></tr></thead>
            <tbody>
            <tr>
            <td>

            **Markdown**

            </td>
            <td>x<br>y</td>
            </tr>
            </tbody>
            </table>
            """)
        #expect(
            body.html == "<p>Keys</p><table><tr><td><b>Key</b></td><td><b>Use</b></td></tr>"
                + "<tr><td><p><b>Markdown</b></p></td><td>x<br>y</td></tr></table>")
        #expect(body.findings == [])
    }

    @Test func `flattens a table in a table`() {
        let body = RenderedBody("<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>")
        #expect(body.html == "<table><tr><td><p>a</p><p>b | c</p></td></tr></table>")
        #expect(
            body.findings == [
                "1:17: warning: a table inside another table is not supported: each row became a paragraph "
                    + "[unsupported-element]"
            ])
    }

    @Test func `names spans that are lost`() {
        let body = RenderedBody("<table>\n  <tr><td rowspan=\"2\" colspan=1>a</td></tr>\n</table>")
        #expect(body.html == "<table><tr><td>a</td></tr></table>")
        #expect(body.findings == ["2:11: warning: the attribute “rowspan=2” of “<td>” is removed [removed-attribute]"])
    }

    @Test func `refuses tables with very many cells`() {
        let row = String(repeating: "|x", count: 200) + "|\n"
        let body = RenderedBody(row + String(repeating: "|-", count: 200) + "|\n" + String(repeating: row, count: 500))
        #expect(
            body.findings == ["1:1: error: the tables have 100200 cells, more than 100000 [table-too-large]"])
    }
}
