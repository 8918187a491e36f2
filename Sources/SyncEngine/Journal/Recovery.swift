internal import HelpCenterModel

/// What an interrupted run left behind: its answers folded into the lockfile, and the writes whose answer never came.
package struct Recovery: Sendable {
    package private(set) var lockfile: Lockfile
    /// Writes that may or may not have taken effect; only the remote can tell.
    package private(set) var open: [JournalIntent] = []
    /// Whether the journal held anything at all.
    package let isNeeded: Bool

    package init(lockfile: Lockfile, journal: [JournalEntry]) {
        self.lockfile = lockfile
        isNeeded = !journal.isEmpty
        var intents: [Int: JournalIntent] = [:]
        for entry in journal {
            switch entry {
            case .intent(let intent): intents[intent.sequence] = intent
            case .refused(let sequence): intents[sequence] = nil
            case .answer(let sequence, let item):
                guard let intent = intents.removeValue(forKey: sequence) else { continue }
                self.lockfile.fold(item, for: intent)
            }
        }
        open = intents.values.sorted { $0.sequence < $1.sequence }
    }

    /// Settles the open writes by what the remote holds now.
    package mutating func settle(with snapshot: Snapshot) {
        let intents = open
        open = []
        for intent in intents {
            switch intent.action {
            case .create: settleCreate(intent, snapshot)
            case .update: settleUpdate(intent, snapshot)
            case .delete: settleDelete(intent, snapshot)
            }
        }
    }

    private mutating func settleDelete(_ intent: JournalIntent, _ snapshot: Snapshot) {
        guard let id = intent.id else { return }
        let isThere =
            switch intent.kind {
            case .article: snapshot.articles[id] != nil
            case .collection: snapshot.collections[id] != nil
            }
        if !isThere { lockfile.fold(nil, for: intent) }
    }

    /// A create took effect if there is an item of its title in its place that is not in the lockfile. Of several the
    /// one with the content that was sent is taken, and else the newest.
    private mutating func settleCreate(_ intent: JournalIntent, _ snapshot: Snapshot) {
        let managed = Set(lockfile[intent.kind].values.map(\.id))
        switch intent.kind {
        case .collection:
            let found = snapshot.collections.values.filter { remote in
                !managed.contains(remote.id) && remote.parent == intent.parentID
                    && PlainTitle.of(remote.content[remote.defaultLocale]?.title ?? "") == PlainTitle.of(intent.title)
            }
            guard let remote = found.max(by: { $0.id < $1.id }), let expected = intent.expected else { return }
            lockfile.fold(LockedItem(remote, expected: expected), for: intent)
        case .article:
            let found = snapshot.articles.values.filter { remote in
                !managed.contains(remote.id) && PlainTitle.of(remote.title) == PlainTitle.of(intent.title)
                    && (intent.parentID.map(remote.parents.contains) ?? remote.parents.isEmpty)
            }.sorted { $1.id < $0.id }
            let remote = found.first { intent.matches($0) } ?? found.first
            guard let remote, let expected = intent.expected else { return }
            lockfile.fold(LockedItem(remote, expected: expected, anchors: intent.anchors), for: intent)
        }
    }

    /// An update took effect if the remote holds all that it asked for.
    private mutating func settleUpdate(_ intent: JournalIntent, _ snapshot: Snapshot) {
        guard let id = intent.id, let expected = intent.expected else { return }
        switch intent.kind {
        case .collection:
            guard let remote = snapshot.collections[id], intent.matches(remote) else { return }
            lockfile.fold(LockedItem(remote, expected: expected), for: intent)
        case .article:
            guard let remote = snapshot.articles[id], intent.matches(remote) else { return }
            lockfile.fold(LockedItem(remote, expected: expected, anchors: intent.anchors), for: intent)
        }
    }
}

extension JournalIntent {
    /// The anchors of the sent bodies' headings.
    var anchors: [LocaleCode: [String]] { bodies.mapValues(\.anchors) }

    /// Whether a remote article is in its place and holds the titles, descriptions and states that were asked for and
    /// the bodies that were sent. The text decides where the markup does not: servers may rewrite it in ways that we do
    /// not know.
    func matches(_ remote: ObservedArticle) -> Bool {
        guard let expected else { return false }
        guard expected.parentID.map(remote.parents.contains) ?? remote.parents.isEmpty else { return false }
        for (locale, content) in expected.locales where !content.asked.isEmpty {
            guard let found = remote.locales[locale] else { return false }
            for field in [Field.title, .description, .state] {
                guard content.asked[field] == nil || content.asked[field] == found.fields[field] else { return false }
            }
            guard let body = bodies[locale] else { continue }
            guard let parsed = found.parsed else { return false }
            guard parsed.canonical == body.canonical || parsed.text == body.text else { return false }
        }
        return true
    }

    /// Whether a remote collection is in its place and holds the names, descriptions and icon that were asked for.
    func matches(_ remote: RemoteCollection) -> Bool {
        guard let expected, remote.parent == expected.parentID else { return false }
        let observed = Observation.state(of: remote)
        guard expected.asked[.icon] == nil || expected.asked[.icon] == observed.shared[.icon] else { return false }
        return expected.locales.allSatisfy { locale, content in
            [Field.title, .description].allSatisfy { field in
                content.asked[field] == nil || content.asked[field] == observed.locales[locale]?[field]
            }
        }
    }
}

extension Lockfile {
    /// Puts what a write left into the entries: the item under its path, or nothing where it is gone.
    mutating func fold(_ item: LockedItem?, for intent: JournalIntent) {
        self[intent.kind][intent.path] = item
    }
}
