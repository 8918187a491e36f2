/// How many columns text takes on a terminal.
enum DisplayWidth {
    /// Wide characters of East Asia and emoji take two, combining and invisible marks none.
    static func columns(of text: String) -> Int {
        text.reduce(0) { $0 + columns(of: $1) }
    }

    static func columns(of character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        // A soft hyphen is shown by terminals.
        case .format: return scalar.value == 0xAD ? 1 : 0
        default: break
        }
        // The variation selectors ask for the form of text, or of a picture.
        if character.unicodeScalars.contains(where: { $0.value == 0xFE0E }) { return 1 }
        if scalar.properties.isEmojiPresentation { return 2 }
        // Unicode's East Asian Width, classes W and F (UAX #11).
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
            0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x16FE0...0x18DF2,
            0x1AFF0...0x1B2FB, 0x20000...0x3FFFD:
            return 2
        default:
            return character.unicodeScalars.contains { $0.value == 0xFE0F } ? 2 : 1
        }
    }

    /// The beginning of a text, with “…” where it was cut.
    static func head(of text: String, columns limit: Int) -> String {
        guard columns(of: text) > limit else { return text }
        var head = ""
        var width = 1
        for character in text {
            width += columns(of: character)
            if width > limit { break }
            head.append(character)
        }
        return head + "…"
    }

    /// The end of a text, with “…” where it was cut: of a path the name is worth more than its folders.
    static func tail(of text: String, columns limit: Int) -> String {
        guard columns(of: text) > limit else { return text }
        var tail: [Character] = []
        var width = 1
        for character in text.reversed() {
            width += columns(of: character)
            if width > limit { break }
            tail.append(character)
        }
        return "…" + String(tail.reversed())
    }

    /// The text with spaces behind it up to a width.
    static func padded(_ text: String, to width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - columns(of: text)))
    }
}
