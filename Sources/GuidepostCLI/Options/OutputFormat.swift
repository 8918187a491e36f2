internal import ArgumentParser

/// The forms of output that `--format` knows. Which of them a command has, its `formats` says.
enum FormatName: String, Sendable, CaseIterable, ExpressibleByArgument {
    case text
    case json
    /// For a pull request.
    case markdown
    /// A page for a browser.
    case html
    /// Annotations of GitHub Actions.
    case github
}

/// How a command without findings of its own prints its result.
enum OutputFormat: Sendable {
    case text
    case json
}

/// How a command prints findings.
enum FindingsFormat: Sendable {
    case text
    case json
    case github
}
