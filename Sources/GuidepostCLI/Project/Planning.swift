internal import HelpCenterModel
internal import IntercomAPI
internal import SyncEngine
internal import ContentCompiler

/// What `plan` and `apply` share: from a compiled site to a plan.
struct Planning: Sendable {
    let project: Project
    let session: CommandSession
    let policy: ApplyPolicyOptions
    /// Plans only what has no errors.
    var skipsFaulty = false
    /// Keeps what a review shows of the texts before.
    var keepsTexts = false

    var opener: EnvironmentOpener { EnvironmentOpener(project: project, session: session) }

    var sync: SyncSession {
        SyncSession(store: project.store, journal: project.journal, bodies: IntercomBodyReader())
    }

    /// The project's settings with what the command line says otherwise.
    var settings: ProjectSettings {
        var settings = project.settings
        if let onDrift = policy.onDrift { settings.onDrift = onDrift }
        return settings
    }

    func offline(_ site: Site) throws -> (plan: Plan, request: PlanRequest) {
        try sync.surveyOffline(try input(site, assetBase: opener.offlineAssetBase))
    }

    /// - Parameters:
    ///   - adopting: remote articles that are to be looked at closely, whatever their titles are.
    ///   - writesLater: whether an apply follows.
    func survey(
        _ site: Site, _ environment: RemoteEnvironment, adopting: Set<RemoteID> = [], writesLater: Bool = false
    ) async throws -> Survey {
        let progress = session.progress
        var input = try input(site, assetBase: environment.assetBase)
        input.adopting = adopting
        input.keepsTexts = keepsTexts
        let remote = environment.remote
        let read = { [input] in
            try await progress.during("Reading the workspace") {
                try await sync.survey(
                    input, remote: remote,
                    progress: { progress.note(done: $0, total: remote.expectedArticles, item: "articles") })
            }
        }
        // A process can watch for a signal once only: an apply does so while it writes.
        return try await writesLater ? read() : Interrupt.ending(line: progress, read)
    }

    /// Finds renamed files with git's help.
    private var renames: @Sendable () -> [RenameHint] {
        let renames = GitRenames(
            directory: project.directory, lockfile: project.environment.lockfileName,
            folders: [project.settings.content, project.settings.news], environment: session.context.environment)
        return { renames.find() }
    }

    private func input(_ site: Site, assetBase: String?) throws -> PlanInput {
        let only = policy.only.isEmpty ? nil : try policy.only.map(project.path)
        if let only { try checkPresence(only, site) }
        return PlanInput(
            site: site, manifest: try project.manifest(of: site, assetBase: assetBase), settings: settings,
            environment: project.environment.name, now: session.context.now(), only: only, skipsFaulty: skipsFaulty,
            renameHints: renames)
    }

    /// A path that names nothing is a slip of the pen, not an empty plan.
    private func checkPresence(_ only: [ProjectPath], _ site: Site) throws {
        let locked = try project.store.read()
        let known =
            site.articles.map(\.path) + site.collections.map(\.path) + site.news.map(\.path) + site.faultyPaths
            + locked.articles.keys + locked.collections.keys + locked.news.keys
        for path in only where !known.contains(where: { $0.isInside(path) }) {
            let nearest = NearestMatch.find(path.string, in: known.map(\.string))
            throw Failure(
                .wrongUsage, code: "only",
                message: "there is nothing at \(path)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
        }
    }
}
