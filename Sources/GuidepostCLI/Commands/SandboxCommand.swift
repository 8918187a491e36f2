internal import ArgumentParser
internal import HelpCenterModel
internal import IntercomSandbox

/// `guidepost sandbox`.
struct SandboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sandbox", abstract: "The stand-in for Intercom.",
        discussion: """
            EXAMPLES
              guidepost sandbox serve
            """,
        subcommands: [SandboxServeCommand.self])

    @OptionGroup var globals: GlobalOptions
}
