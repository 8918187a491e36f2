/// A flow of blocks while it is being read: finished blocks and the paragraph that is still open.
struct Flow {
    private(set) var blocks: [CanonicalBlock] = []
    private var runs: [CanonicalRun] = []
    /// Whether white space stands between the text so far and the text to come.
    private var hasSpace = false

    mutating func append(_ block: CanonicalBlock) {
        endParagraph()
        blocks.append(block)
    }

    mutating func append(_ text: String, marks: Set<String>) {
        guard let end = text.last else { return }
        for piece in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isSpace) {
            // An empty piece lies between two white spaces, or at an end.
            if !piece.isEmpty { appendWord(String(piece), marks: marks) }
            hasSpace = true
        }
        // The last piece has no white space behind it.
        hasSpace = Self.isSpace(end)
    }

    mutating func breakLine(marks: Set<String>) {
        hasSpace = false
        guard !runs.isEmpty else { return }
        appendText("\u{2028}", marks: [])
    }

    /// Ends the open paragraph; one without text leaves nothing, as the workspace's spacers do.
    mutating func endParagraph() {
        while runs.last?.text.last == "\u{2028}" {
            runs[runs.count - 1].text.removeLast()
            if runs.last?.text.isEmpty == true { runs.removeLast() }
        }
        if !runs.isEmpty { blocks.append(.paragraph(runs)) }
        runs = []
        hasSpace = false
    }

    private mutating func appendWord(_ word: String, marks: Set<String>) {
        if hasSpace, let last = runs.last, last.text.last != "\u{2028}" {
            // Whether the space lies inside or outside the marks makes no difference to readers.
            appendText(" ", marks: Set(last.marks).intersection(marks))
        }
        hasSpace = false
        appendText(word, marks: marks)
    }

    private mutating func appendText(_ text: String, marks: Set<String>) {
        let sorted = marks.sorted()
        if let last = runs.last, last.marks == sorted {
            runs[runs.count - 1].text += text
        } else {
            runs.append(CanonicalRun(marks: sorted, text: text))
        }
    }

    /// HTML's white space; a no-break space is none.
    private static func isSpace(_ character: Character) -> Bool {
        character == " " || character == "\n" || character == "\t" || character == "\r" || character == "\r\n"
            || character == "\u{0C}"
    }

    static func folded(_ text: String) -> String {
        text.split(whereSeparator: isSpace).joined(separator: " ")
    }
}
