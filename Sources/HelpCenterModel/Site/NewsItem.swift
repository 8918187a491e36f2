/// A news item as its file asks for it. Intercom keeps no translations of news, so it has one text.
package struct NewsItem: Hashable, Sendable {
    /// The path of its file: its name everywhere.
    package var path: ProjectPath
    /// The locale that it is written in, which is the project's default one.
    package var locale: LocaleCode
    package var title: String
    /// A teammate by e-mail, name or id; `nil` leaves it to the project's author or the token's owner.
    package var sender: String?
    /// By name or id, as written; without any, readers find it nowhere.
    package var newsfeeds: [String]
    package var labels: Set<String>
    /// At most five, each a single code point; none turns reactions off.
    package var reactions: [String]
    package var state: NewsState
    /// Since when readers see it, or the first moment at which they may; `nil` leaves it to the workspace.
    package var publishedAt: Timestamp?
    /// Whether nobody is notified; `nil` notifies readers of its first publication alone.
    package var isSilent: Bool?
    /// `nil` leaves the remote's picture as it is, since Intercom does not say how one is taken away.
    package var cover: CoverImage?
    package var intercomID: RemoteID?
    package var body: UnboundHTML

    package init(
        path: ProjectPath, locale: LocaleCode, title: String, sender: String? = nil, newsfeeds: [String] = [],
        labels: Set<String> = [], reactions: [String] = [], state: NewsState = .live, publishedAt: Timestamp? = nil,
        isSilent: Bool? = nil, cover: CoverImage? = nil, intercomID: RemoteID? = nil, body: UnboundHTML
    ) {
        self.path = path
        self.locale = locale
        self.title = title
        self.sender = sender
        self.newsfeeds = newsfeeds
        self.labels = labels
        self.reactions = reactions
        self.state = state
        self.publishedAt = publishedAt
        self.isSilent = isSilent
        self.cover = cover
        self.intercomID = intercomID
        self.body = body
    }

    /// The moment before which nothing of it may be written; `nil` when it may be written at `now`. A draft is seen by
    /// nobody, so it never has to wait.
    package func waitsUntil(at now: Timestamp) -> Timestamp? {
        guard state == .live, let publishedAt, publishedAt > now else { return nil }
        return publishedAt
    }

    /// Every local file that it refers to.
    package var assets: [ProjectPath] {
        var paths: [ProjectPath] = []
        if case .asset(let path) = cover { paths.append(path) }
        for case .asset(let path) in body.references where !paths.contains(path) { paths.append(path) }
        return paths
    }
}

/// The picture above a news item.
package enum CoverImage: Hashable, Sendable {
    /// A local file.
    case asset(ProjectPath)
    /// An address on the web, from which the workspace copies it.
    case url(String)
}
