internal import HelpCenterModel

/// Finds out which new paths are old items under another name, so that they keep their ids.
///
/// An article has moved when exactly one vanished article asked for the same content; a collection when exactly one
/// vanished collection asked for the same name and description, or when all articles that moved out of one vanished
/// collection went into it.
struct MoveDetector {
    /// The lockfile's path of each site path that is an old item under a new name.
    struct Moves: Hashable, Sendable {
        var articles: [ProjectPath: ProjectPath] = [:]
        var collections: [ProjectPath: ProjectPath] = [:]
        var diagnostics: [Diagnostic] = []
    }

    let site: Site
    let asked: AskedStates
    let lockfile: Lockfile

    func find() -> Moves {
        var moves = Moves()
        let articles = Dictionary(uniqueKeysWithValues: site.articles.map { ($0.path, asked.state(of: $0).locales) })
        moves.articles = match(articles, in: lockfile.articles, ignoring: [], diagnostics: &moves.diagnostics)
        let collections = Dictionary(
            uniqueKeysWithValues: site.collections.map { ($0.path, asked.state(of: $0).locales) })
        // Folders of equal names are common (“FAQ” in every section), so among them only the articles decide.
        moves.collections = followedFolders(moves.articles)
        var unused: [Diagnostic] = []
        let byContent = match(
            collections, in: lockfile.collections, ignoring: Set(moves.collections.values), diagnostics: &unused)
        moves.collections.merge(byContent) { followed, _ in followed }
        return moves
    }

    /// Pairs new paths with vanished ones of equal content.
    private func match(
        _ wanted: [ProjectPath: [LocaleCode: FieldDigests]], in locked: [ProjectPath: LockedItem],
        ignoring taken: Set<ProjectPath>, diagnostics: inout [Diagnostic]
    ) -> [ProjectPath: ProjectPath] {
        let vanished = locked.filter { wanted[$0.key] == nil && !taken.contains($0.key) }
        guard !vanished.isEmpty else { return [:] }
        let vanishedByContent = Dictionary(grouping: vanished.keys.sorted()) { path in
            vanished[path].map { ItemState(locales: $0.askedState.locales).digest }
        }
        let newByContent = Dictionary(grouping: wanted.keys.filter { locked[$0] == nil }.sorted()) { path in
            ItemState(locales: wanted[path] ?? [:]).digest
        }
        var pairs: [ProjectPath: ProjectPath] = [:]
        for (content, new) in newByContent.sorted(by: { ($0.value.first ?? .root) < ($1.value.first ?? .root) }) {
            guard let old = vanishedByContent[content] else { continue }
            if let path = new.first, new.count == 1, let previous = old.first, old.count == 1 {
                pairs[path] = previous
            } else {
                diagnostics += new.map { Self.ambiguous($0, candidates: old) }
            }
        }
        return pairs
    }

    /// Folders that all articles of one vanished folder moved into.
    private func followedFolders(_ articles: [ProjectPath: ProjectPath]) -> [ProjectPath: ProjectPath] {
        let present = Set(site.collections.map(\.path))
        var targets: [ProjectPath: Set<ProjectPath>] = [:]
        for article in site.articles {
            guard let previous = articles[article.path], let folder = article.collection else { continue }
            let oldFolder = previous.name == "index.md" ? previous.parent.parent : previous.parent
            guard lockfile.collections[oldFolder] != nil, !present.contains(oldFolder) else { continue }
            targets[oldFolder, default: []].insert(folder)
        }
        var sources: [ProjectPath: [ProjectPath]] = [:]
        for (old, folders) in targets {
            guard let folder = folders.first, folders.count == 1, lockfile.collections[folder] == nil else { continue }
            sources[folder, default: []].append(old)
        }
        return sources.compactMapValues { $0.count == 1 ? $0.first : nil }
    }

    private static func ambiguous(_ path: ProjectPath, candidates: [ProjectPath]) -> Diagnostic {
        Diagnostic(
            .ambiguousMove, path: path,
            summary: "“\(path)” may be one of \(candidates.count) removed articles under a new name",
            explanation: """
                These asked for the same content and are gone: \(candidates.map(\.string).joined(separator: ", ")). \
                Taking the wrong one would give readers' links another page.
                """,
            fix: "Move the files one at a time, or name the article's id in the front matter as `intercom_id`.")
    }
}
