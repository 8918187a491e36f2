internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost drift`.
struct DriftCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "Show what others changed in the workspace since the last apply.",
        discussion: """
            Reads the workspace and changes nothing. Exits 2 when there is any drift.

            EXAMPLES
              guidepost drift
              guidepost drift --env staging --format json
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let planning = Planning(project: project, session: session, policy: try ApplyPolicyOptions.parse([]))
        let site = await project.compile()
        let plan = try await planning.opener.withRemote { environment in
            try await planning.survey(site, environment).plan
        }
        switch session.format {
        case .json:
            try session.output(
                json: DriftListDocument(workspaceID: plan.workspaceID, drift: plan.drift.map(DriftDocument.init)))
        case .text:
            session.console.output(DriftText(style: session.style).render(plan.drift))
            if plan.drift.isEmpty {
                session.console.output("Nobody changed anything since the last apply.\n")
            } else {
                session.note(DriftText.ways(plan.drift))
            }
        }
        return plan.drift.isEmpty ? .done : .changesPresent
    }
}

/// The JSON form of what others changed (DESIGN §7).
private struct DriftListDocument: Encodable {
    let formatVersion = PlanDocument.formatVersion
    let workspaceID: String?
    let drift: [DriftDocument]

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case workspaceID = "workspace_id"
        case drift
    }
}
