internal import ArgumentParser
internal import HelpCenterModel

/// Options that say what an apply may do, and so what a plan shows.
struct ApplyPolicyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What to do with items that others changed in the workspace: fail, keep or overwrite.", valueName: "policy")
    )
    var onDrift: DriftPolicy?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Only these items and what lies below them.", valueName: "path"))
    var only: [String] = []
}

extension DriftPolicy: ExpressibleByArgument {}
