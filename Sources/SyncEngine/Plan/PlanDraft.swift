internal import HelpCenterModel

/// A plan while it is being made: what was decided until now.
struct PlanDraft {
    /// Its lockfile has every entry under the name that the item has now.
    let request: PlanRequest
    let asked: AskedStates
    let renames: Renames
    let bodies: any BodyReader
    let adoption: AdoptionFinder?

    var changes: [Change] = []
    var drift: [Drift] = []
    var notes: [Plan.Note] = []
    var diagnostics: [Diagnostic]
    var unchanged = 0
    /// The remote collection of each folder that has one, with those that this plan adopts.
    var collectionIDs: [ProjectPath: RemoteID]
    /// Items whose drift keeps this plan away from them.
    var kept: Set<ProjectPath> = []
    /// What each drifted item differs in, by path.
    var driftByPath: [ProjectPath: Drift] = [:]

    init(request: PlanRequest, asked: AskedStates, renames: Renames, bodies: any BodyReader) {
        self.request = request
        self.asked = asked
        self.renames = renames
        self.bodies = bodies
        adoption = request.snapshot.map { AdoptionFinder(snapshot: $0, lockfile: request.lockfile, bodies: bodies) }
        diagnostics = request.site.diagnostics
        collectionIDs = request.lockfile.collections.mapValues(\.id)
    }

    var defaultLocale: LocaleCode { request.site.defaultLocale }

    /// Whether errors keep the item out of the plan.
    func isLeftOut(_ path: ProjectPath) -> Bool {
        (request.skipsFaulty && request.site.faultyPaths.contains(path)) || kept.contains(path)
    }

    /// The digest of everything that the lockfile has of an item.
    static func before(_ item: LockedItem) -> FieldDigest {
        FieldDigest(of: [item.askedState.digest.string, item.returnedState.digest.string])
    }

    consuming func finish() -> Plan {
        let selection = Selection(only: request.only, site: request.site)
        let chosen = changes.filter { selection.includes($0) }
        return Plan(
            environment: request.environment,
            workspaceID: request.snapshot?.workspace.id ?? request.lockfile.workspaceID,
            isOffline: request.snapshot == nil, changes: chosen,
            drift: drift.filter { selection.includes($0.path) },
            notes: notes.filter { selection.includes($0.path) },
            diagnostics: diagnostics.sorted(),
            unchanged: unchanged)
    }
}
