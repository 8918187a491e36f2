/// A collection as the files ask for it: a folder, with or without an `_index.md`.
package struct ArticleCollection: Hashable, Sendable {
    /// The folder: the collection's name everywhere.
    package var path: ProjectPath
    /// The folder of the collection around it; `nil` at the top level.
    package var parent: ProjectPath?
    package var order: Int?
    /// The name of Intercom's icon; `nil` leaves the remote's icon as it is.
    package var icon: String?
    /// Never deleted.
    package var isProtected: Bool
    package var intercomID: RemoteID?
    /// Its name and description by locale; the default locale is always there.
    package var content: [LocaleCode: CollectionContent]

    package init(
        path: ProjectPath, parent: ProjectPath?, order: Int? = nil, icon: String? = nil, isProtected: Bool = false,
        intercomID: RemoteID? = nil, content: [LocaleCode: CollectionContent]
    ) {
        self.path = path
        self.parent = parent
        self.order = order
        self.icon = icon
        self.isProtected = isProtected
        self.intercomID = intercomID
        self.content = content
    }
}

/// A collection in one locale.
package struct CollectionContent: Hashable, Sendable {
    /// The `_index` file that says so; `nil` when the title comes from the folder's name.
    package var file: ProjectPath?
    package var title: String
    package var description: String?
    /// How the digest of the source begins that a translation was made from; as `ArticleContent.translates`.
    package var translates: String?

    package init(file: ProjectPath? = nil, title: String, description: String? = nil, translates: String? = nil) {
        self.file = file
        self.title = title
        self.description = description
        self.translates = translates
    }
}
