internal import HelpCenterModel

extension PlanDraft {
    /// Decides on every news item, once the articles are decided that news may link to.
    mutating func planNews() {
        guard !request.site.news.isEmpty else { return }
        let identical = identicalNews()
        let moving = movingTargets()
        let table = linkTable()
        for item in request.site.news {
            if let until = item.waitsUntil(at: request.now) {
                held.append(Plan.Held(kind: .newsItem, path: item.path, title: item.title, until: until))
                _ = noteName(of: item.path, .newsItem, title: item.title)
            } else if isLeftOut(item.path) {
                leave(item.path, .newsItem, title: item.title)
            } else if let known = request.lockfile.news[item.path] {
                planUpdate(of: item, known: known, moving: moving, table: table)
            } else {
                planCreate(of: item, identical: identical)
            }
        }
    }

    // MARK: Creates and adoptions

    private mutating func planCreate(of item: NewsItem, identical: [ProjectPath: RemoteID]) {
        var change = Change(
            .create, kind: .newsItem, path: item.path, title: item.title, locales: [item.locale],
            fields: Self.fields(of: item), reasons: [.new], after: asked.state(of: item).digest)
        if let id = identical[item.path] {
            change.action = .adopt
            change.id = id
            change.fields = []
            change.reasons = [.adoptedIdentical]
        } else if let id = item.intercomID, owner(of: id, .newsItem) == nil, request.snapshot?.news[id] != nil {
            change.action = .update
            change.id = id
            change.reasons = [.intercomID]
        } else if let namesake = adoption?.namesakes(of: item).first {
            change.reasons.append(.sameTitle)
            notes.append(
                Plan.Note(
                    path: item.path,
                    """
                    the workspace has news item \(namesake.id) with the same title but another content; it is left \
                    alone, and a new one is created (to take it over instead: guidepost adopt \(item.path) \
                    \(namesake.id))
                    """))
        }
        changes.append(change)
    }

    /// The remote news items that are not ours but just what the site asks for, by the path that asks.
    private func identicalNews() -> [ProjectPath: RemoteID] {
        guard let adoption else { return [:] }
        let table = adoptingTable()
        var found: [ProjectPath: RemoteID] = [:]
        var taken: Set<RemoteID> = []
        for item in request.site.news where request.lockfile.news[item.path] == nil {
            let match = adoption.namesakes(of: item).first { remote in
                !taken.contains(remote.id) && adoption.isIdentical(remote, to: item, table: table)
            }
            guard let match else { continue }
            found[item.path] = match.id
            taken.insert(match.id)
        }
        return found
    }

    /// Where links lead once this plan's adoptions are done, since a lost lockfile takes articles with it.
    private func adoptingTable() -> LinkTable {
        var table = linkTable()
        for change in changes where change.action == .adopt {
            guard let id = change.id else { continue }
            if change.kind == .collection, let remote = request.snapshot?.collections[id] {
                table.lockfile.collections[change.path] = AdoptionFinder.provisionalEntry(remote, in: defaultLocale)
            } else if let article = articlesByPath[change.path], let remote = request.snapshot?.articles[id] {
                table.lockfile.articles[change.path] = adoption?.provisionalEntry(remote, for: article)
            }
        }
        return table
    }

    // MARK: Updates

    private mutating func planUpdate(
        of item: NewsItem, known: LockedItem, moving: Set<Reference>, table: LinkTable
    ) {
        let wanted = asked.state(of: item)
        var differences = wanted.differences(from: known.askedState)
        // A cover that is no longer asked for stays: Intercom does not say how one is taken away.
        if item.cover == nil { differences.shared.remove(.coverImage) }
        var reasons: Set<Change.Reason> = differences.isEmpty ? [] : [.changed]
        if let content = known.locales[item.locale], leadsElsewhere(item.body, content, moving: moving, table) {
            differences.locales[item.locale, default: []].insert(.body)
            reasons.insert(.linkTarget)
        }
        let previousPath = renames.news[item.path]
        if previousPath != nil { reasons.insert(.moved) }
        let drifted = driftByPath[item.path].flatMap { $0.policy == .overwrite ? $0 : nil }
        if let drifted { reasons.insert(drifted.isGone ? .recreate : .overwrite) }
        guard !reasons.isEmpty else {
            unchanged += 1
            return
        }
        var change = Change(
            .update, kind: .newsItem, path: item.path, previousPath: previousPath, id: known.id, title: item.title,
            locales: differences.locales.keys.sorted(), fields: differences.fields,
            reasons: reasons.sorted { $0.rawValue < $1.rawValue }, before: Self.before(known), after: wanted.digest)
        if reasons.contains(.recreate) {
            change.action = .create
            change.locales = [item.locale]
            change.fields = Self.fields(of: item)
        } else {
            if differences.locales[item.locale]?.contains(.state) == true {
                change.action = item.state == .live ? .publish : .unpublish
            } else if previousPath != nil {
                change.action = .move
            }
            if let drifted {
                change.fields = Set(change.fields).union(drifted.fields).sorted()
                change.locales = Set(change.locales).union(drifted.locales).sorted()
            }
        }
        changes.append(change)
    }

    private static func fields(of item: NewsItem) -> [Field] {
        var fields: [Field] = [.body, .title]
        if !item.newsfeeds.isEmpty { fields.append(.newsfeeds) }
        if !item.labels.isEmpty { fields.append(.labels) }
        if !item.reactions.isEmpty { fields.append(.reactions) }
        if item.cover != nil { fields.append(.coverImage) }
        return fields.sorted()
    }
}
