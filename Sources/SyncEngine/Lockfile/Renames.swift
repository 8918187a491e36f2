internal import HelpCenterModel

/// Items whose files have another name now: old paths by new ones.
struct Renames: Hashable, Sendable {
    var articles: [ProjectPath: ProjectPath] = [:]
    var collections: [ProjectPath: ProjectPath] = [:]
    var news: [ProjectPath: ProjectPath] = [:]

    init() {}

    /// The renames that a plan found.
    init(of plan: Plan) {
        for change in plan.changes {
            guard let previous = change.previousPath else { continue }
            switch change.kind {
            case .article: articles[change.path] = previous
            case .collection: collections[change.path] = previous
            case .newsItem: news[change.path] = previous
            case .asset, .redirect: break
            }
        }
    }

    var isEmpty: Bool { articles.isEmpty && collections.isEmpty && news.isEmpty }

    subscript(kind: LockedKind) -> [ProjectPath: ProjectPath] {
        switch kind {
        case .article: articles
        case .collection: collections
        case .newsItem: news
        }
    }

    /// The name that a reference had when the lockfile was written.
    func before(_ reference: Reference) -> Reference {
        switch reference {
        case .article(let path, let locale, let anchor):
            .article(articles[path] ?? path, locale, anchor: anchor)
        case .collection(let path, let locale): .collection(collections[path] ?? path, locale)
        case .asset, .address: reference
        }
    }

    /// The collection's path when the lockfile was written.
    func before(collection path: ProjectPath) -> ProjectPath { collections[path] ?? path }
}

extension Lockfile {
    /// The same entries under the names that their items have now, so that a rename alone is no change of anything.
    ///
    /// - Parameters:
    ///   - site: the items under their new names.
    ///   - before: what the site would ask for if nothing had been renamed.
    ///   - now: what it asks for.
    func renamed(_ renames: Renames, site: Site, before: AskedStates, now: AskedStates) -> Lockfile {
        guard !renames.isEmpty else { return self }
        var lockfile = self
        for kind in LockedKind.allCases {
            for previous in renames[kind].values { lockfile.put(nil, kind, at: previous) }
            for (path, previous) in renames[kind] { lockfile.put(self[kind][previous], kind, at: path) }
        }
        for article in site.articles {
            guard var item = lockfile.articles[article.path] else { continue }
            item.rename(from: before.state(of: article), to: now.state(of: article))
            for (locale, content) in article.content { item.locales[locale]?.rename(renames, in: content.body) }
            lockfile.articles[article.path] = item
        }
        for news in site.news {
            guard var item = lockfile.news[news.path] else { continue }
            item.rename(from: before.state(of: news), to: now.state(of: news))
            item.locales[news.locale]?.rename(renames, in: news.body)
            lockfile.news[news.path] = item
        }
        for collection in site.collections {
            lockfile.collections[collection.path]?.rename(
                from: before.state(of: collection), to: now.state(of: collection))
        }
        return lockfile
    }
}

extension LockedItem {
    /// Replaces the digests that a rename alone has changed.
    fileprivate mutating func rename(from before: ItemState, to now: ItemState) {
        for (field, digest) in before.shared where asked[field] == digest { asked[field] = now.shared[field] }
        for (locale, fields) in before.locales {
            for (field, digest) in fields where locales[locale]?.asked[field] == digest {
                locales[locale]?.asked[field] = now.locales[locale]?[field]
            }
        }
    }
}

extension LockedContent {
    /// Gives the links of a body the names that their targets have now.
    fileprivate mutating func rename(_ renames: Renames, in body: UnboundHTML) {
        let moved = body.references.compactMap { reference in
            let old = renames.before(reference)
            return old == reference ? nil : (old.description, reference.description)
        }
        guard !moved.isEmpty, var links = links?.dictionary else { return }
        for (old, new) in moved {
            if let url = links.removeValue(forKey: old) { links[new] = url }
        }
        self.links = LockedTexts(links)
    }
}
