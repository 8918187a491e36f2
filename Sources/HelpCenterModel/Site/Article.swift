/// An article as the files ask for it, in all its locales.
package struct Article: Hashable, Sendable {
    /// The path of its source file: its name everywhere.
    package var path: ProjectPath
    /// The folder of its collection; `nil` at the tree's root.
    package var collection: ProjectPath?
    /// Its place among its siblings, smaller first; `nil` sorts last, by path. Intercom has no such field: the plan
    /// uses it to create siblings in order.
    package var order: Int?
    /// A teammate by e-mail, name or id; `nil` leaves the author to the project's setting or the token's owner.
    package var author: String?
    /// Never unpublished or deleted.
    package var isProtected: Bool
    /// The id of an existing remote article that the front matter names.
    package var intercomID: RemoteID?
    /// What to do when others changed it in the workspace; `nil` follows the project.
    package var onDrift: DriftPolicy?
    /// Its content by locale; the default locale is always there.
    package var content: [LocaleCode: ArticleContent]

    package init(
        path: ProjectPath, collection: ProjectPath?, order: Int? = nil, author: String? = nil,
        isProtected: Bool = false,
        intercomID: RemoteID? = nil, onDrift: DriftPolicy? = nil, content: [LocaleCode: ArticleContent]
    ) {
        self.path = path
        self.collection = collection
        self.order = order
        self.author = author
        self.isProtected = isProtected
        self.intercomID = intercomID
        self.onDrift = onDrift
        self.content = content
    }
}
