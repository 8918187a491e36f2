internal import ArgumentParser
internal import HelpCenterModel

/// `guidepost build`.
struct BuildCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Write the rendered HTML, one file for each item and locale.",
        discussion: """
            Writes the fragments as they would be sent, with links to each other's files, and site.json, which lists \
            them. Every item that compiled is written, also when others have errors (exit 1). Equal input gives equal \
            bytes.

            EXAMPLES
              guidepost build
              guidepost build --output public
            """)

    @ParentCommand var root: Guidepost
    @OptionGroup var globals: GlobalOptions
    @Option(help: ArgumentHelp("The folder to write into. Default: build, in the project.", valueName: "dir"))
    var output: String?

    var options: GlobalOptions { globals.merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        throw Failure(.failed, code: "todo", message: "todo")
    }
}
