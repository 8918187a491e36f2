/// A piece of a text that is translated: words, or markup that translators keep and may move.
package indirect enum TextPiece: Hashable, Sendable {
    case text(String)
    /// Markdown that stays as it is, such as code, a variable or a snippet.
    case code(String)
    /// Words inside markup: what stands before them and after them.
    case span(open: String, close: String, [TextPiece])

    /// The words alone.
    package var words: String {
        switch self {
        case .text(let text): text
        case .code: ""
        case .span(_, _, let pieces): pieces.map(\.words).joined()
        }
    }
}

extension [TextPiece] {
    /// With white space folded, neighbours joined and nothing empty, so that equal texts are equal values.
    package var normalized: [TextPiece] { trimmed(atStart: true, atEnd: true) }

    private func trimmed(atStart: Bool, atEnd: Bool) -> [TextPiece] {
        var result: [TextPiece] = []
        for piece in self {
            switch piece {
            case .text(let text):
                if case .text(let before)? = result.last {
                    result[result.count - 1] = .text(before + text)
                } else {
                    result.append(piece)
                }
            case .code: result.append(piece)
            case .span(let open, let close, let pieces):
                result.append(.span(open: open, close: close, pieces.trimmed(atStart: false, atEnd: false)))
            }
        }
        for index in result.indices {
            guard case .text(let text) = result[index] else { continue }
            var folded = Self.folded(text)
            if atStart, index == 0 { folded = String(folded.drop { $0 == " " }) }
            if atEnd, index == result.count - 1, folded.last == " " { folded.removeLast() }
            result[index] = .text(folded)
        }
        return result.filter { $0 != .text("") }
    }

    /// Each run of white space as one space; a no-break space is none.
    private static func folded(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            guard scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\r" else {
                result.unicodeScalars.append(scalar)
                continue
            }
            if result.unicodeScalars.last != " " { result.append(" ") }
        }
        return result
    }

    /// Whether there are words for a translator.
    package var hasWords: Bool { contains { $0.words.contains(where: \.isLetter) } }

    /// Every piece of markup as it is written, in order: what a translation should have too.
    package var markup: [String] {
        flatMap { piece in
            switch piece {
            case .text: [String]()
            case .code(let code): [code]
            case .span(let open, let close, let pieces): [open + close] + pieces.markup
            }
        }
    }
}
