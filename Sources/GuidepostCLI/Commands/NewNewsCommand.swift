internal import ArgumentParser
internal import ContentCompiler

/// `guidepost new news`.
struct NewNewsCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "news",
        abstract: "Begin a news item, as a draft.",
        discussion: """
            Writes a file in the folder of the news, with the day of today before its name if it has none. A file that \
            is there already is never touched.

            EXAMPLES
              guidepost new news faster-search
              guidepost new news 2026-12-01-prices --title "What changes with our prices"
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: NewCommand
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "Where it stands: from the project's root or from the folder of the news.") var path: String
    @OptionGroup var beginning: NewFileOptions

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        try beginning.write(.newsItem, path, locale: nil, session)
    }
}
