internal import HelpCenterModel

/// Finds what others changed in remote items.
enum RemoteChanges {
    /// What others changed in a collection since our last write to it.
    static func of(_ item: LockedItem, _ remote: RemoteCollection?) -> Differences {
        guard let remote else { return Differences(shared: [.deleted]) }
        let observed = Observation.state(of: remote)
        var differences = observed.differences(from: item.returnedState)
        // Locales that we never wrote are not ours to watch.
        differences.locales = differences.locales.filter { item.locales[$0.key] != nil }
        return differences
    }

    /// What others changed in an article since our last write to it.
    ///
    /// - Parameters:
    ///   - source: what its files ask for; `nil` when they are gone.
    ///   - deletes: whether a locale without a file is to be deleted, so that what others wrote in it would be lost.
    static func of(
        _ item: LockedItem, _ remote: ObservedArticle?, source: Article?, deletes: (LocaleCode) -> Bool
    ) -> Differences {
        guard let remote else { return Differences(shared: [.deleted]) }
        var differences = Differences()
        let shared = Observation.shared(of: remote, expectedParent: item.parentID)
        differences.shared = Set(shared.keys.filter { shared[$0] != item.returned[$0] })
        for (locale, content) in item.locales {
            // A locale without a file that is no longer published is for others to do with as they like.
            let isIdle = source.map { $0.content[locale] == nil } ?? false
            guard let found = remote.locales[locale] else {
                if isIdle { continue }
                differences.locales[locale] = [.deleted]
                continue
            }
            let isDraft = content.asked[.state] == FieldDigest(of: PublicationState.draft)
            if isIdle, isDraft, !deletes(locale) { continue }
            var fields = edits(of: content, in: found)
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

    /// What others changed in a news item since our last write to it.
    static func of(_ item: LockedItem, _ remote: ObservedNewsItem?) -> Differences {
        guard let remote else { return Differences(shared: [.deleted]) }
        var differences = Differences()
        let shared = Observation.shared(of: remote)
        differences.shared = Set(shared.keys.filter { shared[$0] != item.returned[$0] })
        for (locale, content) in item.locales {
            let fields = edits(of: content, in: remote.content)
            if !fields.isEmpty { differences.locales[locale] = fields }
        }
        return differences
    }

    /// The fields of a text that are not as they came back from our last write.
    private static func edits(of known: LockedContent, in found: ObservedContent) -> Set<Field> {
        var fields = Set(found.fields.keys.filter { found.fields[$0] != known.returned[$0] })
        if found.rawBody != known.rawBody, found.parsed?.canonical != known.returned[.body] { fields.insert(.body) }
        return fields
    }

    /// What others changed in a news item between two readings.
    ///
    /// - Parameter known: its entry in the lockfile, which stands in for bodies that had not to be parsed.
    static func between(_ seen: ObservedNewsItem, _ fresh: ObservedNewsItem, known: LockedItem?) -> Set<Field> {
        let (before, now) = (Observation.shared(of: seen), Observation.shared(of: fresh))
        return Set(now.keys.filter { before[$0] != now[$0] })
            .union(edits(of: seen.content, in: fresh.content, known: known?.locales.values.first))
    }

    private static func edits(
        of before: ObservedContent, in now: ObservedContent, known: LockedContent?
    ) -> Set<Field> {
        var changed = Set(now.fields.keys.filter { before.fields[$0] != now.fields[$0] })
        let earlier = before.parsed?.canonical ?? known?.returned[.body]
        if now.rawBody != before.rawBody, now.parsed?.canonical != earlier { changed.insert(.body) }
        return changed
    }

    /// What others changed in an article between two readings.
    ///
    /// - Parameter known: its entry in the lockfile, which stands in for bodies that had not to be parsed.
    static func between(_ seen: ObservedArticle, _ fresh: ObservedArticle, known: LockedItem?) -> Set<Field> {
        let parent = known?.parentID
        let (before, now) = (
            Observation.shared(of: seen, expectedParent: parent), Observation.shared(of: fresh, expectedParent: parent)
        )
        var changed = Set(now.keys.filter { before[$0] != now[$0] })
        for locale in Set(seen.locales.keys).union(fresh.locales.keys) {
            guard let before = seen.locales[locale], let now = fresh.locales[locale] else {
                changed.insert(.translation)
                continue
            }
            changed.formUnion(edits(of: before, in: now, known: known?.locales[locale]))
            if now.hasUnpublishedChanges, !before.hasUnpublishedChanges { changed.insert(.draft) }
        }
        return changed
    }
}
