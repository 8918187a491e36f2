/// An article as the workspace answered it.
package struct RemoteArticle: Hashable, Sendable {
    package var id: RemoteID
    /// Every collection that holds it; empty outside any.
    package var parents: [RemoteID]
    package var author: RemoteID?
    package var defaultLocale: LocaleCode
    /// Its content by locale. The default locale is always there, taken from the answer's top level.
    package var content: [LocaleCode: RemoteArticleContent]

    package init(
        id: RemoteID, parents: [RemoteID], author: RemoteID?, defaultLocale: LocaleCode,
        content: [LocaleCode: RemoteArticleContent]
    ) {
        self.id = id
        self.parents = parents
        self.author = author
        self.defaultLocale = defaultLocale
        self.content = content
    }
}

/// A remote article in one locale.
package struct RemoteArticleContent: Hashable, Sendable {
    package var title: String
    package var description: String?
    /// The HTML as the workspace keeps it; empty when it has none.
    package var body: String
    package var state: PublicationState
    /// Where readers find it; `nil` for a draft.
    package var url: String?
    /// Seconds since 1970, as the workspace counts them.
    package var updatedAt: Int?
    /// Whether a teammate's edit waits to be published; `nil` before API version 2.16, which does not say.
    package var hasUnpublishedChanges: Bool?

    package init(
        title: String, description: String?, body: String, state: PublicationState, url: String?, updatedAt: Int?,
        hasUnpublishedChanges: Bool? = nil
    ) {
        self.title = title
        self.description = description
        self.body = body
        self.state = state
        self.url = url
        self.updatedAt = updatedAt
        self.hasUnpublishedChanges = hasUnpublishedChanges
    }
}
