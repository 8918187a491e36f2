internal import ArgumentParser

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
