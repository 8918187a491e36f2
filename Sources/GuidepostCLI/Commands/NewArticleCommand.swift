internal import ArgumentParser
internal import ContentCompiler

/// `guidepost new article`.
struct NewArticleCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "article",
        abstract: "Begin an article, or a translation of one.",
        discussion: """
            Writes a file with the front matter that an article begins with, where `locales.layout` has its place. A \
            file that is there already is never touched.

            EXAMPLES
              guidepost new article billing/refunds
              guidepost new article billing/refunds --title "Get a refund"
              guidepost new article articles/billing/refunds.md --locale fr --title "Se faire rembourser"
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: NewCommand
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "Where it stands: from the project's root or from the folder of the articles.") var path: String
    @OptionGroup var beginning: NewFileOptions
    @Option(help: ArgumentHelp("Begin the translation into this language.", valueName: "code")) var locale: String?

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        try beginning.write(.article, path, locale: locale, session)
    }
}
