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
    ///
    /// Doing so once more changes nothing, should the run be killed before it lets the journal go: what a create made is
    /// in the lockfile by then, and taken for no other.
    package mutating func settle(with snapshot: Snapshot) {
        let intents = open
        open = []
        for intent in intents {
            switch intent.action {
            case .create: if let item = created(intent, snapshot) { lockfile.fold(item, for: intent) }
            case .update: if let item = updated(intent, snapshot) { lockfile.fold(item, for: intent) }
            case .delete: if isGone(intent, snapshot) { lockfile.fold(nil, for: intent) }
            }
        }
    }

    private func isGone(_ intent: JournalIntent, _ snapshot: Snapshot) -> Bool {
        guard let id = intent.id else { return false }
        return switch intent.kind {
        case .article: snapshot.articles[id] == nil
        case .collection: snapshot.collections[id] == nil
        case .newsItem: snapshot.news[id] == nil
        }
    }

    /// A create took effect if an item that is not in the lockfile has the title, the place and the content that were
    /// sent; of several the newest. An equal title alone is no proof: it may be a teammate's.
    private func created(_ intent: JournalIntent, _ snapshot: Snapshot) -> LockedItem? {
        guard let expected = intent.expected else { return nil }
        let managed = Set(lockfile[intent.kind].values.map(\.id))
        switch intent.kind {
        case .collection:
            let found = snapshot.collections.values.filter { remote in
                !managed.contains(remote.id) && intent.matches(remote)
            }
            return found.max { $0.id < $1.id }.map { LockedItem($0, expected: expected) }
        case .article:
            let found = snapshot.articles.values.filter { !managed.contains($0.id) && intent.matches($0) }
            return found.max { $0.id < $1.id }.map { LockedItem($0, expected: expected, anchors: intent.anchors) }
        case .newsItem:
            let found = snapshot.news.values.filter { !managed.contains($0.id) && intent.matches($0) }
            return found.max { $0.id < $1.id }.map { LockedItem($0, expected: expected) }
        }
    }

    /// An update took effect if the remote holds all that it asked for.
    private func updated(_ intent: JournalIntent, _ snapshot: Snapshot) -> LockedItem? {
        guard let id = intent.id, let expected = intent.expected else { return nil }
        switch intent.kind {
        case .collection:
            guard let remote = snapshot.collections[id], intent.matches(remote) else { return nil }
            return LockedItem(remote, expected: expected, sent: intent.sent)
        case .article:
            let before = lockfile.articles[intent.path]
            guard let remote = snapshot.articles[id], intent.matches(remote, before: before) else { return nil }
            return LockedItem(remote, expected: expected, anchors: intent.anchors, sent: intent.sent)
        case .newsItem:
            let before = lockfile.news[intent.path]
            guard let remote = snapshot.news[id], intent.matches(remote, before: before) else { return nil }
            return LockedItem(remote, expected: expected, sent: intent.sent)
        }
    }
}

extension Lockfile {
    /// Puts what a write left into the entries: the item under its path, or nothing where it is gone.
    mutating func fold(_ item: LockedItem?, for intent: JournalIntent) {
        put(item, intent.kind, at: intent.path)
    }
}
