internal import ArgumentParser
internal import Foundation

/// The options that every command takes, before or after its name.
struct GlobalOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "The project's folder.",
            discussion: "Default: the nearest folder upwards with a guidepost.yml, else this one.", valueName: "dir"))
    var directory: String?

    @Option(help: ArgumentHelp("The remote to work with: a name from `environments`, or `sandbox`.", valueName: "name"))
    var env: String?

    @Option(
        help: ArgumentHelp(
            "How to print the result: text or json; some commands also know markdown, html or github.",
            valueName: "format"))
    var format: FormatName?

    @Option(help: ArgumentHelp("When to use colour: auto, always or never.", valueName: "when"))
    var color: ColorMode?

    @Option(
        help: ArgumentHelp(
            "Another address of Intercom's API; plain http on this machine only. Default: INTERCOM_BASE_URL, else the region's.",
            valueName: "url"))
    var baseURL: String?

    @Flag(
        name: .shortAndLong, help: "Show every request: method, path, status, time; and the words that a plan changes.")
    var verbose = false

    @Flag(name: .shortAndLong, help: "Show errors only.")
    var quiet = false

    /// The option as given behind the command's name, or else before it.
    func merged(with outer: GlobalOptions) -> GlobalOptions {
        var merged = self
        merged.directory = directory ?? outer.directory
        merged.env = env ?? outer.env
        merged.format = format ?? outer.format
        merged.color = color ?? outer.color
        merged.baseURL = baseURL ?? outer.baseURL
        merged.verbose = verbose || outer.verbose
        merged.quiet = quiet || outer.quiet
        return merged
    }
}

/// When output is coloured.
enum ColorMode: String, Sendable, CaseIterable, ExpressibleByArgument {
    /// On a terminal, unless `NO_COLOR` is set (no-color.org).
    case auto
    case always
    case never
}
