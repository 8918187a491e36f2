internal import HelpCenterModel

/// 128 bits of a SHA-256, written in hexadecimal: enough to tell contents apart, and half the lockfile's size.
///
/// Kept as two numbers, because a plan holds dozens of them for every item.
package struct FieldDigest: Hashable, Sendable, CustomStringConvertible {
    private let high: UInt64
    private let low: UInt64

    package init(of text: String) {
        var builder = DigestBuilder()
        builder.append(content: text)
        (high, low) = builder.finishShort()
    }

    /// The digest of a text in UTF-8.
    init(of text: [UInt8]) { self.init { $0.append(bytes: text) } }

    /// The digest of a state's name.
    init(of state: PublicationState) { self = state == .draft ? Self.draft : Self.published }

    private static let draft = FieldDigest(of: PublicationState.draft.rawValue)
    private static let published = FieldDigest(of: PublicationState.published.rawValue)

    /// The digest of a list of texts, which no other list shares.
    package init(of texts: [String]) {
        self.init { builder in
            for text in texts { builder.append(text) }
        }
    }

    /// The digest of what `add` adds.
    init(_ add: (inout DigestBuilder) -> Void) {
        var builder = DigestBuilder()
        add(&builder)
        (high, low) = builder.finishShort()
    }

    /// Reads the written form; `nil` for anything but 32 hexadecimal digits in lower case.
    init?(written digits: ArraySlice<UInt8>) {
        guard digits.count == 32, let high = Self.number(digits.prefix(16)), let low = Self.number(digits.suffix(16))
        else { return nil }
        (self.high, self.low) = (high, low)
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> UInt64? {
        var number: UInt64 = 0
        for digit in digits {
            let value = digit &- (digit < 0x40 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
            guard value < 16, (digit < 0x40) == (value < 10) else { return nil }
            number = number << 4 | UInt64(value)
        }
        return number
    }

    /// The written form, in ASCII.
    package var digits: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32)
        appendDigits(to: &bytes)
        return bytes
    }

    /// Writes the digits behind others.
    func appendDigits(to bytes: inout [UInt8]) {
        Self.append(high, to: &bytes)
        Self.append(low, to: &bytes)
    }

    private static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        for _ in 0..<16 {
            let digit = UInt8(truncatingIfNeeded: rest >> 60)
            bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
            rest <<= 4
        }
    }

    package var string: String { String(decoding: digits, as: UTF8.self) }

    package var description: String { string }
}

extension FieldDigest: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try container.decode(String.self)
        guard let digest = FieldDigest(written: Array(written.utf8)[...]) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(written)” is not a digest of 32 hexadecimal digits")
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}
