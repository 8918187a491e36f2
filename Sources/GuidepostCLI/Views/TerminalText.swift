/// Text of others as a terminal may show it, and lines that keep within its width.
enum TerminalText {
    /// A piece of text with the codes of its look (`31` for red; empty for none).
    struct Piece {
        var text: String
        var codes: String

        init(_ text: String, _ codes: String = "") {
            self.text = text
            self.codes = codes
        }
    }

    /// The text without what would move the cursor, change colours or turn the direction of what follows.
    static func safe(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        return String(
            String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : $0 }))
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A: false
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }

    /// Lays pieces out in lines of a width, behind a margin. Lines break at spaces, and in scripts with wide characters
    /// anywhere.
    ///
    /// - Parameter width: of the screen, in columns; `nil` for one line, however long.
    static func wrapped(_ pieces: [Piece], margin: String, width: Int?, style: Style) -> String {
        var lines = LineWriter(margin: margin, width: width, style: style)
        for piece in pieces { lines.add(safe(piece.text), codes: piece.codes) }
        return lines.finish()
    }
}

private struct LineWriter {
    private let margin: String
    private let room: Int
    private let style: Style
    private var result = ""
    private var line: [TerminalText.Piece] = []
    private var columns = 0

    init(margin: String, width: Int?, style: Style) {
        self.margin = margin
        self.style = style
        // On a very narrow screen a word a line is still better than nothing.
        room = width.map { max(8, $0 - DisplayWidth.columns(of: margin)) } ?? .max
    }

    mutating func add(_ text: String, codes: String) {
        var word = ""
        func take() -> String {
            defer { word = "" }
            return word
        }
        for character in text {
            if character.isNewline {
                place(take(), codes)
                endLine()
            } else if character == " " {
                place(take(), codes)
                if columns > 0, columns < room { append(" ", codes, 1) }
            } else if DisplayWidth.columns(of: character) == 2 {
                place(take(), codes)
                place(String(character), codes)
            } else {
                word.append(character)
            }
        }
        place(take(), codes)
    }

    private mutating func place(_ word: String, _ codes: String) {
        guard !word.isEmpty else { return }
        let width = DisplayWidth.columns(of: word)
        if columns > 0, columns + width > room { endLine() }
        append(word, codes, width)
    }

    private mutating func append(_ text: String, _ codes: String, _ width: Int) {
        columns += width
        if let last = line.last, last.codes == codes {
            line[line.count - 1].text += text
        } else {
            line.append(TerminalText.Piece(text, codes))
        }
    }

    private mutating func endLine() {
        while let last = line.last, last.text.hasSuffix(" ") {
            line[line.count - 1].text.removeLast()
            if line.last?.text.isEmpty == true { line.removeLast() }
        }
        if !line.isEmpty { result += margin + line.map { style.marked($0.text, $0.codes) }.joined() }
        result += "\n"
        line = []
        columns = 0
    }

    mutating func finish() -> String {
        if columns > 0 { endLine() }
        return result
    }
}
