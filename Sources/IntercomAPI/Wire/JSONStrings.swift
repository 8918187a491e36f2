internal import HelpCenterModel

/// The strings of a JSON document one after another, names of members and values alike (RFC 8259 §7).
struct JSONStrings {
    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")

    private let bytes: [UInt8]
    /// Behind the last string.
    private var end = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The characters of the next string, between its quotes; `nil` when there is none, or it has no end.
    mutating func next() -> Range<Int>? {
        guard let open = bytes[end...].place(of: Self.quote) else { return nil }
        var start = open + 1
        while let quote = bytes[start...].place(of: Self.quote) {
            // A quote behind an odd number of backslashes is a character.
            let backslashes = bytes[start..<quote].reversed().prefix { $0 == Self.backslash }.count
            start = quote + 1
            guard backslashes.isMultiple(of: 2) else { continue }
            end = start
            return open + 1..<quote
        }
        return nil
    }

    /// Where the value begins of the member that the last string names; `nil` when that string is no name.
    var memberValue: Int? {
        let colon = skippingSpace(from: end)
        guard colon < bytes.endIndex, bytes[colon] == UInt8(ascii: ":") else { return nil }
        return skippingSpace(from: colon + 1)
    }

    private func skippingSpace(from start: Int) -> Int {
        bytes[start...].firstIndex { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 } ?? bytes.endIndex
    }
}

extension JSONStrings {
    /// The text that the characters of a string stand for; `nil` when they are not a string's.
    static func text(_ characters: ArraySlice<UInt8>) -> String? {
        guard characters.reduce(0xFF, { min($0, $1) }) >= 0x20 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(characters.count)
        var rest = characters
        while let place = rest.place(of: backslash) {
            bytes += rest[..<place]
            rest = rest[(place + 1)...]
            guard appendEscaped(&rest, to: &bytes) else { return nil }
        }
        bytes += rest
        return String(validating: bytes, as: UTF8.self)
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
