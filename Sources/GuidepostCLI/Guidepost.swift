package import ArgumentParser

/// The root command.
package struct Guidepost: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "guidepost",
        abstract: "Publishes a help center from git to Intercom.",
        discussion: """
            Writers keep articles and collections as Markdown; `guidepost plan` shows what readers would see change, \
            and `guidepost apply` publishes it, exactly once.

            EXAMPLES
              guidepost init docs                      make a project
              guidepost check                          find mistakes in the files
              guidepost plan --env sandbox             what would be published, without an account
              guidepost apply --env sandbox --yes      publish to the built-in sandbox
              INTERCOM_ACCESS_TOKEN=… guidepost plan   against your workspace
              guidepost doctor                         what is in the way, and how to mend it

            EXIT CODES
              0 done, or nothing to do     1 failed     2 changes present (drift, plan --detailed-exitcode)
              3 refused                    64 wrong usage
            """,
        version: "guidepost \(GuidepostVersion.current)",
        subcommands: [
            InitCommand.self, NewCommand.self, CheckCommand.self, BuildCommand.self, PreviewCommand.self,
            PlanCommand.self,
            ApplyCommand.self, DriftCommand.self, TranslationsCommand.self, MoveCommand.self, AdoptCommand.self,
            StateCommand.self, DoctorCommand.self, SandboxCommand.self, CompletionsCommand.self, ManualCommand.self,
        ])

    @OptionGroup var globals: GlobalOptions

    package init() {}

    /// Parses the arguments, runs the command and gives the exit code.
    package static func run(_ arguments: [String], context: CommandContext) async -> Int32 {
        await CommandRunner(context: context).run(arguments)
    }
}

/// The version of this program.
package enum GuidepostVersion {
    package static let current = "0.1.0"
}
