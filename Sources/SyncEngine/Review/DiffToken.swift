internal import HelpCenterModel

/// A word, a sign or a break: what a diff compares.
///
/// Words are what white space and signs set apart; in scripts without spaces between words, each character is one.
struct DiffToken: Hashable {
    var text: String
    /// Whether a space stands before it. Two words are equal whatever stands before them.
    var hasSpace: Bool
    var style: BodyStyle
    var isWord: Bool

    /// Takes a block's text apart. In code every space counts, and is a token of its own.
    static func tokens(of block: BodyBlock) -> [DiffToken] {
        var reader = TokenReader(keepsSpaces: block.kind == .code)
        for run in block.runs {
            switch run.kind {
            case .text: reader.read(run.text, style: run.style)
            case .lineBreak, .cellEnd: reader.add(sign: run.text, style: run.style)
            }
        }
        return reader.finish()
    }

    /// How many words a text has.
    static func wordCount(_ text: String) -> Int {
        var reader = TokenReader(keepsSpaces: false)
        reader.read(text, style: BodyStyle())
        return reader.finish().count { $0.isWord }
    }
}

private struct TokenReader {
    let keepsSpaces: Bool
    private var tokens: [DiffToken] = []
    private var word = ""
    private var hasSpace = false
    private var style = BodyStyle()

    init(keepsSpaces: Bool) { self.keepsSpaces = keepsSpaces }

    mutating func read(_ text: String, style: BodyStyle) {
        endWord()
        self.style = style
        for character in text {
            switch Self.role(of: character) {
            case .letter: word.append(character)
            case .joiner where !word.isEmpty: word.append(character)
            case .joiner, .sign: add(sign: String(character), style: style)
            case .ideograph:
                endWord()
                tokens.append(DiffToken(text: String(character), hasSpace: hasSpace, style: style, isWord: true))
                hasSpace = false
            case .space:
                endWord()
                if keepsSpaces { add(sign: String(character), style: style) } else { hasSpace = true }
            }
        }
    }

    mutating func add(sign: String, style: BodyStyle) {
        endWord()
        tokens.append(DiffToken(text: sign, hasSpace: hasSpace, style: style, isWord: false))
        hasSpace = false
    }

    mutating func finish() -> [DiffToken] {
        endWord()
        return tokens
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        // An apostrophe within a word joins it, one behind it is a quotation mark.
        var trailing: [Character] = []
        while let last = word.last, Self.isJoiner(last) {
            trailing.append(last)
            word.removeLast()
        }
        if !word.isEmpty {
            tokens.append(DiffToken(text: word, hasSpace: hasSpace, style: style, isWord: true))
            hasSpace = false
        }
        for character in trailing.reversed() {
            tokens.append(DiffToken(text: String(character), hasSpace: hasSpace, style: style, isWord: false))
            hasSpace = false
        }
        word = ""
    }

    private enum Role {
        case letter
        case joiner
        case ideograph
        case space
        case sign
    }

    private static func isJoiner(_ character: Character) -> Bool { character == "'" || character == "’" }

    private static func role(of character: Character) -> Role {
        guard let scalar = character.unicodeScalars.first else { return .sign }
        if scalar.isASCII {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: return .letter
            case 0x20, 0x09...0x0D: return .space
            case 0x27: return .joiner
            default: return .sign
            }
        }
        if isJoiner(character) { return .joiner }
        if hasNoSpaces(scalar.value) { return .ideograph }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
            .letterNumber, .otherNumber, .nonspacingMark, .spacingMark, .enclosingMark:
            return .letter
        case .spaceSeparator, .lineSeparator, .paragraphSeparator:
            // A no-break space holds words together for the eye, and still sets them apart.
            return .space
        default: return .sign
        }
    }

    /// The scripts that write words without spaces between them: Thai, Lao, Myanmar, Khmer, Kana, Bopomofo, Han.
    private static func hasNoSpaces(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3005...0x3007, 0x3040...0x312F, 0x31A0...0x31BF,
            0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9F, 0x1B000...0x1B16F,
            0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
