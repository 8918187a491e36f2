import HelpCenterModel
import Testing

@testable import GuidepostCLI

/// Where the caret stands under a line, on a terminal that shows wide characters in two columns.
@Suite struct CaretTests {
    @Test(arguments: [
        // the line, the culprit's column and the one after it, what is shown
        ("See [x](y.md).", 5, nil, "See [x](y.md).", "    ^"),
        ("key: value", 6, 11, "key: value", "     ^~~~~"),
        // A tab goes to the next multiple of four.
        ("\tx", 2, nil, "    x", "    ^"),
        ("ab\tx\ty", 6, nil, "ab  x   y", "        ^"),
        // Two columns for what is wide, none for what is combined with the character before it.
        ("日本 x", 4, nil, "日本 x", "     ^"),
        ("😀👨‍👩‍👧🇫🇷 x", 10, nil, "😀👨‍👩‍👧🇫🇷 x", "       ^"),
        ("e\u{301}\u{200B}x", 4, nil, "e\u{301}\u{200B}x", " ^"),
        ("❤️ ❤︎ x", 7, nil, "❤️ ❤︎ x", "     ^"),
        ("日本語", 2, 4, "日本語", "  ^~~~"),
        // At the end of the line, and in none at all.
        ("abc", 4, nil, "abc", "   ^"), ("", 1, nil, "", "^"),
        // What would move the cursor or turn the text.
        ("a\u{1B}[31mb\rc", 7, nil, "a␛[31mb␍c", "      ^"),
        ("a\u{202E}b", 3, nil, "a�b", "  ^"),
    ])
    func `stands under the culprit`(line: String, column: Int, end: Int?, text: String, caret: String) {
        let shown = ShownLine(SourceExcerpt(line), column: column, endColumn: end)
        #expect(shown.text == text)
        let mark = "^" + String(repeating: "~", count: shown.caretWidth - 1)
        #expect(String(repeating: " ", count: shown.indent) + mark == caret)
    }

    @Test(arguments: [
        // what comes before and after the culprit, what is shown of each
        (50, 10, "", 50, 10, ""), (50, 200, "", 50, 49, "…"), (200, 10, "…", 40, 10, ""), (200, 200, "…", 40, 59, "…"),
    ])
    func `a long line is cut around it`(
        before: Int, after: Int, start: String, shownBefore: Int, shownAfter: Int, end: String
    ) {
        let line = String(repeating: "a", count: before) + "!" + String(repeating: "b", count: after)
        let shown = ShownLine(SourceExcerpt(line), column: before + 1, endColumn: nil)
        let parts = (String(repeating: "a", count: shownBefore), String(repeating: "b", count: shownAfter))
        #expect(shown.text == "\(start)\(parts.0)!\(parts.1)\(end)")
        #expect(shown.indent == shownBefore + start.count)
    }

    @Test(arguments: [1, 39, 40, 41, 159, 160, 161, 5_000, 9_999, 10_000])
    func `stays under it in a line of ten thousand wide characters`(column: Int) {
        var scalars = [Unicode.Scalar](repeating: "日", count: 10_000)
        scalars[column - 1] = "!"
        let line = Array(String(String.UnicodeScalarView(scalars)).utf8)
        let excerpt = SourceExcerpt(line[...], around: (column - 1) * 3, column: column)
        #expect(excerpt.text.utf8.count <= 400)
        let shown = ShownLine(excerpt, column: column, endColumn: column + 1)
        let before = shown.text.prefix { $0 != "!" }
        #expect(shown.text.contains("!"))
        #expect(DisplayWidth.columns(of: String(before)) == shown.indent)
        #expect(DisplayWidth.columns(of: shown.text) <= 102)
    }
}
