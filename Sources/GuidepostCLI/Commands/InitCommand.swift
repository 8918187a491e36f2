internal import ArgumentParser
internal import ContentCompiler
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost init`.
struct InitCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a project: settings, a first article, schemas for editors, workflows for CI.",
        discussion: """
            Writes guidepost.yml with every setting and its default, a first article, a .gitignore, a .gitattributes \
            that lets git merge lockfiles, and JSON Schemas of the settings and of front matter; with --ci also the \
            workflows that plan in every pull request and publish after the merge. On a terminal it asks for what no \
            option says. A file that is there already is never touched, so it can be run again.

            EXAMPLES
              guidepost init                            here
              guidepost init docs                       in the folder docs, made if need be
              guidepost init --yes --locale fr --content help
              guidepost init --ci github                with workflows for GitHub Actions
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Argument(help: ArgumentHelp("The folder of the project. Default: this one.", valueName: "dir"))
    var folder: String?
    @Option(help: ArgumentHelp("The language of files without a language. Default: en.", valueName: "code"))
    var locale: String?
    @Option(help: ArgumentHelp("The folder of the articles, in the project. Default: articles.", valueName: "dir"))
    var content: String?
    @Option(help: ArgumentHelp("Where the workspace is hosted: us, eu or au. Default: us.", valueName: "region"))
    var region: Region?
    @Option(help: ArgumentHelp("Also write the workflows of a CI service: github or gitlab.", valueName: "service"))
    var ci: CIService?
    @Option(help: ArgumentHelp("The branch that the workflows publish. Default: main.", valueName: "name"))
    var branch: String?
    @Flag(name: .shortAndLong, help: "Do not ask.") var yes = false

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        if folder != nil, session.options.directory != nil {
            throw Failure(.wrongUsage, code: "directory", message: "name the folder once: with --directory or without")
        }
        let directory = session.context.absolute(folder ?? session.options.directory ?? ".")
        let files = LocalFiles()
        let isConfigured = try files.status(of: "\(directory)/\(ProjectLocator.settingsFile)") != nil
        var answers = InitAnswers(
            settings: try ContentCompiler(directory: directory).settings().settings, service: ci,
            branch: branch ?? "main")
        try answers.take(locale: locale, content: content, region: region)
        let repository = RepositoryPlace(of: directory, environment: session.context.environment)
        if !yes, session.console.isInteractive, session.format == .text {
            let questions = InitQuestions(
                console: session.console, asksForSettings: !isConfigured, suggestedService: repository.service)
            questions.ask(&answers, unless: self)
        }
        try answers.check()
        var document = InitDocument()
        let settings = answers.settings
        let location = settings.content.isRoot ? directory : "\(directory)/\(settings.content)"
        let scaffold = ProjectScaffold(settings, hasContent: try Self.hasContent(location, files))
        for file in scaffold.files { try write(file.path.string, file.text, directory, files, &document) }
        if let service = answers.service {
            let workflows = CIScaffold(service, branch: answers.branch, folder: repository.folder)
            for file in workflows.files {
                try write(repository.wayUp + file.path, file.text, directory, files, &document)
            }
            document.next = workflows.nextSteps(kept: document.kept)
        }
        try report(document, directory, session)
        return .done
    }

    /// - Parameter path: from the project's folder; it may begin with the way up to the repository's root.
    private func write(
        _ path: String, _ text: String, _ directory: String, _ files: LocalFiles, _ document: inout InitDocument
    ) throws(FileError) {
        let place = directory == "/" ? "/\(path)" : "\(directory)/\(path)"
        if let slash = place.utf8.lastIndex(of: 0x2F), slash != place.startIndex {
            try files.createFolder(String(place[..<slash]))
        }
        if try files.create(place, Array(text.utf8)) {
            document.created.append(path)
        } else {
            document.kept.append(path)
        }
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
            for step in document.next { session.note("      \(step)") }
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
    /// What is left to do by hand, in sentences.
    var next: [String] = []

    enum CodingKeys: String, CodingKey {
        case formatVersion = "format_version"
        case created
        case kept
        case next
    }
}
