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
              guidepost plan --verbose                with the words that change
              guidepost plan --format html > plan.html
              guidepost plan --format github --output plan.json --comment plan.md --page plan.html
                                                      all that a pull request needs, from one run
            """)
    static let formats: [FormatName] = [.text, .json, .markdown, .html, .github]

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var policy: ApplyPolicyOptions
    @OptionGroup var review: ReviewOptions
    @Flag(help: "Compare with the lockfile alone; needs neither token nor network.") var offline = false
    @Option(help: ArgumentHelp("Also write the plan as JSON to this file.", valueName: "file")) var output: String?
    @Flag(help: "Exit 2 when there are changes.") var detailedExitcode = false

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        var planning = Planning(project: project, session: session, policy: policy)
        let format = session.options.format ?? .text
        let reviewing = PlanReviewing(planning: planning, options: review, format: format)
        planning.keepsTexts = reviewing.showsTexts
        let site = await project.compile()
        let (plan, request): (Plan, PlanRequest)
        if offline {
            (plan, request) = try planning.offline(site)
        } else {
            (plan, request) = try await planning.opener.withRemote { [planning] environment in
                let survey = try await planning.survey(site, environment)
                return (survey.plan, survey.request)
            }
        }
        session.context.lasting.keep(request)
        if let output { try write(plan, to: session.context.absolute(output)) }
        let shown = try await reviewing.render(plan, of: request)
        if format == .json { try session.output(json: PlanDocument(plan)) } else { session.console.output(shown) }
        if plan.hasErrors { return .failed }
        return detailedExitcode && !plan.isEmpty ? .changesPresent : .done
    }

    private func write(_ plan: Plan, to file: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try LocalFiles().replace(file, with: Array(try encoder.encode(PlanDocument(plan))) + [0x0A])
    }
}
