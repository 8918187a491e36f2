package import HelpCenterModel

extension PlanRequest {
    /// The same request over another lockfile.
    fileprivate init(_ request: PlanRequest, lockfile: Lockfile) {
        self = request
        self.lockfile = lockfile
    }
}

extension Lockfile {
    /// Takes over which items their sources protect, for the day when a source is gone.
    fileprivate mutating func protect(_ site: Site) {
        for article in site.articles { articles[article.path]?.isProtected = article.isProtected }
        for collection in site.collections { collections[collection.path]?.isProtected = collection.isProtected }
    }
}

/// Carries out a plan's changes: assets, then collections, then articles in the order of their links, then the second
/// writes that links force, then what readers lose.
package struct Applier: Sendable {
    private let remote: any RemoteWorkspace
    private let publisher: any AssetPublisher
    private let bodies: any BodyReader
    private let store: LockfileStore
    private let journal: Journal
    /// How many writes are in flight at once.
    private let width: Int

    package init(
        remote: any RemoteWorkspace, publisher: any AssetPublisher, bodies: any BodyReader, store: LockfileStore,
        journal: Journal, width: Int = 16
    ) {
        self.remote = remote
        self.publisher = publisher
        self.bodies = bodies
        self.store = store
        self.journal = journal
        self.width = width
    }

    /// - Parameters:
    ///   - plan: made from `request`, which must have a snapshot.
    ///   - freshness: how long the snapshot is good for.
    ///   - recovery: what an interrupted run left, settled; its lockfile is the request's.
    /// - Throws: when the lockfile or the journal cannot be written. What the workspace refuses is in the report.
    package func apply(
        _ plan: Plan, of request: PlanRequest, snapshot: Snapshot, recovery: Recovery,
        freshness: Freshness, stop: StopSignal,
        report: @escaping @Sendable (ApplyEvent) -> Void = { _ in }
    ) async throws -> ApplyReport {
        let site = LocaleGate(snapshot.helpCenter).admit(request.site)
        try take(recovery)
        var lockfile = recovery.lockfile
        lockfile.workspaceID = snapshot.workspace.id
        lockfile.region = snapshot.workspace.region
        lockfile.helpCenterID = snapshot.helpCenter.id
        lockfile.helpCenterURL = snapshot.helpCenter.url
        // The names come first: an entry under its new name is right whatever becomes of the rest.
        let asked = AskedStates(site, manifest: request.manifest, defaultAuthor: request.settings.author)
        lockfile = PlanRequest(request, lockfile: lockfile).renamedLockfile(Renames(of: plan), site: site, asked: asked)
        lockfile.protect(site)
        if lockfile != recovery.lockfile, !plan.isEmpty || recovery.lockfile.workspaceID != nil {
            try store.write(lockfile)
        }
        let ledger = Ledger(lockfile: lockfile, store: store, journal: journal)
        let run = ApplyRun(
            plan: plan, request: request, site: site, asked: asked, snapshot: snapshot, remote: remote,
            publisher: publisher,
            bodies: bodies, ledger: ledger, width: width, freshness: freshness, stop: stop,
            report: report)
        do {
            try await run.carryOut()
        } catch {
            // Whatever the disk still takes is kept; the journal has the rest.
            try? await ledger.save()
            throw error
        }
        try await ledger.save()
        return await run.finish()
    }

    /// Puts what an interrupted run left into the lockfile, under the names of that run, and lets its journal go.
    private func take(_ recovery: Recovery) throws {
        if recovery.isNeeded { try store.write(recovery.lockfile) } else { try store.keep() }
        // Also one that holds nothing but half a line, which the first entry of this run must not follow.
        try journal.clear()
    }
}
