internal import HelpCenterModel

/// Finds out which new paths are old items under another name, so that they keep their ids.
///
/// An item has moved when its front matter names the id of a vanished one. An article or a news item has also moved when exactly one
/// vanished article asked for the same content, whatever its links are called now, or when git takes its file for that
/// of a vanished one; a collection when all articles that moved out of one vanished collection went into it, when
/// exactly one vanished collection asked for the same name and description, or when git takes its `_index` file for
/// that of a vanished one.
///
/// Equal content goes before git's word, because among files of equal content git only guesses by their names.
struct MoveDetector {
    let site: Site
    let digester: AskedDigester
    let lockfile: Lockfile
    /// Finds what git knows of renamed files.
    let hints: @Sendable () -> [RenameHint]

    func find() -> (renames: Renames, diagnostics: [Diagnostic]) {
        var renames = Renames()
        var diagnostics: [Diagnostic] = []
        var found: [ProjectPath: ProjectPath]?
        func formerPaths() -> [ProjectPath: ProjectPath] {
            if let found { return found }
            let paths = Dictionary(hints().map { ($0.to, $0.from) }, uniquingKeysWith: { first, _ in first })
            found = paths
            return paths
        }
        let present = Set(site.articles.map(\.path)).union(site.faultyPaths)
        renames.articles = match(
            site.articles.filter { lockfile.articles[$0.path] == nil }.map { article in
                Candidate(
                    path: article.path, id: article.intercomID, hint: { formerPaths()[article.path] },
                    content: { contents(of: article) })
            },
            vanished: lockfile.articles.filter { !present.contains($0.key) }, noun: "articles",
            diagnostics: &diagnostics)
        let presentNews = Set(site.news.map(\.path)).union(site.faultyPaths)
        renames.news = match(
            site.news.filter { lockfile.news[$0.path] == nil }.map { item in
                Candidate(
                    path: item.path, id: item.intercomID, hint: { formerPaths()[item.path] },
                    content: { contents(of: item) })
            },
            vanished: lockfile.news.filter { !presentNews.contains($0.key) }, noun: "news items",
            diagnostics: &diagnostics)
        let folders = Set(site.collections.map(\.path))
        let vanished = lockfile.collections.filter { !folders.contains($0.key) }
        if !vanished.isEmpty { renames.collections = indexedFolders(vanished) { formerPaths()[$0] } }
        // Folders of equal names are common (“FAQ” in every section), so the articles decide before the content does.
        let known = Set(renames.collections.values)
        let followed = followedFolders(renames.articles, present: folders).filter { !known.contains($0.value) }
        renames.collections.merge(followed) { known, _ in known }
        let taken = Set(renames.collections.values)
        var unused: [Diagnostic] = []
        let byContent = match(
            site.collections.filter { lockfile.collections[$0.path] == nil && renames.collections[$0.path] == nil }
                .map { collection in
                    Candidate(
                        path: collection.path, id: collection.intercomID,
                        hint: { index(of: collection).flatMap { formerPaths()[$0]?.parent } },
                        content: { ItemState(locales: digester.state(of: collection).locales).digest })
                },
            vanished: vanished.filter { !taken.contains($0.key) }, noun: "collections",
            diagnostics: &unused)
        renames.collections.merge(byContent) { followed, _ in followed }
        return (renames, diagnostics)
    }

    /// An item without an entry, whose content is hashed only if there is anything that it could have been.
    private struct Candidate {
        let path: ProjectPath
        let id: RemoteID?
        /// The path that git says it had before.
        let hint: () -> ProjectPath?
        let content: () -> FieldDigest
    }

    /// Pairs new paths with vanished ones.
    private func match(
        _ candidates: [Candidate], vanished: [ProjectPath: LockedItem], noun: String,
        diagnostics: inout [Diagnostic]
    ) -> [ProjectPath: ProjectPath] {
        guard !vanished.isEmpty else { return [:] }
        var pairs: [ProjectPath: ProjectPath] = [:]
        let pathsByID = Dictionary(vanished.map { ($0.value.id, $0.key) }, uniquingKeysWith: { first, _ in first })
        for candidate in candidates {
            if let id = candidate.id, let previous = pathsByID[id] { pairs[candidate.path] = previous }
        }
        let named = Set(pairs.values)
        let old = Dictionary(grouping: vanished.filter { !named.contains($0.key) }.sorted { $0.key < $1.key }) {
            Self.content(of: $0.value)
        }
        let new = Dictionary(grouping: candidates.filter { pairs[$0.path] == nil }) { $0.content() }
        for (content, candidates) in new {
            guard let previous = old[content] else { continue }
            if let path = candidates.first?.path, candidates.count == 1, previous.count == 1 {
                pairs[path] = previous[0].key
            } else {
                diagnostics += candidates.map { Self.ambiguous($0.path, candidates: previous.map(\.key), noun: noun) }
            }
        }
        var taken = Set(pairs.values)
        let left = Set(vanished.keys).subtracting(taken)
        let ambiguous = Set(diagnostics.map(\.path))
        for candidate in candidates
        where !left.isEmpty && pairs[candidate.path] == nil && !ambiguous.contains(candidate.path) {
            guard let previous = candidate.hint(), vanished[previous] != nil, taken.insert(previous).inserted else {
                continue
            }
            pairs[candidate.path] = previous
        }
        return pairs
    }

