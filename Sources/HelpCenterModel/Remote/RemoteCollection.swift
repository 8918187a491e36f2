/// A collection as the workspace answered it.
package struct RemoteCollection: Hashable, Sendable {
    package var id: RemoteID
    package var parent: RemoteID?
    /// `nil` for some child collections, which belong to their root's help center.
    package var helpCenter: RemoteID?
    package var icon: String?
    package var url: String?
    package var updatedAt: Int?
    package var defaultLocale: LocaleCode
    /// Its name and description by locale; the default locale is always there.
    package var content: [LocaleCode: RemoteCollectionContent]

    package init(
        id: RemoteID, parent: RemoteID?, helpCenter: RemoteID?, icon: String?, url: String?, updatedAt: Int?,
        defaultLocale: LocaleCode, content: [LocaleCode: RemoteCollectionContent]
    ) {
        self.id = id
        self.parent = parent
        self.helpCenter = helpCenter
        self.icon = icon
        self.url = url
        self.updatedAt = updatedAt
        self.defaultLocale = defaultLocale
        self.content = content
    }
}

/// A remote collection in one locale.
package struct RemoteCollectionContent: Hashable, Sendable {
    package var title: String
    package var description: String?

    package init(title: String, description: String?) {
        self.title = title
        self.description = description
    }
}
