internal import HelpCenterModel

/// A plan while it is being made: what was decided until now.
struct PlanDraft {
    /// Its lockfile has every entry under the name that the item has now.
    let request: PlanRequest
    let asked: AskedStates
    let renames: Renames
    let bodies: any BodyReader
    let adoption: AdoptionFinder?
    let articlesByPath: [ProjectPath: Article]
    let collectionsByPath: [ProjectPath: ArticleCollection]
    let newsByPath: [ProjectPath: NewsItem]

    var changes: [Change] = []
    var drift: [Drift] = []
    var held: [Plan.Held] = []
    var notes: [Plan.Note] = []
    private(set) var diagnostics: [Diagnostic]
    /// Whether one of them is an error; asked for every item.
    private(set) var hasErrors = false
    var unchanged = 0
    var staleTranslations: [StaleTranslations] = []
    /// The remote collection of each folder that has one, with those that this plan adopts.
    var collectionIDs: [ProjectPath: RemoteID]
    /// Items whose drift keeps this plan away from them.
    var kept: Set<ProjectPath> = []
    /// Collections that others deleted and that this plan leaves so, with those that would have to stand in them.
    var closed: Set<ProjectPath> = []
    /// The paths of the items that front matter may name.
    var owners: [LockedKind: [RemoteID: ProjectPath]] = [:]
    /// What each drifted item differs in, by path.
    var driftByPath: [ProjectPath: Drift] = [:]

    init(request: PlanRequest, asked: AskedStates, renames: Renames, bodies: any BodyReader) {
        self.request = request
        self.asked = asked
        self.renames = renames
        self.bodies = bodies
        adoption = request.snapshot.map { AdoptionFinder(snapshot: $0, lockfile: request.lockfile, bodies: bodies) }
        articlesByPath = Dictionary(uniqueKeysWithValues: request.site.articles.map { ($0.path, $0) })
        collectionsByPath = Dictionary(uniqueKeysWithValues: request.site.collections.map { ($0.path, $0) })
        newsByPath = Dictionary(uniqueKeysWithValues: request.site.news.map { ($0.path, $0) })
        diagnostics = []
        collectionIDs = request.lockfile.collections.mapValues(\.id)
        report(request.site.diagnostics)
    }

    mutating func report(_ found: [Diagnostic]) {
        diagnostics += found
        hasErrors = hasErrors || found.contains { $0.severity == .error }
    }

    var defaultLocale: LocaleCode { request.site.defaultLocale }

    /// Whether errors keep the item out of the plan.
    func isLeftOut(_ path: ProjectPath) -> Bool {
        (request.skipsFaulty && request.site.faultyPaths.contains(path)) || kept.contains(path)
    }

    /// Leaves an item as it is, but for the name of its file, which links to it need.
    mutating func leave(_ path: ProjectPath, _ kind: LockedKind, title: String) {
        if !noteName(of: path, kind, title: title) { unchanged += 1 }
    }

    /// Plans nothing but that a file has another name; `false` when it has the one that it had.
    mutating func noteName(of path: ProjectPath, _ kind: LockedKind, title: String) -> Bool {
        guard let previous = renames[kind][path], let item = request.lockfile[kind][path] else { return false }
        var change = Change(
            .update, kind: kind.itemKind, path: path, id: item.id, title: title, reasons: [.moved],
            before: Self.before(item))
        change.previousPath = previous
        changes.append(change.renameAlone ?? change)
        return true
    }

    /// The digest of everything that the lockfile has of an item.
    static func before(_ item: LockedItem) -> FieldDigest {
        FieldDigest(of: [item.askedState.digest.string, item.returnedState.digest.string])
    }

    /// The drift that matters: what nobody's file asks for any more is for others to delete, and to change as long as
    /// nothing is planned for it.
    private var relevantDrift: [Drift] {
        let planned = Set(changes.map(\.path))
        return drift.filter { item in
            if hasSource(item) || request.site.faultyPaths.contains(item.path) { return true }
            return !item.isGone && (planned.contains(item.path) || kept.contains(item.path))
        }
    }

    private func hasSource(_ item: Drift) -> Bool {
        switch item.kind {
        case .collection: collectionsByPath[item.path] != nil
        case .newsItem: newsByPath[item.path] != nil
        case .article, .asset, .redirect: articlesByPath[item.path] != nil
        }
    }

    /// Whether an item is in the remote collection of a folder already; a folder that has yet to get one holds nothing.
    func stands(_ item: LockedItem, in folder: ProjectPath?) -> Bool {
        guard let folder else { return item.parentID == nil }
        return collectionIDs[folder].map { $0 == item.parentID } ?? false
    }

    /// Notes that an item waits for a collection that others deleted, and that drift keeps this plan from making anew.
    mutating func wait(_ path: ProjectPath, for collection: ProjectPath) {
        notes.append(
            Plan.Note(
                path: path,
                """
                it waits for collection “\(collection)”, which was deleted in the workspace; apply with --on-drift \
                overwrite makes it anew
                """))
    }

    consuming func finish() -> Plan {
        let selection = Selection(only: request.only, site: request.site)
        let chosen = changes.compactMap { selection.includes($0) ? $0 : $0.renameAlone }
        var plan = Plan(
            environment: request.environment,
            workspaceID: request.snapshot?.workspace.id ?? request.lockfile.workspaceID,
            isOffline: request.snapshot == nil, changes: chosen,
            drift: relevantDrift.filter { selection.includes($0.path) },
            held: held.filter { selection.includes($0.path) }, notes: notes.filter { selection.includes($0.path) },
            diagnostics: diagnostics.sorted(),
            unchanged: unchanged)
        plan.staleTranslations = staleTranslations.filter { selection.includes($0.path) }.sorted { $0.path < $1.path }
        return plan
    }
}
