internal import ArgumentParser
internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost init`.
struct InitCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a project: settings, a first article, schemas for editors.",
        discussion: """
            Writes guidepost.yml with every setting and its default, a first article, a .gitignore, a .gitattributes that \
            lets git merge lockfiles, and JSON Schemas of the settings and of front matter. A file that is there already is never touched, so it can be run again.

            EXAMPLES
              guidepost init                            here
              guidepost init docs                       in the folder docs, made if need be
              guidepost init --locale fr --content help
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Argument(help: ArgumentHelp("The folder of the project. Default: this one.", valueName: "dir"))
    var folder: String?
    @Option(help: ArgumentHelp("The language of files without a language. Default: en.", valueName: "code"))
    var locale: String?
    @Option(help: ArgumentHelp("The folder of the articles, in the project. Default: articles.", valueName: "dir"))
    var content: String?

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        if folder != nil, session.options.directory != nil {
            throw Failure(.wrongUsage, code: "directory", message: "name the folder once: with --directory or without")
        }
        let directory = session.context.absolute(folder ?? session.options.directory ?? ".")
        let files = LocalFiles()
        let settings = try settings(in: directory)
        let location = settings.content.isRoot ? directory : "\(directory)/\(settings.content)"
        let scaffold = ProjectScaffold(settings, hasContent: try Self.hasContent(location, files))
        var document = InitDocument()
        for file in scaffold.files {
            let path = directory == "/" ? "/\(file.path)" : "\(directory)/\(file.path)"
            try files.createFolder(file.path.parent.isRoot ? directory : "\(directory)/\(file.path.parent)")
            if try files.create(path, Array(file.text.utf8)) {
                document.created.append(file.path.string)
            } else {
                document.kept.append(file.path.string)
            }
        }
        try report(document, directory, session)
        return .done
    }

    /// What the project says already, and what the command line says.
    private func settings(in directory: String) throws -> ProjectSettings {
        var settings = try ContentCompiler(directory: directory).settings().settings
        if let locale {
            guard let code = LocaleCode(locale) else {
                let nearest = LocaleCode.nearest(to: locale).map { "; did you mean \($0)?" } ?? ""
                throw Failure(
                    .wrongUsage, code: "locale", message: "Intercom has no locale “\(locale)” for --locale\(nearest)")
            }
            settings.locales.defaultLocale = code
        }
        if let content {
            guard !content.hasPrefix("/"), let path = ProjectPath.root.resolving(content) else {
                throw Failure(
                    .wrongUsage, code: "content",
                    message: "--content takes a folder inside the project; “\(content)” is outside")
            }
            settings.content = path
        }
        return settings
    }

    /// Whether there is Markdown in the content folder, or a folder that may hold some.
    private static func hasContent(_ folder: String, _ files: LocalFiles) throws(FileError) -> Bool {
        do throws(FileError) {
            return try files.entries(of: folder).contains { entry in
                !entry.name.hasPrefix(".") && (entry.kind != .file || entry.name.hasSuffix(".md"))
            }
        } catch {
            if case .missing = error { return false }
            throw error
        }
    }

    private func report(_ document: InitDocument, _ directory: String, _ session: CommandSession) throws {
        switch session.format {
        case .json: try session.output(json: document)
        case .text:
            for path in document.created { session.console.output("created  \(path)\n") }
            for path in document.kept { session.console.output("kept     \(path)\n") }
            let place = RelativePath.from(session.context.currentDirectory, to: directory)
            session.note(
                "Next: \(place.isEmpty ? "" : "cd \(place), then ")guidepost plan --env sandbox shows what would be published."
            )
        }
    }
}

/// The JSON form of `init`.
private struct InitDocument: Encodable {
    let formatVersion = PlanDocument.formatVersion
    /// Paths in the project.
    var created: [String] = []
    /// Those that were there, and are as they were.
    var kept: [String] = []

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case created
        case kept
    }
}
