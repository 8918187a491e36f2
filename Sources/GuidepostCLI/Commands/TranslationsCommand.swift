internal import ArgumentParser
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost translations`.
struct TranslationsCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "translations",
        abstract: "Show which translations are missing or behind their source.",
        discussion: """
            A translation is stale when its source has changed since it was made, and it has not. The lockfile knows; \
            what changed comes from git. Needs neither token nor network.

            EXAMPLES
              guidepost translations
              guidepost translations --locale fr
              guidepost translations --format markdown            for an issue or a comment
              guidepost translations --accept articles/a.fr.md    nothing in it has to change
              guidepost translations --accept articles/a.md       the same for all translations of a source
              guidepost translations export --locale fr           what is missing or stale, for translators
            """,
        subcommands: [TranslationsExportCommand.self, TranslationsImportCommand.self])
    static let formats: [FormatName] = [.text, .json, .markdown]

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Option(help: ArgumentHelp("Show this locale only.", valueName: "code")) var locale: String?
    @Option(
        help: ArgumentHelp(
            "Mark a translation as up to date, or all of a source; can be given several times.", valueName: "path"))
    var accept: [String] = []

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let locale = try locale.map(Self.locale)
        let site = await project.compile()
        guard accept.isEmpty else { return try acceptAll(project, site, session) }
        let report = try await TranslationReport(project, site, locale: locale, session: session)
        switch options.format {
        case .json: try session.output(json: TranslationsDocument(report))
        case .markdown: session.console.output(TranslationsMarkdown().render(report))
        default: session.console.output(TranslationsText(style: session.style).render(report))
        }
        return .done
    }

    private func acceptAll(_ project: Project, _ site: Site, _ session: CommandSession) throws -> ExitStatus {
        let acceptance = try TranslationAcceptance(accept, in: project, site)
        if session.format == .json {
            try session.output(json: acceptance)
        } else {
            for item in acceptance.accepted { session.console.output("up to date  \(item.file)\n") }
        }
        if !acceptance.accepted.isEmpty, !project.environment.isSandbox {
            session.note("\(project.store.name) has changed; commit it.")
        }
        for (file, digits) in acceptance.pinned.sorted(by: { $0.key < $1.key }) {
            session.note("\(file) pins its source itself: set `translates: \"\(digits)\"` in it.")
        }
        if acceptance.accepted.isEmpty, acceptance.pinned.isEmpty {
            session.note("Nothing of it has been published yet, so nothing is behind its source.")
        }
        return acceptance.pinned.isEmpty ? .done : .failed
    }

    /// A locale from the command line.
    static func locale(_ written: String) throws(Failure) -> LocaleCode {
        if let locale = LocaleCode(written) { return locale }
        let nearest = LocaleCode.nearest(to: written).map { "; did you mean \($0)?" } ?? ""
        throw Failure(.wrongUsage, code: "locale", message: "Intercom has no locale “\(written)”\(nearest)")
    }
}
