/// Strings of JSON as the lockfile has them (RFC 8259 §7): quotes, backslashes and control characters escaped, all else
/// as it is.
enum JSONLine {
    /// Writes a text in quotes.
    static func append(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(quote)
        defer { bytes.append(quote) }
        // Nearly every text is written as it is, so it is copied whole and looked at in its place.
        let start = bytes.count
        bytes += text.utf8
        var escapes = 0
        for index in start..<bytes.count {
            let byte = bytes[index]
            escapes &+= byte < 0x20 || byte == quote || byte == backslash ? 1 : 0
        }
        guard escapes > 0 else { return }
        bytes.removeLast(bytes.count - start)
        for byte in text.utf8 {
            switch byte {
            case quote, backslash:
                bytes.append(backslash)
                bytes.append(byte)
            case 0x00...0x1F:
                bytes += "\\u00".utf8
                bytes.append(digits[Int(byte >> 4)])
                bytes.append(digits[Int(byte & 15)])
            default: bytes.append(byte)
            }
        }
    }

    /// Behind the closing quote of a string that begins at `start`; the end of the bytes when it is never closed.
    static func end(ofStringAt start: Int, in bytes: [UInt8]) -> Int {
        var index = start + 1
        while index < bytes.count {
            switch bytes[index] {
            case quote: return index + 1
            case backslash: index += 2
            default: index += 1
            }
        }
        return bytes.count
    }

    /// The text of a string with its quotes, which must be written as `append` writes it.
    static func text(_ string: ArraySlice<UInt8>) -> String {
        let inside = string.dropFirst().dropLast()
        guard inside.contains(backslash) else { return String(decoding: inside, as: UTF8.self) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(inside.count)
        var rest = inside
        while let byte = rest.popFirst() {
            guard byte == backslash, let escaped = rest.popFirst() else {
                bytes.append(byte)
                continue
            }
            if escaped == UInt8(ascii: "u") {
                bytes.append(rest.prefix(4).reduce(0) { $0 << 4 | value(ofDigit: $1) })
                rest = rest.dropFirst(4)
            } else {
                bytes.append(escaped)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether the escape whose backslash stands at `index` is one that `append` writes.
    static func isOwnEscape(at index: Int, in bytes: [UInt8]) -> Bool {
        guard index + 1 < bytes.count else { return false }
        if bytes[index + 1] == quote || bytes[index + 1] == backslash { return true }
        let rest = bytes[(index + 1)...].prefix(5)
        guard rest.count == 5, rest.starts(with: "u00".utf8), let high = rest.dropFirst(3).first, let low = rest.last
        else { return false }
        return (high == UInt8(ascii: "0") || high == UInt8(ascii: "1")) && digits.contains(low)
    }

    private static func value(ofDigit digit: UInt8) -> UInt8 {
        digit <= UInt8(ascii: "9") ? digit &- UInt8(ascii: "0") : digit &- UInt8(ascii: "a") &+ 10
    }

    private static let quote = UInt8(ascii: "\"")
    private static let backslash = UInt8(ascii: "\\")
    private static let digits = Array("0123456789abcdef".utf8)
}
