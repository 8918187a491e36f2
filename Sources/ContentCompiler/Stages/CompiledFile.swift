internal import HelpCenterModel

/// A file with its front matter read and its Markdown rendered, links still as written.
struct CompiledFile: Sendable {
    /// `nil` when it could not be compiled: what the front matter would have said is not known.
    var content: Content?
    var diagnostics: [Diagnostic] = []

    struct Content: Sendable {
        var frontMatter: FrontMatter
        var title: String
        /// Where the front matter gives the title; `nil` when the title comes from a heading or a name.
        var titlePlace: (position: SourcePosition, excerpt: SourceExcerpt?)?
        var body: RenderedBody
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
