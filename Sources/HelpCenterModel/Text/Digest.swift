internal import Crypto

/// The SHA-256 of some bytes, written `sha256:` and 64 hexadecimal digits.
///
/// Digests stand for content in the lockfile and in fingerprints, so that two states are compared without keeping either.
package struct Digest: Hashable, Sendable, Comparable {
    /// The written form, `sha256:…`.
    package let string: String

    package init(of bytes: some Sequence<UInt8>) {
        var hasher = DigestBuilder()
        hasher.append(bytes: Array(bytes))
        self = hasher.finish()
    }

    package init(of text: String) {
        var hasher = DigestBuilder()
        hasher.append(content: text)
        self = hasher.finish()
    }

    fileprivate init(_ digest: SHA256.Digest) {
        let alphabet = Array("0123456789abcdef".utf8)
        var characters = Array("sha256:".utf8)
        characters.reserveCapacity(71)
        for byte in digest {
            characters.append(alphabet[Int(byte >> 4)])
            characters.append(alphabet[Int(byte & 15)])
        }
        string = String(decoding: characters, as: UTF8.self)
    }

    /// Reads the written form; `nil` for anything but `sha256:` and 64 lower-case hexadecimal digits.
    package init?(_ string: String) {
        let digits = string.utf8.dropFirst(7)
        guard string.hasPrefix("sha256:"), digits.count == 64 else { return nil }
        guard digits.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
        self.string = string
    }

    /// The first `count` hexadecimal digits, for names that people see.
    package func prefix(_ count: Int) -> String {
        String(string.dropFirst(7).prefix(count))
    }

    package static func < (left: Digest, right: Digest) -> Bool { left.string < right.string }
}

extension Digest: CustomStringConvertible {
    package var description: String { string }
}

extension Digest: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let written = try container.decode(String.self)
        guard let digest = Digest(written) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "“\(written)” is not a sha256 digest")
        }
        self = digest
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }
}

/// Gathers a digest over several values, each preceded by its length so that no two lists of values run together.
package struct DigestBuilder {
    private var hasher = SHA256()

    package init() {}

    /// Adds bytes without their length, for content whose digest others can compute with `sha256sum`.
    package mutating func append(bytes: [UInt8]) {
        hasher.update(data: bytes)
    }

    /// Adds a text's bytes without their length.
    package mutating func append(content text: String) {
        var text = text
        text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    }

    /// Adds one value with its length before it.
    package mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append(UnsafeRawBufferPointer($0)) }
    }

    /// Adds one value in UTF-8 with its length before it, as the text itself.
    package mutating func append(_ text: ArraySlice<UInt8>) {
        text.withUnsafeBytes { append($0) }
    }

    private mutating func append(_ value: UnsafeRawBufferPointer) {
        var count = UInt64(value.count).littleEndian
        Swift.withUnsafeBytes(of: &count) { hasher.update(bufferPointer: $0) }
        hasher.update(bufferPointer: value)
    }

    package consuming func finish() -> Digest { Digest(hasher.finalize()) }

    /// The digest's first 128 bits as two numbers, the first byte the highest.
    package consuming func finishShort() -> (high: UInt64, low: UInt64) {
        var numbers: (high: UInt64, low: UInt64) = (0, 0)
        for (index, byte) in hasher.finalize().enumerated() {
            if index < 8 { numbers.high = numbers.high << 8 | UInt64(byte) }
            if 8..<16 ~= index { numbers.low = numbers.low << 8 | UInt64(byte) }
        }
        return numbers
    }
}
