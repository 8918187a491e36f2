internal import ArgumentParser
internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost translations export`.
struct TranslationsExportCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write what is missing or stale in a locale as XLIFF 2.1.",
        discussion: """
            Each paragraph, heading and cell is a segment; code, links and variables are codes that translators cannot \
            spoil. What has not changed since it was translated comes along as final, as far as git knows it.

            EXAMPLES
              guidepost translations export --locale fr --output fr.xlf
              guidepost translations export --locale pt-BR > pt-BR.xlf
            """)
    static let formats: [FormatName] = [.text]

    @ParentCommand var root: Guidepost
    @ParentCommand var group: TranslationsCommand
    @OptionGroup var globals: GlobalOptions
    @Option(help: ArgumentHelp("The locale to translate into; required.", valueName: "code")) var locale: String?
    @Option(help: ArgumentHelp("The file to write; else standard output.", valueName: "file")) var output: String?

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        // The group has an option of the same name, which takes what stands behind this command too.
        guard let written = locale ?? group.locale else {
            throw Failure(.wrongUsage, code: "locale", message: "say which locale: --locale fr")
        }
        let locale = try TranslationsCommand.locale(written)
        let site = await project.compile()
        let document = try await TranslationExport(project: project, site: site, session: session).document(locale)
        guard !document.files.isEmpty else {
            // A document without a file is no XLIFF.
            session.note("There is nothing to translate into \(locale).")
            return .done
        }
        let bytes = XLIFFWriter.bytes(of: document)
        guard let output else {
            session.console.output(String(decoding: bytes, as: UTF8.self))
            return .done
        }
        try LocalFiles().replace(session.context.absolute(output), with: bytes)
        let segments = document.files.flatMap(\.units)
        let open = segments.count { $0.state != .final }
        session.note(
            "\(document.files.count) files with \(segments.count) texts, \(open) of them to translate: \(output)")
        return .done
    }
}