    /// A collection's `_index` file; `nil` for a folder without one.
    private func index(of collection: ArticleCollection) -> ProjectPath? {
        guard let file = collection.content[site.defaultLocale]?.file, file.parent == collection.path else {
            return nil
        }
        return file
    }

    /// What an article says, apart from where it stands and what its links are called.
    private func contents(of article: Article) -> FieldDigest {
        var locales = digester.state(of: article).locales
        for (locale, content) in article.content { locales[locale]?[.body] = digester.unlinked(content.body) }
        return ItemState(locales: locales).digest
    }

    /// The same of a news item.
    private func contents(of item: NewsItem) -> FieldDigest {
        var locales = digester.state(of: item).locales
        locales[item.locale]?[.body] = digester.unlinked(item.body)
        return ItemState(locales: locales).digest
    }

    /// The same of a vanished item.
    private static func content(of item: LockedItem) -> FieldDigest {
        var locales = item.askedState.locales
        for (locale, content) in item.locales {
            if let body = content.unlinkedBody { locales[locale]?[.body] = body }
        }
        return ItemState(locales: locales).digest
    }

    /// Folders whose `_index` file names the id of a vanished one, or is that of a vanished one as git says. Among
    /// vanished folders of equal names git only guesses, so that its word counts for none of them.
    private func indexedFolders(
        _ vanished: [ProjectPath: LockedItem], formerPath: (ProjectPath) -> ProjectPath?
    ) -> [ProjectPath: ProjectPath] {
        let byID = Dictionary(vanished.map { ($0.value.id, $0.key) }, uniquingKeysWith: { first, _ in first })
        let byContent = Dictionary(grouping: vanished.values) { Self.content(of: $0) }
        var found: [ProjectPath: ProjectPath] = [:]
        var taken: Set<ProjectPath> = []
        for collection in site.collections where lockfile.collections[collection.path] == nil {
            let named = collection.intercomID.flatMap { byID[$0] }
            let hinted = index(of: collection).flatMap { formerPath($0)?.parent }.flatMap { former in
                vanished[former].flatMap { byContent[Self.content(of: $0)]?.count == 1 ? former : nil }
            }
            guard let previous = named ?? hinted, taken.insert(previous).inserted else { continue }
            found[collection.path] = previous
        }
        return found
    }

    /// Folders that all articles of one vanished folder moved into.
    private func followedFolders(
        _ articles: [ProjectPath: ProjectPath], present: Set<ProjectPath>
    ) -> [ProjectPath: ProjectPath] {
        var targets: [ProjectPath: Set<ProjectPath>] = [:]
        for article in site.articles {
            guard let previous = articles[article.path], let folder = article.collection else { continue }
            // Folders above move along: compare them from the article upwards, as long as both have one.
            var new = folder
            var old = previous.name == "index.md" ? previous.parent.parent : previous.parent
            while lockfile.collections[old] != nil, !present.contains(old), present.contains(new), new != old {
                targets[old, default: []].insert(new)
                (new, old) = (new.parent, old.parent)
            }
        }
        var sources: [ProjectPath: [ProjectPath]] = [:]
        for (old, folders) in targets {
            guard let folder = folders.first, folders.count == 1, lockfile.collections[folder] == nil else { continue }
            sources[folder, default: []].append(old)
        }
        return sources.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    private static func ambiguous(_ path: ProjectPath, candidates: [ProjectPath], noun: String) -> Diagnostic {
        Diagnostic(
            .ambiguousMove, path: path,
            summary: "“\(path)” may be one of \(candidates.count) removed \(noun) under a new name",
            explanation: """
                These asked for the same content and are gone: \(candidates.map(\.string).joined(separator: ", ")). \
                Taking the wrong one would give readers' links another page.
                """,
            fix: """
                say which one it is: \(candidates.map { "`guidepost mv \($0) \(path)`" }.joined(separator: " or ")); \
                to publish it as something new, give it another text first
                """)
    }
}
