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

    /// Takes the rendered text out, which is most of it; `nil` when it could not be compiled.
    mutating func takeText() -> LinkedText? {
        let text = content?.body.text
        content?.body.text = LinkedText()
        return text
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
