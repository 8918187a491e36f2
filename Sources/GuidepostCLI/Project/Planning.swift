internal import HelpCenterModel
internal import SyncEngine
internal import ContentCompiler

/// What `plan` and `apply` share: from a compiled site to a plan.
struct Planning: Sendable {
    let project: Project
    let session: CommandSession
    let policy: ApplyPolicyOptions
    /// Plans only what has no errors.
    var skipsFaulty = false

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

    func offline(_ site: Site) throws -> Plan {
        try sync.planOffline(try input(site, assetBase: opener.offlineAssetBase))
    }

    func survey(_ site: Site, _ environment: RemoteEnvironment) async throws -> Survey {
        let progress = session.progress
        progress.show("Reading the workspace…")
        defer { progress.clear() }
        return try await sync.survey(
            try input(site, assetBase: environment.assetBase), remote: environment.remote,
            progress: { progress.show("Reading the workspace… \($0) articles") })
    }

    private func input(_ site: Site, assetBase: String?) throws -> PlanInput {
        let only = policy.only.isEmpty ? nil : try policy.only.map(selected)
        if let only { try checkPresence(only, site) }
        return PlanInput(
            site: site, manifest: try project.manifest(of: site, assetBase: assetBase), settings: settings,
            environment: project.environment.name, only: only, skipsFaulty: skipsFaulty)
    }

    /// A path given to `--only`: from the project's root, with or without a slash at its end.
    private func selected(_ written: String) throws -> ProjectPath {
        var written = written
        if written.hasPrefix(project.directory + "/") { written.removeFirst(project.directory.count + 1) }
        while written.hasSuffix("/") { written.removeLast() }
        guard let path = ProjectPath.root.resolving(written), !written.hasPrefix("/") else {
            throw Failure(
                .wrongUsage, code: "only", message: "--only takes paths inside the project; “\(written)” is outside")
        }
        return path
    }

    /// A path that names nothing is a slip of the pen, not an empty plan.
    private func checkPresence(_ only: [ProjectPath], _ site: Site) throws {
        let locked = try project.store.read()
        let known =
            site.articles.map(\.path) + site.collections.map(\.path) + site.faultyPaths + locked.articles.keys
            + locked.collections.keys
        for path in only where !known.contains(where: { $0.isInside(path) }) {
            let nearest = NearestMatch.find(path.string, in: known.map(\.string))
            throw Failure(
                .wrongUsage, code: "only",
                message: "there is nothing at \(path)" + (nearest.map { "; did you mean \($0)?" } ?? ""))
        }
    }
}
