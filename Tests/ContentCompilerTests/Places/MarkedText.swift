import HelpCenterModel

/// A text with the place of an expected finding marked in it: `⟦` where it begins, and `⟧` where it ends if the finding
/// is to say that.
struct MarkedText {
    /// The text without the marks.
    let text: String
    let position: SourcePosition
    /// The column after the culprit; `nil` without a second mark.
    let endColumn: Int?

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var (line, column) = (1, 1)
        var position = SourcePosition(line: 0, column: 0)
        var endColumn: Int?
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "⟦":
                position = SourcePosition(line: line, column: column)
                continue
            case "⟧":
                endColumn = column
                continue
            case "\n": (line, column) = (line + 1, 1)
            // A byte-order mark is no character of the text.
            case "\u{FEFF}" where line == 1 && column == 1: break
            default: column += 1
            }
            text.append(scalar)
        }
        self.text = String(text)
        self.position = position
        self.endColumn = endColumn
    }
}
