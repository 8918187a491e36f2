internal import HelpCenterModel

/// A source line as a terminal can show it, with the columns of the screen that a culprit takes.
///
/// A tab goes to the next multiple of four, a control character is its picture, what has no width of its own stays
/// with the character before it, and a long line is cut around the culprit.
struct ShownLine {
    private(set) var text = ""
    /// How many columns of the screen stand before the culprit.
    private(set) var indent = 0
    /// How many columns the culprit takes; 1 when only its beginning is known.
    private(set) var caretWidth = 1

    /// How much of a line is shown, and how much of that before the culprit, in columns of the screen.
    private static let widthLimit = 100
    private static let widthBefore = 40
    private static let tabWidth = 4

    private struct Cell {
        var text: String
        var width: Int
        /// The column of the source that it begins at.
        var column: Int
    }

    init(_ excerpt: SourceExcerpt, column: Int, endColumn: Int?) {
        let cells = Self.cells(of: excerpt)
        let culprit = cells.lastIndex { $0.column <= column } ?? 0
        let isAfterEnd = column >= excerpt.firstColumn + excerpt.text.unicodeScalars.count
        var start = isAfterEnd ? cells.count : culprit
        let first = start
        var before = 0
        // A culprit near the beginning needs no cut there.
        let isNear = cells[..<first].reduce(0) { $0 + $1.width } <= Self.widthBefore * 3 / 2
        while start > 0, isNear || before + cells[start - 1].width <= Self.widthBefore {
            start -= 1
            before += cells[start].width
        }
        var end = first
        var width = before
        while end < cells.count, width + cells[end].width <= Self.widthLimit {
            width += cells[end].width
            end += 1
        }
        let isCut = (before: start > 0 || excerpt.firstColumn > 1, after: end < cells.count)
        text =
            (isCut.before ? "…" : "") + cells[start..<end].map(\.text).joined() + (isCut.after ? "…" : "")
        indent = before + (isCut.before ? 1 : 0)
        if let endColumn {
            caretWidth = max(1, cells[first..<end].prefix { $0.column < endColumn }.reduce(0) { $0 + $1.width })
        }
    }

    /// A line character by character, as a reader sees it.
    private static func cells(of excerpt: SourceExcerpt) -> [Cell] {
        var cells: [Cell] = []
        var column = excerpt.firstColumn
        var width = 0
        for character in excerpt.text {
            var cell = Cell(text: String(character), width: DisplayWidth.columns(of: character), column: column)
            if character == "\t" {
                cell.width = tabWidth - width % tabWidth
                cell.text = String(repeating: " ", count: cell.width)
            } else if let picture = picture(of: character) {
                (cell.text, cell.width) = (picture, 1)
            }
            width += cell.width
            column += character.unicodeScalars.count
            cells.append(cell)
        }
        return cells
    }

    /// What stands for a character that would move the cursor, change colours or turn the direction of the text;
    /// `nil` for all others.
    private static func picture(of character: Character) -> String? {
        guard let scalar = character.unicodeScalars.first else { return nil }
        switch scalar.value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
        case 0x7F: return "␡"
        case 0x80..<0xA0, 0x2028...0x202E, 0x2066...0x2069: return "�"
        default: return nil
        }
    }
}
