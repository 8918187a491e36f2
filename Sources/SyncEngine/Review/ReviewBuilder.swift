package import HelpCenterModel

/// Puts a plan and what it was made from together to a review.
package struct ReviewBuilder: Sendable {
    let plan: Plan
    let site: Site
    let lockfile: Lockfile
    let manifest: AssetManifest
    let snapshot: Snapshot?
    let former: FormerTexts
    let bodies: any BodyReader
    let digester: AskedDigester
    let formerDigester: AskedDigester
    private(set) var articles: [ProjectPath: Article] = [:]
    private(set) var collections: [ProjectPath: ArticleCollection] = [:]
    private(set) var news: [ProjectPath: NewsItem] = [:]
    /// Files of another name now, by the former one.
    private(set) var renamed: [ProjectPath: ProjectPath] = [:]
    private var titlesByPath: [ProjectPath: String] = [:]

    /// - Parameter former: Where the texts before are found; asked for nothing where the snapshot has them.
    package init(_ plan: Plan, of request: PlanRequest, former: FormerTexts, bodies: any BodyReader) {
        self.plan = plan
        site = request.site
        lockfile = request.lockfile
        manifest = request.manifest
        snapshot = request.snapshot
        self.former = former
        self.bodies = bodies
        digester = AskedDigester(manifest: request.manifest, defaultAuthor: request.settings.author)
        let formerManifest = if case .files(let site) = former { site.manifest } else { AssetManifest() }
        formerDigester = AskedDigester(manifest: formerManifest, defaultAuthor: request.settings.author)
        let changed = Set(plan.changes.map(\.path))
        for article in site.articles where changed.contains(article.path) { articles[article.path] = article }
        for item in site.news where changed.contains(item.path) { news[item.path] = item }
        for (path, item) in lockfile.collections { titlesByPath[path] = item.title }
        for collection in site.collections {
            titlesByPath[collection.path] = collection.content[site.defaultLocale]?.title
            if changed.contains(collection.path) { collections[collection.path] = collection }
        }
        for change in plan.changes {
            if let previous = change.previousPath { renamed[previous] = change.path }
        }
    }

    package func build() -> PlanReview {
        PlanReview(plan: plan, items: plan.changes.map(review), groups: groups(), images: images())
    }

    private func review(_ change: Change) -> ItemReview {
        switch change.kind {
        case .article: return reviewArticle(change)
        case .collection: return reviewCollection(change)
        case .asset:
            return ItemReview(
                change, file: change.path,
                sizes: (lockfile.assets[change.path]?.byteCount, manifest.entries[change.path]?.byteCount))
        case .newsItem: return reviewNewsItem(change)
        case .redirect: return ItemReview(change)
        }
    }

    /// The default locale first, since it is the one that all read.
    func ordered(_ locales: some Sequence<LocaleCode>) -> [LocaleCode] {
        locales.sorted { ($0 != site.defaultLocale ? 1 : 0, $0) < ($1 != site.defaultLocale ? 1 : 0, $1) }
    }

    /// The titles of a folder's collection and of those around it, from the outside in.
    func titles(of folder: ProjectPath) -> [String] {
        var titles: [String] = []
        var folder = folder
        while !folder.isRoot {
            if let title = titlesByPath[folder] { titles.append(title) }
            folder = folder.parent
        }
        return titles.reversed()
    }

    /// The changes by collection, for a view that shows no texts.
    package func groups() -> [ReviewGroup] {
        var items: [ProjectPath: [Int]] = [:]
        var others: [ItemKind: [Int]] = [:]
        for (index, change) in plan.changes.enumerated() {
            switch change.kind {
            case .collection: items[change.path, default: []].append(index)
            case .article:
                // An article that is a folder of its own stands in the collection around it.
                let folder = articles[change.path].map { $0.collection ?? .root } ?? change.path.parent
                items[folder, default: []].append(index)
            case .newsItem, .asset, .redirect: others[change.kind, default: []].append(index)
            }
        }
        var groups: [ReviewGroup] = []
        for folder in items.keys.sorted() {
            let titles = titles(of: folder)
            let indices = items[folder] ?? []
            // Folders without a collection of their own show up with what is around them.
            if let last = groups.indices.last, groups[last].titles == titles {
                groups[last].items += indices
            } else {
                groups.append(ReviewGroup(titles: titles, items: indices))
            }
        }
        for (kind, title) in [(ItemKind.newsItem, "News"), (.asset, "Files"), (.redirect, "Redirects")] {
            if let indices = others[kind] { groups.append(ReviewGroup(titles: [title], items: indices)) }
        }
        return groups
    }

    private func images() -> [String: ImageFact] {
        var images: [String: ImageFact] = [:]
        for (path, asset) in lockfile.assets {
            guard let name = asset.url.split(separator: "/").last else { continue }
            images[String(name)] = ImageFact(path: path, byteCount: asset.byteCount)
        }
        for entry in manifest.entries.values {
            images[entry.publishedName] = ImageFact(path: entry.path, byteCount: entry.byteCount)
        }
        return images
    }
}
