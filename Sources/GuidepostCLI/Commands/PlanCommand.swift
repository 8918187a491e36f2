internal import ArgumentParser
internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost plan`.
struct PlanCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Show what an apply would change, and change nothing.",
        discussion: """
            Compiles the files, reads the workspace with list calls only, and compares each with its own past. Exits 1 \
            when the files have errors; the plan is shown beside them.

            EXAMPLES
              guidepost plan
              guidepost plan --env sandbox            without an account
              guidepost plan --offline                against the lockfile alone: no token, no network
              guidepost plan --output plan.json       keep it, for `guidepost apply plan.json`
              guidepost plan --only articles/billing
              guidepost plan --format github          findings as annotations in a pull request
            """)
    static let formats: [FormatName] = [.text, .json, .github]

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var policy: ApplyPolicyOptions
    @Flag(help: "Compare with the lockfile alone; needs neither token nor network.") var offline = false
    @Option(help: ArgumentHelp("Also write the plan as JSON to this file.", valueName: "file")) var output: String?
    @Flag(help: "Exit 2 when there are changes.") var detailedExitcode = false

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let planning = Planning(project: project, session: session, policy: policy)
        let site = await project.compile()
        let plan =
            if offline {
                try planning.offline(site)
            } else {
                try await planning.opener.withRemote { environment in
                    try await planning.survey(site, environment).plan
                }
            }
        session.progress.clear()
        if let output { try write(plan, to: session.context.absolute(output)) }
        switch session.findingsFormat {
        case .json: try session.output(json: PlanDocument(plan))
        case .github:
            session.console.output(try GitHubAnnotations(project, session).render(plan.diagnostics))
            session.console.output(PlanText(style: Style(isEnabled: false)).verdict(plan) + "\n")
        case .text: session.console.output(PlanText(style: session.style).render(plan))
        }
        if plan.hasErrors { return .failed }
        return detailedExitcode && !plan.isEmpty ? .changesPresent : .done
    }

    private func write(_ plan: Plan, to file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try LocalFiles().replace(file, with: Array(try encoder.encode(PlanDocument(plan))) + [0x0A])
    }
}
