internal import HelpCenterModel

/// The texts that strings of JSON stand for (RFC 8259 §7).
enum JSONText {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    /// The text that the characters of a string stand for; `nil` when they are not a string's.
    static func text(_ characters: ArraySlice<UInt8>) -> String? {
        // Nearly every short text is written as it is.
        if characters.place(of: backslash) == nil {
            return isUnbroken(characters) ? String(validating: characters, as: UTF8.self) : nil
        }
        return utf8(characters).flatMap { String(validating: $0, as: UTF8.self) }
    }

    /// The same in UTF-8, if it is that; `nil` for a control character or a broken escape.
    static func utf8(_ characters: ArraySlice<UInt8>) -> [UInt8]? {
        guard isUnbroken(characters) else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count)
        var rest = characters
        while let place = rest.place(of: backslash) {
            bytes += rest[..<place]
            rest = rest[(place + 1)...]
            guard appendEscaped(&rest, to: &bytes) else { return nil }
        }
        bytes += rest
        return bytes
    }

    /// Whether there is no control character, which a string has only as an escape.
    private static func isUnbroken(_ characters: ArraySlice<UInt8>) -> Bool {
        characters.reduce(0xFF) { min($0, $1) } >= 0x20
    }

    /// Takes what stands behind a backslash.
    private static func appendEscaped(_ rest: inout ArraySlice<UInt8>, to bytes: inout [UInt8]) -> Bool {
        switch rest.popFirst() {
        case let byte? where byte == quote || byte == backslash || byte == UInt8(ascii: "/"): bytes.append(byte)
        case UInt8(ascii: "b"): bytes.append(0x08)
        case UInt8(ascii: "f"): bytes.append(0x0C)
        case UInt8(ascii: "n"): bytes.append(0x0A)
        case UInt8(ascii: "r"): bytes.append(0x0D)
        case UInt8(ascii: "t"): bytes.append(0x09)
        case UInt8(ascii: "u"):
            guard let scalar = scalar(&rest) else { return false }
            bytes += Character(scalar).utf8
        default: return false
        }
        return true
    }

    /// The scalar of four digits, or of two such escapes that are a pair.
    private static func scalar(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard let unit = codeUnit(&rest) else { return nil }
        guard 0xD800..<0xDC00 ~= unit else { return Unicode.Scalar(unit) }
        guard rest.popFirst() == backslash, rest.popFirst() == UInt8(ascii: "u"), let low = codeUnit(&rest),
            0xDC00..<0xE000 ~= low
        else { return nil }
        return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
    }

    private static func codeUnit(_ rest: inout ArraySlice<UInt8>) -> UInt32? {
        let digits = rest.prefix(4)
        rest = rest.dropFirst(4)
        guard digits.count == 4 else { return nil }
        var unit: UInt32 = 0
        for digit in digits {
            guard let value = Character(Unicode.Scalar(digit)).hexDigitValue, digit < 0x80 else { return nil }
            unit = unit << 4 | UInt32(value)
        }
        return unit
    }
}
