internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost check`.
struct CheckCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find mistakes in the files, and do nothing else.",
        discussion: """
            Shows every finding of every file at once, each with its place, its reason and a fix. Needs neither token \
            nor network. Exits 1 when there is an error.

            EXAMPLES
              guidepost check
              guidepost check --strict            every warning counts as an error
              guidepost check --translations warn missing and stale translations too
              guidepost check --format json
              guidepost check --format github     as annotations in a pull request
            """)
    static let formats: [FormatName] = [.text, .json, .github]

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Flag(help: "Count every warning as an error.") var strict = false
    @Option(
        help: ArgumentHelp("Also report missing and stale translations: warn, or error to fail.", valueName: "level"))
    var translations: TranslationLevel?

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let site = await project.compile()
        session.context.lasting.keep(site)
        var diagnostics = site.diagnostics
        if let translations {
            diagnostics += try TranslationTable(project, site).diagnostics(translations.severity)
            diagnostics.sort()
        }
        if strict { for index in diagnostics.indices { diagnostics[index].severity = .error } }
        let shown = session.options.quiet ? diagnostics.filter { $0.severity == .error } : diagnostics
        switch session.findingsFormat {
        case .json: try session.output(json: CheckDocument(diagnostics))
        case .github:
            session.console.output(try GitHubAnnotations(project, session).render(shown))
            session.console.output(DiagnosticText.count(diagnostics) + "\n")
        case .text:
            let text = DiagnosticText(style: session.style).render(shown)
            session.console.output(text.isEmpty ? "" : text + "\n")
            session.console.output(session.style.bold(DiagnosticText.count(diagnostics)) + "\n")
        }
        return diagnostics.contains { $0.severity == .error } ? .failed : .done
    }
}

/// How bad missing and stale translations are.
enum TranslationLevel: String, Sendable, CaseIterable, ExpressibleByArgument {
    case warn
    case error

    var severity: Severity {
        switch self {
        case .warn: .warning
        case .error: .error
        }
    }
}

/// The JSON form of a check (DESIGN §7).
struct CheckDocument: Encodable {
    let formatVersion = PlanDocument.formatVersion
    let summary: [String: Int]
    let diagnostics: [DiagnosticDocument]

    init(_ diagnostics: [Diagnostic]) {
        let errors = diagnostics.count { $0.severity == .error }
        summary = ["errors": errors, "warnings": diagnostics.count - errors]
        self.diagnostics = diagnostics.map(DiagnosticDocument.init)
    }

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case summary
        case diagnostics
    }
}
