internal import HelpCenterModel

/// Finds remote items that are not ours yet are what the site asks for, so that a lost lockfile duplicates nothing.
struct AdoptionFinder {
    /// What a remote namesake of a planned create turned out to be.
    enum Match: Hashable, Sendable {
        /// Same title, place and content.
        case identical(RemoteID)
        /// Same title and place, another content.
        case namesake(RemoteID)
    }

    let snapshot: Snapshot
    let lockfile: Lockfile
    let bodies: any BodyReader
    private let managedCollections: Set<RemoteID>
    private let managedArticles: Set<RemoteID>
    private let managedNews: Set<RemoteID>
    private let articlesByTitle: [String: [ObservedArticle]]
    private let newsByTitle: [String: [ObservedNewsItem]]
    private let newsfeeds: NewsfeedDirectory

    init(snapshot: Snapshot, lockfile: Lockfile, bodies: any BodyReader) {
        self.snapshot = snapshot
        self.lockfile = lockfile
        self.bodies = bodies
        managedCollections = Set(lockfile.collections.values.map(\.id))
        let managed = Set(lockfile.articles.values.map(\.id))
        managedArticles = managed
        articlesByTitle = Dictionary(
            grouping: snapshot.articles.values.filter { !managed.contains($0.id) }, by: { PlainTitle.of($0.title) })
        let managedNews = Set(lockfile.news.values.map(\.id))
        self.managedNews = managedNews
        newsByTitle = Dictionary(
            grouping: snapshot.news.values.filter { !managedNews.contains($0.id) }, by: { PlainTitle.of($0.title) })
        newsfeeds = NewsfeedDirectory(snapshot.newsfeeds, workspace: snapshot.workspace.id)
    }

    /// - Parameter parent: the remote parent; `nil` at the top level.
    func match(_ collection: ArticleCollection, parent: RemoteID?, locale: LocaleCode) -> Match? {
        let namesakes = namesakes(of: collection, parent: parent, locale: locale)
        let identical = namesakes.first { remote in
            collection.content.allSatisfy { locale, content in
                guard let found = remote.content[locale] else { return false }
                return PlainTitle.of(found.title) == PlainTitle.of(content.title)
                    && PlainTitle.of(found.description ?? "") == PlainTitle.of(content.description ?? "")
            } && (collection.icon == nil || collection.icon == remote.icon)
        }
        return identical.map { .identical($0.id) } ?? namesakes.first.map { .namesake($0.id) }
    }

    /// The unmanaged remote collections of a collection's title and place, oldest first.
    func namesakes(of collection: ArticleCollection, parent: RemoteID?, locale: LocaleCode) -> [RemoteCollection] {
        guard let wanted = collection.content[locale] else { return [] }
        return snapshot.collections.values.filter { remote in
            guard isFree(remote.id, .collection), remote.parent == parent else { return false }
            let helpCenter = snapshot.root(of: remote).helpCenter
            guard helpCenter == nil || helpCenter == snapshot.helpCenter.id else { return false }
            return PlainTitle.of(remote.content[remote.defaultLocale]?.title ?? "") == PlainTitle.of(wanted.title)
        }.sorted { $0.id < $1.id }
    }

    /// Whether a remote item is there and nobody's entry.
    func isFree(_ id: RemoteID, _ kind: LockedKind) -> Bool {
        switch kind {
        case .collection: snapshot.collections[id] != nil && !managedCollections.contains(id)
        case .article: snapshot.articles[id] != nil && !managedArticles.contains(id)
        case .newsItem: snapshot.news[id] != nil && !managedNews.contains(id)
        }
    }

    /// The unmanaged remote articles of an article's title and place, oldest first.
    func namesakes(of article: Article, parent: RemoteID?, locale: LocaleCode) -> [ObservedArticle] {
        guard let wanted = article.content[locale] else { return [] }
        return (articlesByTitle[PlainTitle.of(wanted.title)] ?? [])
            .filter { parent.map($0.parents.contains) ?? $0.parents.isEmpty }
            .sorted { $0.id < $1.id }
    }

    /// Whether a remote article is what the site asks for, its links bound as `table` says.
    func isIdentical(_ remote: ObservedArticle, to article: Article, table: LinkTable) -> Bool {
        article.content.allSatisfy { locale, content in
            guard let found = remote.locales[locale], let parsed = found.parsed else { return false }
            guard found.state == content.state, PlainTitle.of(found.title) == PlainTitle.of(content.title) else {
                return false
            }
            guard found.fields[.description] == Observation.digest(content.description ?? "") else { return false }
            let body = content.body.bound { table.url(of: $0) ?? table.placeholder(for: $0) }
            return FieldDigest(of: bodies.read(body).canonical) == parsed.canonical
        }
    }

    /// The entry that a remote article would have, as far as others' links need it.
    func provisionalEntry(_ remote: ObservedArticle, for article: Article) -> LockedItem {
        LockedItem(
            id: remote.id, title: remote.title, parentID: nil,
            locales: remote.locales.mapValues { content in
                LockedContent(url: content.url, updatedAt: content.updatedAt)
            }.merging(
                article.content.compactMap { locale, content in
                    guard let found = remote.locales[locale], let parsed = found.parsed else { return nil }
                    return (
                        locale,
                        LockedContent(
                            url: found.url, updatedAt: found.updatedAt,
                            headings: HeadingMap.of(content.anchors, ids: parsed.headingIDs))
                    )
                }, uniquingKeysWith: { $1 }))
    }

    /// The unmanaged remote news items of an item's title, oldest first.
    func namesakes(of item: NewsItem) -> [ObservedNewsItem] {
        (newsByTitle[PlainTitle.of(item.title)] ?? []).sorted { $0.id < $1.id }
    }

    /// Whether a remote news item is what the site asks for, its links bound as `table` says. What the file does not
    /// say may be as it is.
    func isIdentical(_ remote: ObservedNewsItem, to item: NewsItem, table: LinkTable) -> Bool {
        guard remote.content.fields[.state] == FieldDigest(of: item.state.rawValue),
            remote.content.fields[.title] == Observation.digest(item.title), remote.labels == item.labels,
            Set(remote.reactions) == Set(item.reactions),
            let wanted = newsfeeds.newsfeeds(of: item), Set(remote.newsfeeds.map(\.newsfeed)) == Set(wanted),
            let parsed = remote.content.parsed
        else { return false }
        if item.state == .live, let time = item.publishedAt,
            remote.newsfeeds.contains(where: { $0.publishedAt != time.seconds })
        {
            return false
        }
        let body = item.body.bound { table.url(of: $0) ?? table.placeholder(for: $0) }
        return FieldDigest(of: bodies.read(body).canonical) == parsed.canonical
    }

    /// An entry that links to a remote collection can be bound with.
    static func provisionalEntry(_ remote: RemoteCollection, in locale: LocaleCode) -> LockedItem {
        LockedItem(id: remote.id, title: "", parentID: nil, locales: [locale: LockedContent(url: remote.url)])
    }
}
