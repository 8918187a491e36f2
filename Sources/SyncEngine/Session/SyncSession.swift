package import HelpCenterModel

/// One project's dealings with one environment: reads what is there, plans, and carries plans out.
package struct SyncSession: Sendable {
    private let store: LockfileStore
    private let journal: Journal
    private let bodies: any BodyReader
    private let freshness: @Sendable () -> Freshness

    /// - Parameter freshness: how long a reading is good for, asked for when one begins.
    package init(
        store: LockfileStore, journal: Journal, bodies: any BodyReader,
        freshness: @escaping @Sendable () -> Freshness = { Freshness() }
    ) {
        self.store = store
        self.journal = journal
        self.bodies = bodies
        self.freshness = freshness
    }

    /// Plans against the remote, with list calls only. Writes nothing, not even what an interrupted run left to fold in.
    package func survey(
        _ input: PlanInput, remote: any RemoteReader, progress: @Sendable (_ articles: Int) -> Void = { _ in }
    ) async throws -> Survey {
        var recovery = Recovery(lockfile: try store.read(), journal: try journal.read())
        let freshness = freshness()
        let snapshot = try await SnapshotReader(remote: remote, bodies: bodies).read(
            helpCenter: input.settings.helpCenter, lockfile: recovery.lockfile,
            interest: interest(input, recovery), progress: progress)
        try checkPin(recovery.lockfile, snapshot)
        recovery.settle(with: snapshot)
        let request = input.request(lockfile: recovery.lockfile, snapshot: snapshot)
        return Survey(
            plan: Planner(bodies: bodies).plan(request), request: request, snapshot: snapshot, recovery: recovery,
            freshness: freshness)
    }

    /// Plans against the lockfile alone: no token, no network.
    package func planOffline(_ input: PlanInput) throws -> Plan { try surveyOffline(input).plan }

    /// The same, with what the plan was made from.
    package func surveyOffline(_ input: PlanInput) throws -> (plan: Plan, request: PlanRequest) {
        let recovery = Recovery(lockfile: try store.read(), journal: try journal.read())
        let request = input.request(lockfile: recovery.lockfile, snapshot: nil)
        return (Planner(bodies: bodies).plan(request), request)
    }

    /// Puts a plan together with the texts before and after.
    package func review(_ plan: Plan, of request: PlanRequest, former: FormerTexts) -> PlanReview {
        ReviewBuilder(plan, of: request, former: former, bodies: bodies).build()
    }

    /// The changes of a plan by collection, without their texts.
    package func groups(_ plan: Plan, of request: PlanRequest) -> [ReviewGroup] {
        ReviewBuilder(plan, of: request, former: .workspace, bodies: bodies).groups()
    }

    /// Carries out what a survey planned.
    package func apply(
        _ survey: Survey, remote: any RemoteWorkspace, publisher: any AssetPublisher, stop: StopSignal,
        report: @escaping @Sendable (ApplyEvent) -> Void = { _ in }
    ) async throws -> ApplyReport {
        let applier = Applier(remote: remote, publisher: publisher, bodies: bodies, store: store, journal: journal)
        return try await applier.apply(
            survey.plan, of: survey.request, snapshot: survey.snapshot, recovery: survey.recovery,
            freshness: survey.freshness, stop: stop, report: report)
    }

    /// The remote items that have to be looked at closely.
    private func interest(_ input: PlanInput, _ recovery: Recovery) -> Interest {
        let site = input.site
        var interest = Interest(titles: Set(recovery.open.map { PlainTitle.of($0.title) }), ids: input.adopting)
        for article in site.articles where recovery.lockfile.articles[article.path] == nil {
            if let content = article.content[site.defaultLocale] {
                interest.titles.insert(PlainTitle.of(content.title))
            }
            if let id = article.intercomID { interest.ids.insert(id) }
        }
        if input.keepsTexts {
            interest.texts = FormerTexts.wanted(by: input, lockfile: recovery.lockfile)
            interest.newsTexts = FormerTexts.wantedNews(by: input, lockfile: recovery.lockfile)
        }
        for item in site.news where recovery.lockfile.news[item.path] == nil {
            interest.titles.insert(PlainTitle.of(item.title))
            if let id = item.intercomID { interest.ids.insert(id) }
        }
        interest.hasNews = !site.news.isEmpty || recovery.open.contains { $0.kind == .newsItem }
        return interest
    }

    /// The token's workspace must be the one that the lockfile's ids belong to.
    private func checkPin(_ lockfile: Lockfile, _ snapshot: Snapshot) throws(LockfileError) {
        if let recorded = lockfile.workspaceID, recorded != snapshot.workspace.id {
            throw .otherWorkspace(file: store.name, recorded: recorded, actual: snapshot.workspace.id)
        }
        if let recorded = lockfile.helpCenterID, recorded != snapshot.helpCenter.id {
            throw .otherHelpCenter(
                file: store.name, recorded: recorded.string, actual: snapshot.helpCenter.id.string)
        }
    }
}

/// What the files and the command line contribute to a plan.
package struct PlanInput: Sendable {
    package var site: Site
    package var manifest: AssetManifest
    package var settings: ProjectSettings
    package var environment: String
    /// Limits the plan to these items and what lies below them; `nil` for the whole site.
    package var only: [ProjectPath]?
    /// Leaves out items with errors.
    package var skipsFaulty: Bool
    /// When it is, for what has to wait.
    package var now: Timestamp
    /// Remote items that are to be adopted, whatever their titles are.
    package var adopting: Set<RemoteID> = []
    /// Keeps the remote texts of articles that the plan will change, for a review.
    package var keepsTexts = false
    /// Finds what git knows of renamed files; nothing without git. Asked for only when a file may have moved.
    package var renameHints: @Sendable () -> [RenameHint]

    package init(
        site: Site, manifest: AssetManifest, settings: ProjectSettings, environment: String,
        now: Timestamp, only: [ProjectPath]? = nil, skipsFaulty: Bool = false,
        renameHints: @escaping @Sendable () -> [RenameHint] = { [] }
    ) {
        self.site = site
        self.manifest = manifest
        self.settings = settings
        self.environment = environment
        self.now = now
        self.only = only
        self.skipsFaulty = skipsFaulty
        self.renameHints = renameHints
    }

    func request(lockfile: Lockfile, snapshot: Snapshot?) -> PlanRequest {
        PlanRequest(
            site: site, manifest: manifest, lockfile: lockfile, snapshot: snapshot, settings: settings,
            environment: environment, now: now, only: only, skipsFaulty: skipsFaulty, renameHints: renameHints)
    }
}

/// A plan with everything that it was made from.
package struct Survey: Sendable {
    package let plan: Plan
    package let request: PlanRequest
    package let snapshot: Snapshot
    package let recovery: Recovery
    package let freshness: Freshness
}
