internal import HelpCenterModel

extension PlanDraft {
    /// Compares what the remote holds with what it returned to our last write of each managed item.
    mutating func findDrift() {
        guard let snapshot = request.snapshot else { return }
        for (path, item) in request.lockfile.collections {
            note(collectionDrift(item, snapshot.collections[item.id]), of: item, at: path, kind: .collection)
        }
        for (path, item) in request.lockfile.articles {
            note(
                articleDrift(item, snapshot.articles[item.id], source: articlesByPath[path]), of: item, at: path,
                kind: .article)
        }
    }

    private mutating func note(_ differences: Differences, of item: LockedItem, at path: ProjectPath, kind: LockedKind)
    {
        guard !differences.isEmpty else { return }
        let found = Drift(
            kind: kind.itemKind, path: path, id: item.id, title: item.title,
            locales: differences.locales.keys.sorted(), fields: differences.fields,
            isConflict: sourceChanged(path, item, kind), policy: policy(path))
        drift.append(found)
        driftByPath[path] = found
        guard found.policy == .keep else { return }
        kept.insert(path)
        if kind == .collection, differences.shared.contains(.deleted) { closed.insert(path) }
    }

    /// An article's own policy, or else the run's.
    private func policy(_ path: ProjectPath) -> DriftPolicy {
        articlesByPath[path]?.onDrift ?? request.settings.onDrift
    }

    private func sourceChanged(_ path: ProjectPath, _ item: LockedItem, _ kind: LockedKind) -> Bool {
        switch kind {
        case .article:
            articlesByPath[path]
                .map { asked.state(of: $0) != item.askedState } ?? true
        case .collection:
            collectionsByPath[path]
                .map { asked.state(of: $0) != item.askedState } ?? true
        }
    }

    private func collectionDrift(_ item: LockedItem, _ remote: RemoteCollection?) -> Differences {
        guard let remote else { return Differences(shared: [.deleted]) }
        let observed = Observation.state(of: remote)
        var differences = observed.differences(from: item.returnedState)
        // Locales that we never wrote are not ours to watch.
        differences.locales = differences.locales.filter { item.locales[$0.key] != nil }
        return differences
    }

    private func articleDrift(_ item: LockedItem, _ remote: ObservedArticle?, source: Article?) -> Differences {
        guard let remote else { return Differences(shared: [.deleted]) }
        var differences = Differences()
        let shared = Observation.shared(of: remote, expectedParent: item.parentID)
        differences.shared = Set(shared.keys.filter { shared[$0] != item.returned[$0] })
        for (locale, content) in item.locales {
            guard let found = remote.locales[locale] else {
                differences.locales[locale] = [.deleted]
                continue
            }
            var fields = Set(found.fields.keys.filter { found.fields[$0] != content.returned[$0] })
            if found.rawBody != content.rawBody, found.parsed?.canonical != content.returned[.body] {
                fields.insert(.body)
            }
            if found.hasUnpublishedChanges { fields.insert(.draft) }
            if !fields.isEmpty { differences.locales[locale] = fields }
        }
        for (locale, content) in remote.locales where item.locales[locale] == nil && !content.isEmpty {
            // One that was there before is others' own, until a source wants its place.
            guard !item.otherLocales.contains(locale) || source?.content[locale] != nil else { continue }
            differences.locales[locale] = [.translation]
        }
        return differences
    }
}
