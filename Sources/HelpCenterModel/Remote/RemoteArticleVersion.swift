/// One entry of an article's history (API version 2.16 on).
package struct RemoteArticleVersion: Hashable, Sendable {
    package var id: RemoteID
    package var article: RemoteID?
    package var title: String
    /// The HTML; `nil` in lists, which leave it out.
    package var body: String?
    /// Whether it is the version that readers see.
    package var state: PublicationState
    /// The teammate who made it.
    package var createdBy: RemoteID?
    /// How it was made, such as `web` or `api`.
    package var createdVia: String?
    /// Seconds since 1970.
    package var createdAt: Int?
    /// The version that it was made from; `nil` for the first.
    package var from: RemoteID?

    package init(
        id: RemoteID, article: RemoteID?, title: String, body: String?, state: PublicationState,
        createdBy: RemoteID? = nil, createdVia: String? = nil, createdAt: Int? = nil, from: RemoteID? = nil
    ) {
        self.id = id
        self.article = article
        self.title = title
        self.body = body
        self.state = state
        self.createdBy = createdBy
        self.createdVia = createdVia
        self.createdAt = createdAt
        self.from = from
    }
}
