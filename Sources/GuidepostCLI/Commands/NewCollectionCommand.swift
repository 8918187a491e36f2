internal import ArgumentParser
internal import ContentCompiler

/// `guidepost new collection`.
struct NewCollectionCommand: GuidepostCommand {
    static let configuration = CommandConfiguration(
        commandName: "collection",
        abstract: "Begin a collection, or a translation of its title.",
        discussion: """
            Writes the file `_index.md` of a folder, which gives its collection a title and a description. A file that \
            is there already is never touched.

            EXAMPLES
              guidepost new collection billing --title "Billing and refunds"
              guidepost new collection billing --locale fr --title "Facturation"
            """)

    @ParentCommand var root: Guidepost
    @ParentCommand var group: NewCommand
    @OptionGroup var globals: GlobalOptions
    @Argument(help: "Its folder: from the project's root or from the folder of the articles.") var path: String
    @OptionGroup var beginning: NewFileOptions
    @Option(help: ArgumentHelp("Begin the translation into this language.", valueName: "code")) var locale: String?

    var options: GlobalOptions { globals.merged(with: group.globals).merged(with: root.globals) }

    func run(in session: CommandSession) async throws -> ExitStatus {
        try beginning.write(.collection, path, locale: locale, session)
    }
}
