internal import HelpCenterModel

/// A file with its front matter read and its Markdown rendered, links still as written.
struct CompiledFile: Sendable {
    /// `nil` when it could not be compiled: what the front matter would have said is not known.
    var content: Content?
    var diagnostics: [Diagnostic] = []

    struct Content: Sendable {
        var frontMatter: FrontMatter
        var title: String
        /// Where the title stands, in the front matter or as a heading; `nil` when it comes from the file's name.
        var titlePlace: SourcePlace?
        var body: RenderedBody
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
