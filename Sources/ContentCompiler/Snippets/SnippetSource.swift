internal import HelpCenterModel

/// Gives snippets by the paths that writers write.
protocol SnippetSource: Sendable {
    /// The snippet that a path in a file names, for the readers of a locale.
    func snippet(_ written: String, from file: ProjectPath, for locale: LocaleCode) -> SnippetLookup
}

/// A project without snippets.
struct NoSnippets: SnippetSource {
    func snippet(_ written: String, from file: ProjectPath, for locale: LocaleCode) -> SnippetLookup {
        .missing(suggestion: nil)
    }
}

/// What a path of a snippet leads to.
enum SnippetLookup: Sendable {
    case found(Snippet)
    case missing(suggestion: String?)
    case outside
    /// It is there and cannot be used; the diagnostic is about its own file.
    case faulty(Diagnostic)
}

/// A snippet with its Markdown parsed, placeholders still in it.
struct Snippet: Sendable {
    var path: ProjectPath
    /// Whether it is the source's, because there is none in the readers' locale.
    var isUntranslated: Bool
    /// Its size, in bytes.
    var byteCount: Int
    var rendering: Rendering
}
