/// An article as the workspace answered it.
package struct RemoteArticle: Hashable, Sendable {
    package var id: RemoteID
    /// Every collection that holds it; empty outside any.
    package var parents: [RemoteID]
    package var author: RemoteID?
    package var defaultLocale: LocaleCode
    /// Its content by locale. The default locale is always there, taken from the answer's top level.
    package var content: [LocaleCode: RemoteArticleContent]
    package var tags: [RemoteTag]
    /// When it will be published, in seconds since 1970; `nil` when no time is set.
    package var publishAt: Int?
    /// When it will be unpublished, in seconds since 1970; `nil` when no time is set.
    package var unpublishAt: Int?

    package init(
        id: RemoteID, parents: [RemoteID], author: RemoteID?, defaultLocale: LocaleCode,
        content: [LocaleCode: RemoteArticleContent], tags: [RemoteTag] = [], publishAt: Int? = nil,
        unpublishAt: Int? = nil
    ) {
        self.id = id
        self.parents = parents
        self.author = author
        self.defaultLocale = defaultLocale
        self.content = content
        self.tags = tags
        self.publishAt = publishAt
        self.unpublishAt = unpublishAt
    }
}

/// A remote article in one locale.
package struct RemoteArticleContent: Hashable, Sendable {
    package var title: String
    package var description: String?
    /// The HTML as the workspace keeps it, in UTF-8; empty when it has none. As bytes, since nearly every body is only
    /// digested.
    package var html: [UInt8]
    package var state: PublicationState
    /// Where readers find it; `nil` for a draft.
    package var url: String?
    /// Seconds since 1970, as the workspace counts them.
    package var updatedAt: Int?
    /// Whether a teammate's edit waits to be published; `nil` before API version 2.16, which does not say.
    package var hasUnpublishedChanges: Bool?
    /// When that edit was made, in seconds since 1970; `nil` when there is none.
    package var draftUpdatedAt: Int?
    /// Which AI agents may use it; nothing is said before API version 2.16.
    package var availability: AIAvailability
    /// For whom AI agents may use it; empty means for everyone, `nil` that it is not said.
    package var audiences: [RemoteID]?

    package init(
        title: String, description: String?, html: [UInt8], state: PublicationState, url: String?, updatedAt: Int?,
        hasUnpublishedChanges: Bool? = nil, draftUpdatedAt: Int? = nil,
        availability: AIAvailability = AIAvailability(), audiences: [RemoteID]? = nil
    ) {
        self.title = title
        self.description = description
        self.html = html
        self.state = state
        self.url = url
        self.updatedAt = updatedAt
        self.hasUnpublishedChanges = hasUnpublishedChanges
        self.draftUpdatedAt = draftUpdatedAt
        self.availability = availability
        self.audiences = audiences
    }

    package init(
        title: String, description: String?, body: String, state: PublicationState, url: String?, updatedAt: Int?,
        hasUnpublishedChanges: Bool? = nil
    ) {
        self.init(
            title: title, description: description, html: Array(body.utf8), state: state, url: url,
            updatedAt: updatedAt, hasUnpublishedChanges: hasUnpublishedChanges)
    }

    /// The HTML as a text.
    package var body: String {
        get { String(decoding: html, as: UTF8.self) }
        set { html = Array(newValue.utf8) }
    }
}
