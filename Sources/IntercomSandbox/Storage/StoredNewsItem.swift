/// A news item as the data holds it.
struct StoredNewsItem: Hashable, Sendable {
    enum State: String, Hashable, Sendable {
        case draft
        case live
    }

    var id: Int
    var title: String
    var body: String
    /// The UTF-8 offsets in the body at which images' signatures are put in.
    var imageOffsets: [Int]
    var sender: Int
    var state: State
    var isSilent: Bool
    /// Sorted.
    var labels: [String]
    var reactions: [String]
    /// Whether readers may react; the list is there also when they may not.
    var hasReactions: Bool
    /// The re-hosted picture's address, without its signature.
    var cover: String?
    var assignments: [StoredAssignment]
    var createdAt: Int
    var updatedAt: Int
}

/// A newsfeed that a news item stands in.
struct StoredAssignment: Hashable, Sendable {
    var newsfeed: Int
    /// `nil` while the item is not live.
    var publishedAt: Int?
}

/// A newsfeed, which the API cannot change.
struct StoredNewsfeed: Hashable, Sendable {
    var id: Int
    var name: String
    var createdAt: Int
    var updatedAt: Int
}
