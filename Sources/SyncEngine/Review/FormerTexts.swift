package import HelpCenterModel

/// Where a review finds what was published before.
package enum FormerTexts: Sendable {
    /// The reading of the workspace that the plan was made from.
    case workspace
    /// The files as they were when the lockfile was last written.
    case files(FormerSite)
    case unknown(UnknownText)

    /// How many articles a review keeps the former text of, so that memory does not grow with a plan that changes
    /// everything. Nobody reads more.
    package static let limit = 2_000

    /// The remote articles whose texts a review will want, as far as one can tell before they are read: those of which
    /// the files ask for something else than last time, in order of their paths up to the limit.
    static func wanted(by input: PlanInput, lockfile: Lockfile) -> Set<RemoteID> {
        let digester = AskedDigester(manifest: input.manifest, defaultAuthor: input.settings.author)
        let articles = Dictionary(input.site.articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var wanted: Set<RemoteID> = input.adopting
        for article in input.site.articles where lockfile.articles[article.path] == nil {
            if let id = article.intercomID { wanted.insert(id) }
        }
        for (path, item) in lockfile.articles.sorted(by: { $0.key < $1.key }) where wanted.count < limit {
            // One whose file is gone may have moved.
            let mayChange =
                articles[path].map { article in
                    digester.state(of: article) != item.askedState
                        || (article.onDrift ?? input.settings.onDrift) == .overwrite
                } ?? true
            if mayChange { wanted.insert(item.id) }
        }
        return wanted
    }

    /// The same of news items, whose ids are their own.
    static func wantedNews(by input: PlanInput, lockfile: Lockfile) -> Set<RemoteID> {
        let digester = AskedDigester(manifest: input.manifest, defaultAuthor: input.settings.author)
        let news = Dictionary(input.site.news.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        var wanted = input.adopting.union(input.site.news.compactMap(\.intercomID))
        for (path, item) in lockfile.news.sorted(by: { $0.key < $1.key }) where wanted.count < limit {
            let mayChange = news[path].map { digester.state(of: $0) != item.askedState } ?? true
            if mayChange || input.settings.onDrift == .overwrite { wanted.insert(item.id) }
        }
        return wanted
    }
}

/// The site as it was at the last publication, compiled anew.
package struct FormerSite: Sendable {
    package let manifest: AssetManifest
    private let articles: [ProjectPath: Article]
    private let collections: [ProjectPath: ArticleCollection]
    private let news: [ProjectPath: NewsItem]

    /// - Parameter manifest: Names the files that the site's bodies refer to, those of changed articles at least.
    package init(_ site: Site, manifest: AssetManifest) {
        self.manifest = manifest
        articles = Dictionary(site.articles.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        collections = Dictionary(site.collections.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        news = Dictionary(site.news.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func newsItem(_ path: ProjectPath) -> NewsItem? { news[path] }
    func article(_ path: ProjectPath) -> Article? { articles[path] }
    func collection(_ path: ProjectPath) -> ArticleCollection? { collections[path] }
}
