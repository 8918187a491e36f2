internal import HelpCenterModel

extension PlanDraft {
    /// Compares what the remote holds with what it returned to our last write of each managed item.
    mutating func findDrift() {
        guard let snapshot = request.snapshot else { return }
        for (path, item) in request.lockfile.collections {
            note(RemoteChanges.of(item, snapshot.collections[item.id]), of: item, at: path, kind: .collection)
        }
        let retired = retiredLocales
        for (path, item) in request.lockfile.articles {
            let source = articlesByPath[path]
            var differences = RemoteChanges.of(item, snapshot.articles[item.id], source: source) { locale in
                source.map { retired.deletes(locale, of: $0) } ?? false
            }
            if let source, !retired.mayUnpublish(of: source) {
                // A locale that has no file any more and stays as it is may as well become what others make of it.
                differences.locales = differences.locales.filter { locale, _ in
                    source.content[locale] != nil || item.locales[locale] == nil
                }
            }
            // What the help center does not show any more is nobody's to watch.
            differences.locales = differences.locales.filter { retired.isEnabled($0.key) || $0.key == defaultLocale }
            note(differences, of: item, at: path, kind: .article)
        }
        for (path, item) in request.lockfile.news {
            note(RemoteChanges.of(item, snapshot.news[item.id]), of: item, at: path, kind: .newsItem)
        }
    }

    private mutating func note(_ differences: Differences, of item: LockedItem, at path: ProjectPath, kind: LockedKind)
    {
        guard !differences.isEmpty else { return }
        let found = Drift(
            kind: kind.itemKind, path: path, id: item.id, title: item.title,
            locales: differences.locales.keys.sorted(), fields: differences.fields,
            isConflict: differences.shared.contains(.deleted) || sourceChanged(path, item, kind),
            found: observed(item, kind)?.digest, policy: policy(path))
        drift.append(found)
        driftByPath[path] = found
        guard found.policy == .keep else { return }
        kept.insert(path)
        if kind == .collection, differences.shared.contains(.deleted) { closed.insert(path) }
    }

    /// What the workspace has of an item now.
    private func observed(_ item: LockedItem, _ kind: LockedKind) -> ItemState? {
        switch kind {
        case .collection: request.snapshot?.collections[item.id].map { Observation.state(of: $0) }
        case .article:
            request.snapshot?.articles[item.id].map { article in
                ItemState(
                    shared: Observation.shared(of: article, expectedParent: item.parentID),
                    locales: Dictionary(
                        uniqueKeysWithValues: article.locales.map { locale, content in
                            var fields = content.fields
                            // Not its bytes: signatures of images are others at every reading.
                            fields[.body] = content.parsed?.canonical ?? item.locales[locale]?.returned[.body]
                            return (locale, fields)
                        }))
            }
        case .newsItem:
            request.snapshot?.news[item.id].map { news in
                var fields = news.content.fields
                let locale = item.locales.keys.first ?? defaultLocale
                fields[.body] = news.content.parsed?.canonical ?? item.locales[locale]?.returned[.body]
                return ItemState(shared: Observation.shared(of: news), locales: [locale: fields])
            }
        }
    }

    /// An article's own policy, or else the run's. What is held back is not touched, whatever others make of it; when
    /// its time has come it is asked again.
    private func policy(_ path: ProjectPath) -> DriftPolicy {
        if newsByPath[path]?.waitsUntil(at: request.now) != nil { return .keep }
        return articlesByPath[path]?.onDrift ?? request.settings.onDrift
    }

    private func sourceChanged(_ path: ProjectPath, _ item: LockedItem, _ kind: LockedKind) -> Bool {
        switch kind {
        case .article:
            articlesByPath[path]
                .map { asked.state(of: $0) != item.askedState } ?? true
        case .collection:
            collectionsByPath[path]
                .map { asked.state(of: $0) != item.askedState } ?? true
        case .newsItem:
            newsByPath[path]
                .map { asked.state(of: $0) != item.askedState } ?? true
        }
    }
}
