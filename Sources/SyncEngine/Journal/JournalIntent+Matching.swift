internal import HelpCenterModel

extension JournalIntent {
    /// The anchors of the sent bodies' headings.
    var anchors: [LocaleCode: [String]] { bodies.mapValues(\.anchors) }

    /// Whether a remote article is in its place and holds the titles, descriptions and states that were asked for and
    /// the bodies that were sent.
    ///
    /// - Parameter before: the article's entry before the write; `nil` for a create.
    func matches(_ remote: ObservedArticle, before: LockedItem? = nil) -> Bool {
        guard let expected else { return false }
        if sent?.parent ?? true {
            guard expected.parentID.map(remote.parents.contains) ?? remote.parents.isEmpty else { return false }
        }
        // A locale that was to be deleted is still there.
        let deleted = before.map { Set($0.locales.keys).subtracting(expected.locales.keys) } ?? []
        guard deleted.isDisjoint(with: remote.locales.keys) else { return false }
        for (locale, content) in expected.locales where !content.asked.isEmpty {
            // What was not sent may be as it likes.
            let fields = sent.map { $0.locales[locale] ?? [] } ?? [.title, .description, .state]
            guard !fields.isEmpty else { continue }
            guard let found = remote.locales[locale] else { return false }
            for field in [Field.title, .description, .state] where fields.contains(field) {
                guard content.asked[field] == nil || content.asked[field] == found.fields[field] else { return false }
            }
            guard let body = bodies[locale] else { continue }
            guard let parsed = found.parsed, holds(body, parsed, locale, before: before) else { return false }
        }
        return true
    }

    /// Whether a remote news item holds all that was sent.
    ///
    /// - Parameter before: the item's entry before the write; `nil` for a create.
    func matches(_ remote: ObservedNewsItem, before: LockedItem? = nil) -> Bool {
        guard let expected else { return false }
        var found = Observation.shared(of: remote)
        found[.silent] = FieldDigest(of: "\(remote.isSilent)")
        // What a write sends is known in the workspace's own words before its answer (`predicted`).
        guard expected.returned.allSatisfy({ found[$0.key] == $0.value }) else { return false }
        for (locale, content) in expected.locales {
            let fields = sent.map { $0.locales[locale] ?? [] } ?? [.title, .state]
            for field in [Field.title, .state] where fields.contains(field) {
                guard content.asked[field] == remote.content.fields[field] else { return false }
            }
            guard let body = bodies[locale] else { continue }
            guard let parsed = remote.content.parsed, holds(body, parsed, locale, before: before) else { return false }
        }
        return true
    }

    /// Whether a remote body is the one that was sent. Where the markup says no, since servers may rewrite it in ways
    /// that we do not know, the text decides, if it was to change at all: a body that is still the one of the answer
    /// before, where another was sent, is no proof of the write, however alike their texts are.
    private func holds(_ sent: SentBody, _ found: ParsedBody, _ locale: LocaleCode, before: LockedItem?) -> Bool {
        if found.canonical == sent.canonical { return true }
        guard found.text == sent.text, sent.text != FieldDigest(of: "") else { return false }
        guard let earlier = before?.locales[locale], found.canonical == earlier.returned[.body] else { return true }
        let wanted = expected?.locales[locale]
        return earlier.asked[.body] == wanted?.asked[.body] && earlier.links == wanted?.links
    }

    /// Whether a remote collection is in its place and holds the names, descriptions and icon that were asked for.
    func matches(_ remote: RemoteCollection) -> Bool {
        guard let expected, sent?.parent == false || remote.parent == expected.parentID else { return false }
        let observed = Observation.state(of: remote)
        guard expected.asked[.icon] == nil || expected.asked[.icon] == observed.shared[.icon] else { return false }
        return expected.locales.allSatisfy { locale, content in
            [Field.title, .description].allSatisfy { field in
                content.asked[field] == nil || content.asked[field] == observed.locales[locale]?[field]
            }
        }
    }
}
