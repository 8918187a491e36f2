/// One write to the workspace. Fields that are `nil` are not sent, which leaves them as they are.
package enum RemoteWrite: Hashable, Sendable {
    case createCollection(CollectionFields)
    case updateCollection(RemoteID, CollectionFields)
    case deleteCollection(RemoteID)
    case createArticle(ArticleFields)
    case updateArticle(RemoteID, ArticleFields)
    case deleteArticle(RemoteID)
    /// Deletes an article's content in one locale, which is found by the title that it has there. The workspace may still
    /// show it for a moment. Needs API version 2.16.
    case deleteTranslation(RemoteID, LocaleCode, title: String)
    case createNewsItem(NewsItemFields)
    case updateNewsItem(RemoteID, NewsItemFields)
    case deleteNewsItem(RemoteID)
}

/// Where a write puts an item.
package enum ParentField: Hashable, Sendable {
    /// Nothing is sent: the item stays where it is.
    case unchanged
    /// At the top level, outside any collection.
    case top
    case collection(RemoteID)
}

/// The fields of a collection that a write sends.
package struct CollectionFields: Hashable, Sendable {
    package var parent: ParentField
    /// For a create only: Intercom checks it on an update and never applies it. `nil` means the default help center.
    package var helpCenter: RemoteID?
    /// An update must always send the icon, since leaving it out resets it (API.md §3).
    package var icon: String?
    package var defaultLocale: LocaleCode
    package var content: [LocaleCode: RemoteCollectionContent]

    package init(
        parent: ParentField, helpCenter: RemoteID? = nil, icon: String?, defaultLocale: LocaleCode,
        content: [LocaleCode: RemoteCollectionContent]
    ) {
        self.parent = parent
        self.helpCenter = helpCenter
        self.icon = icon
        self.defaultLocale = defaultLocale
        self.content = content
    }
}

/// The fields of an article that a write sends.
package struct ArticleFields: Hashable, Sendable {
    /// Always sent: leaving it out is reported to give the article to the token's owner (API.md §2.1).
    package var author: RemoteID
    package var parent: ParentField
    /// The collections that others have put it into beside ours, which a move has to name or it would be taken out of
    /// them. They are sent only where `parent` is.
    package var otherParents: [RemoteID]
    package var defaultLocale: LocaleCode
    /// The locales to write; the others keep their content.
    package var content: [LocaleCode: ArticleContentFields]
    /// `nil` leaves the schedule as it is. Needs API version 2.16.
    package var schedule: ArticleSchedule?

    package init(
        author: RemoteID, parent: ParentField, otherParents: [RemoteID] = [], defaultLocale: LocaleCode,
        content: [LocaleCode: ArticleContentFields], schedule: ArticleSchedule? = nil
    ) {
        self.otherParents = otherParents
        self.author = author
        self.parent = parent
        self.defaultLocale = defaultLocale
        self.content = content
        self.schedule = schedule
    }
}

/// When an article is to appear or to go, which the workspace then does by itself. It takes one of both at a time
/// (API.md §2.1).
package enum ArticleSchedule: Hashable, Sendable {
    /// Seconds since 1970, still to come; the article's state must be sent as published.
    case publish(at: Int)
    /// Seconds since 1970, still to come; the article must have been published once.
    case unpublish(at: Int)
    /// Neither: what was set is taken back.
    case off
}

/// The fields of one locale of an article that a write sends.
package struct ArticleContentFields: Hashable, Sendable {
    package var title: String?
    /// The empty string clears it.
    package var description: String?
    /// Bound HTML.
    package var body: String?
    package var state: PublicationState?
    /// Needs API version 2.16.
    package var availability: AIAvailability
    /// The empty list clears it. Those of the default locale hold for all. Needs API version 2.16.
    package var audiences: [RemoteID]?

    package init(
        title: String? = nil, description: String? = nil, body: String? = nil, state: PublicationState? = nil,
        availability: AIAvailability = AIAvailability(), audiences: [RemoteID]? = nil
    ) {
        self.title = title
        self.description = description
        self.body = body
        self.state = state
        self.availability = availability
        self.audiences = audiences
    }
}

/// What the workspace answered to a write.
package enum RemoteItem: Hashable, Sendable {
    case article(RemoteArticle)
    case collection(RemoteCollection)
    case newsItem(RemoteNewsItem)
    case deleted(RemoteID)
}
