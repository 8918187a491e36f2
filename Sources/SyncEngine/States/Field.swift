/// A field of an item that a plan speaks of; the raw value is its name in JSON and in the lockfile.
package enum Field: String, Sendable, Codable, CaseIterable, Comparable, CodingKeyRepresentable {
    case author
    case body
    case coverImage = "cover_image"
    case deleted
    case description
    case draft
    case icon
    case labels
    case newsfeeds
    case parent
    case publishedAt = "published_at"
    case reactions
    case sender
    case silent
    case state
    case title
    /// A locale that others added.
    case translation

    package static func < (left: Field, right: Field) -> Bool { left.rawValue < right.rawValue }
}
