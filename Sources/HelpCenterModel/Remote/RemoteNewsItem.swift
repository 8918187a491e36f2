/// A news item as the workspace answered it.
package struct RemoteNewsItem: Hashable, Sendable {
    package var id: RemoteID
    package var title: String
    /// The HTML as the workspace keeps it; empty when it has none.
    package var body: String
    /// The teammate whom readers see it from.
    package var sender: RemoteID?
    package var state: NewsState
    package var newsfeeds: [NewsfeedAssignment]
    /// A set: the workspace answers them in an order of its own (API.md §5).
    package var labels: Set<String>
    /// In the order in which readers see them; empty when reactions are off.
    package var reactions: [String]
    /// Whether the messenger shows no badge for it.
    package var isSilent: Bool
    /// A signed address that expires and differs from reading to reading, so it must never be compared.
    package var coverImageURL: String?
    /// Seconds since 1970, as the workspace counts them.
    package var updatedAt: Int?

    package init(
        id: RemoteID, title: String, body: String, sender: RemoteID?, state: NewsState,
        newsfeeds: [NewsfeedAssignment] = [], labels: Set<String> = [], reactions: [String] = [],
        isSilent: Bool = false, coverImageURL: String? = nil, updatedAt: Int? = nil
    ) {
        self.id = id
        self.title = title
        self.body = body
        self.sender = sender
        self.state = state
        self.newsfeeds = newsfeeds
        self.labels = labels
        self.reactions = reactions
        self.isSilent = isSilent
        self.coverImageURL = coverImageURL
        self.updatedAt = updatedAt
    }
}

/// Whether readers see a news item, in Intercom's words.
package enum NewsState: String, Sendable, Codable, CaseIterable {
    case live
    case draft
}

/// That a news item appears in a newsfeed.
package struct NewsfeedAssignment: Hashable, Sendable {
    package var newsfeed: RemoteID
    /// When it was published there, in seconds since 1970. `nil` while it is a draft, and in a write the moment of the
    /// write; the workspace refuses a time that is still to come.
    package var publishedAt: Int?

    package init(newsfeed: RemoteID, publishedAt: Int? = nil) {
        self.newsfeed = newsfeed
        self.publishedAt = publishedAt
    }
}
