internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost apply`.
struct ApplyCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "apply",
        abstract: "Publish: carry out the plan, exactly once.",
        discussion: """
            Makes the plan anew, checks it, shows it, asks, and carries it out. A run that was interrupted is continued \
            by the next one. Exits 3, with nothing written, when the plan removes too much, when others changed the \
            workspace meanwhile, or when it is no longer the plan that was reviewed.

            EXAMPLES
              guidepost apply
              guidepost apply --yes                         in a script
              guidepost apply plan.json --yes               only if it is still that plan
              guidepost apply --env sandbox --yes           without an account
              guidepost apply --on-drift overwrite
              guidepost apply --yes --format markdown       what was done, as a comment after the merge
            """)

    static let formats: [FormatName] = [.text, .json, .markdown]

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var policy: ApplyPolicyOptions
    @Argument(
        help: ArgumentHelp(
            "A plan file of `guidepost plan --output`; refuse unless the plan is still that one.",
            valueName: "plan.json"))
    var planFile: String?
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false
    @Option(help: ArgumentHelp("Refuse unless the plan has this fingerprint.", valueName: "digest")) var fingerprint:
        String?
    @Flag(help: "Publish the items without errors, and remove nothing.") var keepGoing = false
    @Option(help: ArgumentHelp("Let so many items be unpublished or deleted.", valueName: "n")) var allowDeletes: Int?
    @Option(help: ArgumentHelp("Let so many items be updated.", valueName: "n")) var allowUpdates: Int?

    @Option(
        help: ArgumentHelp(
            "Where the project's files can be looked at in a browser; links of a comment begin so.", valueName: "url"))
    var fileLinks: String?

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func validate() throws {
        if planFile != nil, fingerprint != nil {
            throw ValidationError("give either a plan file or --fingerprint, not both")
        }
        if let allowDeletes, allowDeletes < 0 { throw ValidationError("--allow-deletes takes a number from 0 up") }
        if let allowUpdates, allowUpdates < 0 { throw ValidationError("--allow-updates takes a number from 0 up") }
    }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let reviewed = try ReviewedPlan(file: planFile, fingerprint: fingerprint, session: session)
        let site = await project.compile()
        if site.hasErrors, !keepGoing { return try reportContentErrors(site.diagnostics, session) }
        var planning = Planning(project: project, session: session, policy: policy)
        planning.skipsFaulty = keepGoing
        try project.createLocalFolder()
        let lock = try ApplyLock(file: project.applyLockFile)
        defer { withExtendedLifetime(lock) {} }
        return try await planning.opener.withRemote { [planning] environment in
            let survey = try await planning.survey(site, environment, writesLater: true)
            return try await apply(survey, planning, environment, reviewed)
        }
    }

    private func apply(
        _ survey: Survey, _ planning: Planning, _ environment: RemoteEnvironment, _ reviewed: ReviewedPlan
    ) async throws -> ExitStatus {
        let session = planning.session
        if survey.plan.hasErrors, !keepGoing { return try reportContentErrors(survey.plan.diagnostics, session) }
        let format = session.options.format ?? .text
        if format == .text, !session.options.quiet {
            let text = PlanText(style: session.style, width: session.textWidth)
            session.console.output(
                text.render(survey.plan, groups: planning.sync.groups(survey.plan, of: survey.request)))
        }
        let gate = ApplyGate(
            brake: Brake(
                limits: planning.settings.limits, allowedDeletes: allowDeletes, allowedUpdates: allowUpdates),
            fingerprint: reviewed.fingerprint, reviewed: reviewed.items)
        try gate.check(survey)
        if !survey.plan.isEmpty { try confirm(survey.plan, session) }
        let stop = StopSignal()
        let progress = session.progress
        let tracker = ApplyProgress(total: survey.plan.changes.count, line: progress)
        let report = try await Interrupt.stopping(stop, line: progress, said: { Self.stopping(tracker) }) {
            try await progress.during("Publishing", total: tracker.total) {
                try await planning.sync.apply(
                    survey, remote: environment.remote, publisher: environment.publisher, stop: stop,
                    report: { tracker.note($0) })
            }
        }
        switch format {
        case .json: try session.output(json: ApplyDocument(report))
        case .markdown:
            let links = try FileLinks(fileLinks, project: planning.project, session: session)
            session.console.output(ApplyComment(links: links, environment: survey.plan.environment).render(report))
        case .text, .html, .github:
            if !survey.plan.isEmpty { session.console.output(ApplyText(style: session.style).render(report)) }
            if let hint = environment.readerHint, !survey.plan.isEmpty { session.note("Look at it: \(hint)") }
        }
        let isComplete = report.count(.failed) == 0 && report.count(.skipped) == 0
        return isComplete && !survey.plan.hasErrors ? .done : .failed
    }

    /// What is said at the first Ctrl-C.
    private static func stopping(_ progress: ApplyProgress) -> String {
        """
        Stopping after what is in flight; \(progress.done) of \(progress.total) changes are done, and the next run \
        continues with the others. Press Ctrl-C again to end at once.
        """
    }

    private func confirm(_ plan: Plan, _ session: CommandSession) throws(Refusal) {
        guard !yes else { return }
        guard session.console.isInteractive, (session.options.format ?? .text) == .text else { throw .notConfirmed }
        let remote = plan.workspaceID.map { "workspace \($0)" } ?? "the workspace"
        let answer = session.console.ask("Apply this to \(remote): \(PlanWords.counts(plan))? [y/N] ")
        guard ["y", "yes"].contains(answer?.lowercased() ?? "") else { throw .declined }
    }

    private func reportContentErrors(_ diagnostics: [Diagnostic], _ session: CommandSession) throws -> ExitStatus {
        let errors = diagnostics.filter { $0.severity == .error }
        let message = """
            \(errors.count) \(errors.count == 1 ? "error" : "errors") in the files; nothing was written. Mend them, or \
            publish the other items with --keep-going
            """
        session.console.note("\(session.noteStyle.red("error:")) \(message)\n")
        switch session.format {
        case .json: try session.output(json: ContentErrorsDocument(message, diagnostics))
        case .text: session.console.output(DiagnosticText(style: session.style).render(errors))
        }
        return .failed
    }
}

/// The JSON form of an apply that content errors stopped.
private struct ContentErrorsDocument: Encodable {
    let error: FailureDocument.Content
    let diagnostics: [DiagnosticDocument]
    let formatVersion = PlanDocument.formatVersion

    init(_ message: String, _ diagnostics: [Diagnostic]) {
        error = FailureDocument.Content(code: "content-errors", message: message)
        self.diagnostics = diagnostics.map(DiagnosticDocument.init)
    }

    enum CodingKeys: String, CodingKey {
        case error
        case diagnostics
        case formatVersion = "format_version"
    }
}
