internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost doctor`.
struct DoctorCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor",
        abstract: "Check token, permissions, settings, lockfile and git; each failure names its remedy.",
        discussion: """
            Looks at one thing after the other, and reads only. What a token may write cannot be told without writing: \
            the first apply shows it. Exits 1 when something fails.

            EXAMPLES
              guidepost doctor
              guidepost doctor --env staging
              guidepost doctor --format json
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let site = await project.compile()
        var findings = WorkspaceProbes.Findings()
        var settings = self.settings(of: project)
        do {
            findings = try await EnvironmentOpener(project: project, session: session).withRemote { environment in
                await WorkspaceProbes(project: project, site: site, workspace: environment.remote).run()
            }
        } catch {
            let failure = Failure(error)
            // Before the first request only a token that is none can be at fault, or an address.
            if ["missing-token", RemoteError.Reason.unauthorized.rawValue].contains(failure.code) {
                let probe = Probe.fail(.token, "there is no token that could be sent", remedy: failure.message)
                findings.probes = [probe] + WorkspaceProbes.skipped("needs a token")
            } else {
                settings = .fail(.settings, "the workspace cannot be asked", remedy: failure.message)
                findings.probes = [.skip(.token, "needs the settings")] + WorkspaceProbes.skipped("needs the settings")
            }
        }
        let local = ProjectProbes(project: project, site: site, environment: session.context.environment)
        let probes = [settings] + findings.probes + [local.lockfile(findings), local.git(), await local.assets()]
        switch session.format {
        case .json: try session.output(json: DoctorDocument(probes: probes))
        case .text:
            session.console.output(DoctorText(style: session.style).render(probes, quiet: session.options.quiet))
        }
        return probes.contains { $0.status == .fail } ? .failed : .done
    }

    private func settings(of project: Project) -> Probe {
        let faults = project.settingsDiagnostics.filter { $0.severity == .error }
        guard let first = faults.first else { return .ok(.settings, "guidepost.yml in \(project.directory)") }
        let line = first.position.map { ":\($0.line)" } ?? ""
        return .fail(
            .settings, "\(first.path)\(line): \(first.summary)",
            remedy: first.fix ?? "mend it; the reference of settings has every key with its values")
    }
}

/// The JSON form of what the doctor found (DESIGN §7).
private struct DoctorDocument: Encodable {
    let formatVersion = PlanDocument.formatVersion
    let probes: [Item]

    struct Item: Encodable {
        let id: Probe.ID
        let status: Probe.Status
        let summary: String
        let remedy: String?

        enum CodingKeys: String, CodingKey { case id, status, summary, remedy }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(id, forKey: .id)
            try container.encode(status, forKey: .status)
            try container.encode(summary, forKey: .summary)
            // Null rather than absent, so that every probe has the same keys.
            try container.encode(remedy, forKey: .remedy)
        }
    }

    init(probes: [Probe]) {
        self.probes = probes.map { Item(id: $0.id, status: $0.status, summary: $0.summary, remedy: $0.remedy) }
    }

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case probes
    }
}
