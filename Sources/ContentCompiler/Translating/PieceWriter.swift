/// Writes pieces of text as Markdown.
struct PieceWriter {
    /// How careful it is, from what reads best to what always works.
    enum Care: Int, Comparable, CaseIterable {
        /// A backslash only where a character most likely means something.
        case light
        /// A backslash before every character that can mean something.
        case full
        /// Emphasis as HTML as well: Markdown's marks mean nothing beside some letters, as in Chinese and Japanese.
        case html

        static func < (left: Care, right: Care) -> Bool { left.rawValue < right.rawValue }
    }

    let kind: TextUnit.Kind
    var care = Care.light

    func write(_ pieces: [TextPiece]) -> String {
        guard kind != .html else { return Self.rawHTML(pieces) }
        var result = ""
        write(pieces, isQuoted: false, into: &result)
        if kind == .heading, result.hasSuffix("#") {
            result.removeLast()
            result += "\\#"
        }
        return result
    }

    private func write(_ pieces: [TextPiece], isQuoted: Bool, into result: inout String) {
        for piece in pieces {
            switch piece {
            case .code(let code): result += code
            case .span(let open, let close, let inner):
                let tag = care == .html ? Self.tags[open] : nil
                result += tag.map { "<\($0)>" } ?? open
                write(inner, isQuoted: open == "\"", into: &result)
                result += tag.map { "</\($0)>" } ?? close
            case .text(let text):
                if isQuoted {
                    result += PieceReader.title(text)
                } else {
                    let startsLine = kind == .paragraph && (result.isEmpty || result.last?.isNewline == true)
                    result += escaped(text, startsLine: startsLine)
                }
            }
        }
    }

    static let tags = ["*": "em", "**": "strong"]

    private func escaped(_ text: String, startsLine: Bool) -> String {
        var result = ""
        var before: Character?
        let mark = startsLine ? Self.lineMark(text) : nil
        for (index, character) in zip(text.indices, text) {
            let after = text.index(after: index) < text.endIndex ? text[text.index(after: index)] : nil
            if index == mark || means(character, before: before, after: after, rest: text[index...]) { result += "\\" }
            result.append(character)
            before = character
        }
        return result
    }

    /// Whether a character could be more than itself.
    private func means(_ character: Character, before: Character?, after: Character?, rest: Substring) -> Bool {
        if kind == .cell, character == "|" { return true }
        if care > .light { return "\\`*_[]<>&~{}!:".contains(character) }
        switch character {
        case "\\": return after.map { $0.isASCII && ($0.isPunctuation || $0.isSymbol) } ?? true
        case "`": return true
        case "*": return !(isSpace(before) && isSpace(after))
        case "_":
            return isSpace(before) || isSpace(after) || before?.isPunctuation == true || after?.isPunctuation == true
        case "<": return after.map { $0.isLetter || "/!?".contains($0) } ?? false
        case "&": return Self.beginsEntity(rest)
        case "~": return after == "~"
        case "{": return after == "{" || after == "#" || after == "." || after == ":"
        case "]": return after == "(" || after == "["
        case "[": return after == "^"
        case "!": return after == "["
        default: return false
        }
    }

    private func isSpace(_ character: Character?) -> Bool { character?.isWhitespace ?? true }

    /// Where the mark of a block stands with which a text begins: of a heading, a list, a quote, a callout.
    private static func lineMark(_ text: String) -> String.Index? {
        guard let first = text.first else { return nil }
        if "#>-+=:!?|~".contains(first) { return text.startIndex }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.endIndex < text.endIndex, ".)".contains(text[digits.endIndex]) else { return nil }
        return digits.endIndex
    }

    /// Whether a text begins with a character's name in HTML, such as `&amp;` or `&#38;`.
    static func beginsEntity(_ text: Substring) -> Bool {
        let name = text.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#") }
        return !name.isEmpty && text[name.endIndex...].first == ";"
    }

    private static func rawHTML(_ pieces: [TextPiece]) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text.replacing("<", with: "&lt;")
            case .code(let code): code
            case .span(let open, let close, let inner): open + rawHTML(inner) + close
            }
        }.joined()
    }
}
