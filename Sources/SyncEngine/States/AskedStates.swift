internal import HelpCenterModel

/// What the site asks for, item by item, by digests. Each is made once, since a body has to be hashed for it.
struct AskedStates: Sendable {
    private let articles: [ProjectPath: ItemState]
    private let collections: [ProjectPath: ItemState]
    private let news: [ProjectPath: ItemState]

    /// - Parameters:
    ///   - defaultAuthor: the teammate whom items without an author of their own belong to, as settings name them.
    ///   - renames: makes the states that the site would have if nothing had been renamed.
    init(
        _ site: Site, manifest: AssetManifest, defaultAuthor: String?, renames: Renames = Renames()
    ) {
        let digester = AskedDigester(manifest: manifest, defaultAuthor: defaultAuthor, renames: renames)
        articles = Dictionary(uniqueKeysWithValues: site.articles.map { ($0.path, digester.state(of: $0)) })
        collections = Dictionary(uniqueKeysWithValues: site.collections.map { ($0.path, digester.state(of: $0)) })
        news = Dictionary(uniqueKeysWithValues: site.news.map { ($0.path, digester.state(of: $0)) })
    }

    /// What the site asks of an article of it.
    func state(of article: Article) -> ItemState { articles[article.path] ?? ItemState() }

    /// What the site asks of a collection of it.
    func state(of collection: ArticleCollection) -> ItemState { collections[collection.path] ?? ItemState() }

    /// What the site asks of a news item of it.
    func state(of item: NewsItem) -> ItemState { news[item.path] ?? ItemState() }
}
