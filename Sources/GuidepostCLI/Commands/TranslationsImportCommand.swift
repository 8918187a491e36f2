internal import ArgumentParser
internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost translations import`.
struct TranslationsImportCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Write the Markdown files of a translated XLIFF document.",
        discussion: """
            Each file gets the structure of its source. Where the source or the translation has changed since the \
            export, or a text has no translation, the file is left as it is, and the command says why.

            EXAMPLES
              guidepost translations import fr.xlf
              guidepost translations import fr.xlf --dry-run    only say what would be done
              guidepost translations import fr.xlf --force      write what can be written all the same
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: TranslationsCommand
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "The document, XLIFF 2.0 or 2.1.") var file: String
    @Flag(help: "Also write over what has changed since the export, and what is not translated whole.") var force =
        false
    @Flag(help: "Write nothing, only say what would be done.") var dryRun = false

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        let project = try Project(session)
        let document: XLIFFDocument
        do throws(XLIFFReader.Fault) {
            document = try XLIFFReader.read(
                try Self.bytes(session.context.absolute(file)))
        } catch {
            throw Failure(.failed, code: "xliff", message: "\(file) cannot be read: \(error)")
        }
        let site = await project.compile()
        let outcomes = try TranslationImport(project: project, site: site, isForced: force).outcomes(document)
        if !dryRun {
            let files = LocalFiles()
            for outcome in outcomes where outcome.action == .create || outcome.action == .update {
                guard let file = outcome.file else { continue }
                try files.createFolder("\(project.directory)/\(file.parent)")
                try files.replace("\(project.directory)/\(file)", with: outcome.bytes)
            }
        }
        switch session.format {
        case .json: try session.output(json: ImportDocument(outcomes, isDryRun: dryRun))
        case .text: session.console.output(text(outcomes, session.style))
        }
        let held = outcomes.contains { $0.action == .held }
        if outcomes.contains(where: { $0.action == .failed }) { return .failed }
        return held ? .refused : .done
    }

    private func text(_ outcomes: [TranslationImport.Outcome], _ style: Style) -> String {
        var text = ""
        for outcome in outcomes {
            let word = DisplayWidth.padded(outcome.action.rawValue, to: 9)
            let painted =
                switch outcome.action {
                case .create, .update: style.green(word)
                case .unchanged: word
                case .held: style.yellow(word)
                case .failed: style.red(word)
                }
            text += "\(painted)  \(outcome.file ?? outcome.path)\n"
            for remark in outcome.remarks { text += "           \(remark)\n" }
        }
        if outcomes.isEmpty { text += "There is nothing in the document.\n" }
        if dryRun { text += "Nothing was written.\n" }
        if outcomes.contains(where: { $0.action == .held }) {
            text += "What is held is not written; --force writes it all the same.\n"
        }
        return text
    }

    private static func bytes(_ file: String) throws(XLIFFReader.Fault) -> [UInt8] {
        do throws(FileError) {
            return try LocalFiles().read(file, limit: XLIFFReader.byteLimit)
        } catch {
            throw XLIFFReader.Fault(line: 0, reason: error.description)
        }
    }
}

/// The JSON form of an import.
private struct ImportDocument: Encodable {
    struct Item: Encodable {
        let action: String
        let path: ProjectPath
        let file: ProjectPath?
        let remarks: [String]
    }

    let formatVersion = PlanDocument.formatVersion
    let dryRun: Bool
    let items: [Item]

    init(_ outcomes: [TranslationImport.Outcome], isDryRun: Bool) {
        dryRun = isDryRun
        items = outcomes.map { Item(action: $0.action.rawValue, path: $0.path, file: $0.file, remarks: $0.remarks) }
    }

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case dryRun = "dry_run"
        case items
    }
}
