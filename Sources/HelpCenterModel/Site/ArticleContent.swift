/// An article in one locale.
package struct ArticleContent: Hashable, Sendable {
    /// The file that it was compiled from.
    package var file: ProjectPath
    package var title: String
    /// The line below the title; `nil` when there is none.
    package var description: String?
    package var state: PublicationState
    package var body: UnboundHTML
    /// The names of the body's headings in links of the source, in order; Intercom gives each heading an id of its own,
    /// matched by place.
    package var anchors: [String]
    /// How the digest of the source begins that a translation was made from, as its front matter pins it; `nil` where
    /// the lockfile is to know.
    package var translates: String?

    package init(
        file: ProjectPath, title: String, description: String? = nil, state: PublicationState = .published,
        body: UnboundHTML, anchors: [String] = [], translates: String? = nil
    ) {
        self.file = file
        self.title = title
        self.description = description
        self.state = state
        self.body = body
        self.anchors = anchors
        self.translates = translates
    }
}
