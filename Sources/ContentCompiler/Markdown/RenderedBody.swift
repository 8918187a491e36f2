internal import HelpCenterModel

/// The HTML of one body with its links still as the writer wrote them: what rendering gives and link resolution takes.
struct RenderedBody: Sendable {
    var text = LinkedText()
    /// The text of the first `# heading` where the source said that it is the title, else `nil`.
    var title: String?
    /// Where that heading stands.
    var titlePlace: SourcePlace?
    var headings: [Heading] = []
    /// The names of targets for links that are no headings (`<a id="x">`), each with the heading that links to it lead
    /// to, as an index into `headings`; `nil` for the top of the page.
    var targets: [String: Int?] = [:]
    var diagnostics: [Diagnostic] = []
    /// Whether the source was not rendered at all, for a reason that is among the diagnostics.
    var isRefused = false

    static func refused(_ diagnostics: [Diagnostic]) -> RenderedBody {
        RenderedBody(diagnostics: diagnostics, isRefused: true)
    }
}

/// A link as the writer wrote it, before anything is known about its target.
struct WrittenLink: Hashable, Sendable {
    enum Role: Hashable, Sendable {
        /// The `href` of an `a`.
        case link
        /// The `src` of an `img`.
        case image
    }

    var role: Role
    /// The file that holds it: the item's own, or a snippet's. What it says is relative to this one.
    var file: ProjectPath
    /// The destination with Markdown's escapes and entities resolved, percent-encoding as written.
    var destination: String
    var position: SourcePosition
    /// The source line that holds it, for diagnostics.
    var excerpt: SourceExcerpt?
}
