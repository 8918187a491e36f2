internal import ArgumentParser
internal import ContentCompiler
internal import Foundation
internal import HelpCenterModel
internal import SyncEngine

/// `guidepost new`.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Begin an article, a collection or a news item.",
        discussion: """
            EXAMPLES
              guidepost new article billing/refunds --title "Get a refund"
              guidepost new collection billing
              guidepost new news faster-search
            """,
        subcommands: [NewArticleCommand.self, NewCollectionCommand.self, NewNewsCommand.self])

    @OptionGroup var globals: GlobalOptions
}

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
