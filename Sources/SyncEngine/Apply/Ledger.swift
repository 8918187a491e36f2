internal import HelpCenterModel

/// The lockfile and the journal while an apply runs: every write goes through it, before and after.
actor Ledger {
    private(set) var lockfile: Lockfile
    private let store: LockfileStore
    private let journal: Journal
    private var nextSequence: Int
    /// Intents whose answer never came; they keep the journal alive.
    private var open: Set<Int> = []
    /// Whether the journal has an entry of this run.
    private var hasJournal = false
    /// Set by the first entry that could not be written. The line may be there in part, so nothing may follow it.
    private var fault: (any Error)?
    private var isDirty = false

    init(lockfile: Lockfile, store: LockfileStore, journal: Journal) {
        self.lockfile = lockfile
        self.store = store
        self.journal = journal
        nextSequence = 1
    }

    /// The entry of one item, without holding on to all the others: who does makes the next change copy them.
    func entry(_ kind: LockedKind, at path: ProjectPath) -> LockedItem? {
        switch kind {
        case .collection: lockfile.collections[path]
        case .article: lockfile.articles[path]
        case .newsItem: lockfile.news[path]
        }
    }

    /// Records that a write is about to be sent; returns once the disk has it.
    func begin(_ intent: JournalIntent) throws -> Int {
        var intent = intent
        intent.sequence = nextSequence
        nextSequence += 1
        try append(.intent(intent))
        open.insert(intent.sequence)
        return intent.sequence
    }

    /// Records what a write left: the item's entry, or nothing where it is gone.
    func end(_ sequence: Int, _ intent: JournalIntent, item: LockedItem?) throws {
        try append(.answer(sequence: sequence, item: item))
        open.remove(sequence)
        lockfile.fold(item, for: intent)
        isDirty = true
    }

    /// Records that a write surely took no effect.
    func refuse(_ sequence: Int) throws {
        try append(.refused(sequence: sequence))
        open.remove(sequence)
    }

    /// Changes the lockfile for what needs no write.
    func update(_ change: @Sendable (inout Lockfile) -> Void) {
        change(&lockfile)
        isDirty = true
    }

    /// Puts everything into the lockfile on disk, and lets the journal go unless it holds what has yet to be settled.
    func save() throws {
        if isDirty {
            try store.write(lockfile)
            isDirty = false
        }
        if open.isEmpty, hasJournal {
            try journal.clear()
            hasJournal = false
        }
    }

    private func append(_ entry: JournalEntry) throws {
        if let fault { throw fault }
        do {
            try journal.append(entry, isFirst: !hasJournal)
            hasJournal = true
        } catch {
            fault = error
            throw error
        }
    }
}
