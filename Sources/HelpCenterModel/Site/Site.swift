/// What the files ask for: every item with its rendered, still unbound HTML. Made without network or lockfile.
package struct Site: Hashable, Sendable {
    package var defaultLocale: LocaleCode
    /// Parents before children, siblings in their order.
    package var collections: [ArticleCollection]
    /// In order of their paths.
    package var articles: [Article]
    /// In order of their paths.
    package var news: [NewsItem]
    /// Every local file that a body refers to, by path.
    package var assets: [ProjectPath: Asset]
    /// The first link to each of `assets`, for diagnostics about the files themselves.
    package var assetUses: [ProjectPath: AssetUse]
    /// Everything that was found about the content, in order.
    package var diagnostics: [Diagnostic]
    /// Items (by path) that have an error and so are missing or incomplete above: nothing of theirs may be taken as removed.
    package var faultyPaths: Set<ProjectPath>
    /// The files of translations that have no source, with their locales.
    package var orphans: [ProjectPath: LocaleCode] = [:]

    package init(
        defaultLocale: LocaleCode = .english, collections: [ArticleCollection] = [], articles: [Article] = [],
        news: [NewsItem] = [], assets: [ProjectPath: Asset] = [:], assetUses: [ProjectPath: AssetUse] = [:],
        diagnostics: [Diagnostic] = [],
        faultyPaths: Set<ProjectPath> = []
    ) {
        self.defaultLocale = defaultLocale
        self.collections = collections
        self.articles = articles
        self.news = news
        self.assets = assets
        self.assetUses = assetUses
        self.diagnostics = diagnostics
        self.faultyPaths = faultyPaths
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
