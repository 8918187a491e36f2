package import HelpCenterModel

/// What one reading of the remote returned, by digests: bodies are let go page by page, but for the few that a review shows.
package struct Snapshot: Sendable {
    package var workspace: Workspace
    /// The help center that the project publishes to.
    package var helpCenter: HelpCenter
    package var collections: [RemoteID: RemoteCollection]
    package var articles: [RemoteID: ObservedArticle]
    /// Articles as they were answered, with their bodies: only those that were asked for when reading began.
    package var texts: [RemoteID: RemoteArticle] = [:]
    /// Empty for a project without news, which reads none.
    package var news: [RemoteID: ObservedNewsItem]
    package var newsfeeds: [RemoteNewsfeed]
    /// News items as they were answered, like `texts`.
    package var newsTexts: [RemoteID: RemoteNewsItem] = [:]

    package init(
        workspace: Workspace, helpCenter: HelpCenter, collections: [RemoteID: RemoteCollection],
        articles: [RemoteID: ObservedArticle], news: [RemoteID: ObservedNewsItem] = [:],
        newsfeeds: [RemoteNewsfeed] = []
    ) {
        self.workspace = workspace
        self.helpCenter = helpCenter
        self.collections = collections
        self.articles = articles
        self.news = news
        self.newsfeeds = newsfeeds
    }

    /// The collection at the top of the tree that holds this one.
    package func root(of collection: RemoteCollection) -> RemoteCollection {
        var root = collection
        // Bounded by the depth that Intercom allows, should answers ever form a circle.
        for _ in 0..<8 {
            guard let parent = root.parent.flatMap({ collections[$0] }) else { break }
            root = parent
        }
        return root
    }
}

/// An article of the remote, by digests.
package struct ObservedArticle: Hashable, Sendable {
    package var id: RemoteID
    package var parents: [RemoteID]
    package var author: RemoteID?
    package var defaultLocale: LocaleCode
    package var locales: [LocaleCode: ObservedContent]

    package var title: String { locales[defaultLocale]?.title ?? "" }
}

/// A news item of the remote, its text by digests.
package struct ObservedNewsItem: Hashable, Sendable {
    package var id: RemoteID
    package var sender: RemoteID?
    package var newsfeeds: [NewsfeedAssignment]
    package var labels: Set<String>
    package var reactions: [String]
    package var isSilent: Bool
    package var content: ObservedContent

    package var title: String { content.title }
}

/// One locale of a remote article, or the text of a news item, by digests.
package struct ObservedContent: Hashable, Sendable {
    package var title: String
    package var state: PublicationState
    package var url: String?
    package var updatedAt: Int?
    package var hasUnpublishedChanges: Bool
    /// The digests of title, description and state; the body's are apart, below.
    package var fields: FieldDigests
    /// The body byte by byte.
    package var rawBody: FieldDigest
    /// What had to be parsed of the body; `nil` where its bytes are those that the lockfile knows.
    package var parsed: ParsedBody?

    /// Whether there is neither a title nor a body, as of a locale that nobody wrote anything in.
    var isEmpty: Bool { title.isEmpty && rawBody == FieldDigest(of: "") }
}

/// What a body says once it has been parsed.
package struct ParsedBody: Hashable, Sendable {
    /// The digest of its canonical form.
    package var canonical: FieldDigest
    /// The digest of the text that readers see.
    package var text: FieldDigest
    package var headingIDs: [String]

    package init(of html: String, reader: any BodyReader) {
        let reading = reader.read(html)
        canonical = FieldDigest(of: reading.canonical)
        text = FieldDigest(of: reading.text)
        headingIDs = reading.headingIDs
    }
}
