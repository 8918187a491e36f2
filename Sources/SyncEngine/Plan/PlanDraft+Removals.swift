internal import HelpCenterModel

extension PlanDraft {
    /// Decides on everything that the lockfile holds and the site no longer asks for.
    mutating func planRemovals() {
        let articles = removed(.article, present: Set(request.site.articles.map(\.path)))
        let collections = removed(.collection, present: Set(request.site.collections.map(\.path)))
        if let obstacle = removalObstacle(
            treeIsEmpty: request.site.articles.isEmpty && request.site.collections.isEmpty)
        {
            keep(articles + collections, because: obstacle, setting: "content")
        } else {
            for (path, item) in articles { planRemoval(of: .article, path, item) }
            planRemovals(ofCollections: collections)
        }
        let news = removed(.newsItem, present: Set(request.site.news.map(\.path)))
        // The only item of a folder may well go, and the folder with it.
        if let obstacle = removalObstacle(treeIsEmpty: request.site.news.isEmpty && news.count > 1) {
            keep(news, because: obstacle, setting: "news")
        } else {
            for (path, item) in news { planRemoval(of: .newsItem, path, item) }
        }
    }

    /// Why nothing of a tree may be removed at all: with an error or an empty tree nobody can tell what is really gone.
    private func removalObstacle(treeIsEmpty: Bool) -> RemovalObstacle? {
        hasErrors ? .errors : treeIsEmpty ? .emptyTree : nil
    }

    private enum RemovalObstacle {
        case errors
        case emptyTree
    }

    /// - Parameter setting: the name of the setting that says where the tree is.
    private mutating func keep(
        _ items: [(path: ProjectPath, item: LockedItem)], because obstacle: RemovalObstacle, setting: String
    ) {
        guard let first = items.first else { return }
        unchanged += items.count
        let reason =
            switch obstacle {
            case .errors: "there are errors"
            case .emptyTree: "the tree is empty (is `\(setting)` in guidepost.yml right?)"
            }
        let what =
            items.count == 1
            ? "its file is gone; it stays as it is" : "\(items.count) items whose files are gone stay as they are"
        notes.append(Plan.Note(path: first.path, "\(what), because \(reason)"))
    }

    private func removed(
        _ kind: LockedKind, present: Set<ProjectPath>
    ) -> [(path: ProjectPath, item: LockedItem)] {
        request.lockfile[kind].filter { !present.contains($0.key) }
            .sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// Decides on an article or a news item: what can be made a draft.
    private mutating func planRemoval(of kind: LockedKind, _ path: ProjectPath, _ item: LockedItem) {
        let noun = "\(kind.noun) \(item.id)"
        if isGone(path) {
            // Gone on both sides: only the lockfile's entry is left, which apply drops.
            changes.append(change(.delete, kind.itemKind, path, item, fields: []))
            return
        }
        guard !kept.contains(path) else { return unchanged += 1 }
        guard !item.isProtected else { return noteProtection(path, noun) }
        // Both kinds call it the same.
        let draft = FieldDigest(of: PublicationState.draft)
        let published = item.locales.filter { $0.value.asked[.state] != draft }.keys.sorted()
        switch request.settings.deletes {
        case .report:
            unchanged += 1
            notes.append(
                Plan.Note(path: path, "its file is gone; \(noun) stays as it is (`deletes: report`)"))
        case .unpublish where published.isEmpty:
            unchanged += 1
        case .unpublish:
            changes.append(change(.unpublish, kind.itemKind, path, item, fields: [.state], locales: published))
        case .delete:
            changes.append(change(.delete, kind.itemKind, path, item, fields: []))
        }
    }

    /// A collection goes only when nothing will be left in it, and a parent only after its children.
    private mutating func planRemovals(ofCollections removed: [(path: ProjectPath, item: LockedItem)]) {
        var going = Set(changes.filter { $0.action == .delete }.compactMap(\.id))
        for (path, item) in removed.reversed() {
            if isGone(path) {
                changes.append(change(.delete, .collection, path, item, fields: []))
                continue
            }
            if item.isProtected {
                noteProtection(path, "collection \(item.id)")
                continue
            }
            switch request.settings.deletes {
            case .report, .unpublish:
                unchanged += 1
                notes.append(
                    Plan.Note(
                        path: path,
                        """
                        its folder is gone; collection \(item.id) stays, because Intercom cannot unpublish a collection \
                        (`deletes: delete` removes it once it is empty)
                        """))
            case .delete:
                if kept.contains(path) {
                    unchanged += 1
                } else if let obstacle = contents(of: item.id, without: going) {
                    unchanged += 1
                    notes.append(
                        Plan.Note(path: path, "its folder is gone; collection \(item.id) stays, because \(obstacle)"))
                } else {
                    going.insert(item.id)
                    changes.append(change(.delete, .collection, path, item, fields: []))
                }
            }
        }
    }

    /// Whether the remote item itself is gone, and not only a locale of it.
    private func isGone(_ path: ProjectPath) -> Bool {
        driftByPath[path]?.isGone == true
    }

    private mutating func noteProtection(_ path: ProjectPath, _ item: String) {
        unchanged += 1
        notes.append(Plan.Note(path: path, "its source is gone; \(item) stays as it is, because it is protected"))
    }

    /// What would still be in a remote collection; `nil` when nothing, as far as can be known.
    private func contents(of id: RemoteID, without going: Set<RemoteID>) -> String? {
        let leaving = leaving(id).union(going)
        let articles =
            request.snapshot?.articles.values.count { $0.parents.contains(id) && !leaving.contains($0.id) }
            ?? request.lockfile.articles.values.count { $0.parentID == id && !leaving.contains($0.id) }
        if articles > 0 {
            return "it holds \(articles) \(articles == 1 ? "article that stays" : "articles that stay")"
        }
        let children =
            request.snapshot?.collections.values.count { $0.parent == id && !leaving.contains($0.id) }
            ?? request.lockfile.collections.values.count { $0.parentID == id && !leaving.contains($0.id) }
        return children > 0
            ? "it holds \(children) \(children == 1 ? "collection that stays" : "collections that stay")" : nil
    }

    /// What this plan moves out of a remote collection. An article that others put into it stays when it moves from
    /// ours, unless they had taken it out of ours before.
    private func leaving(_ id: RemoteID) -> Set<RemoteID> {
        var leaving: Set<RemoteID> = []
        for change in changes where change.fields.contains(.parent) {
            guard let item = change.id, let kind = LockedKind(rawValue: change.kind.rawValue) else { continue }
            let former = request.lockfile[kind][change.path]?.parentID
            let parents = request.snapshot?.articles[item]?.parents ?? []
            if kind == .collection || former == id || former.map({ !parents.contains($0) }) ?? true {
                leaving.insert(item)
            }
        }
        return leaving
    }

    private func change(
        _ action: Change.Action, _ kind: ItemKind, _ path: ProjectPath, _ item: LockedItem, fields: [Field],
        locales: [LocaleCode]? = nil
    ) -> Change {
        Change(
            action, kind: kind, path: path, id: item.id, title: item.title,
            locales: locales ?? item.locales.keys.sorted(), fields: fields, reasons: [.removed],
            before: Self.before(item))
    }
}
