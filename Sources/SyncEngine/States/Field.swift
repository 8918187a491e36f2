internal import HelpCenterModel

/// A field of an item that a plan speaks of; the raw value is its name in JSON and in the lockfile.
package enum Field: String, Sendable, Codable, CaseIterable, Comparable, CodingKeyRepresentable {
    case author
    case body
    case deleted
    case description
    case draft
    case icon
    case parent
    case state
    case title
    /// A locale that others added.
    case translation

    package static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }
}

/// The digest of each field of one item or of one of its locales.
///
/// Two such states of the same kind of thing differ where their digests do. Digests stand in for values so that the
/// lockfile stays small and a plan never holds the help center in memory.
package typealias FieldDigests = [Field: FieldDigest]

/// 128 bits of a SHA-256 in hexadecimal: enough to tell contents apart, and half the lockfile's size.
package struct FieldDigest: Hashable, Sendable, Codable, CustomStringConvertible {
    package let string: String

    package init(of text: String) { string = Digest(of: text).prefix(32) }

    /// The digest of a list of texts, which no other list shares.
    package init(of texts: [String]) {
        var builder = DigestBuilder()
        for text in texts { builder.append(text) }
        string = builder.finish().prefix(32)
    }

    package init(from decoder: any Decoder) throws {
        string = try decoder.singleValueContainer().decode(String.self)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(string)
    }

    package var description: String { string }
}
