/// The fields of a news item that a write sends. Optional ones keep their value when they are `nil`; the others are
/// always sent, since the workspace clears or disables what an update leaves out (API.md §5).
package struct NewsItemFields: Hashable, Sendable {
    /// A create needs one.
    package var title: String?
    /// Bound HTML.
    package var body: String?
    package var sender: RemoteID
    package var state: NewsState?
    package var newsfeeds: [NewsfeedAssignment]
    package var labels: Set<String>
    /// At most five, each a single code point; empty turns reactions off.
    package var reactions: [String]
    package var isSilent: Bool?
    /// An address from which the workspace copies the picture; with `.png` or `.jpg` in it. Needs API version 2.17.
    package var coverImageURL: String?

    package init(
        title: String? = nil, body: String? = nil, sender: RemoteID, state: NewsState? = nil,
        newsfeeds: [NewsfeedAssignment], labels: Set<String>, reactions: [String], isSilent: Bool? = nil,
        coverImageURL: String? = nil
    ) {
        self.title = title
        self.body = body
        self.sender = sender
        self.state = state
        self.newsfeeds = newsfeeds
        self.labels = labels
        self.reactions = reactions
        self.isSilent = isSilent
        self.coverImageURL = coverImageURL
    }
}
