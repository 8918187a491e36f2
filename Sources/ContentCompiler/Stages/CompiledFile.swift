internal import HelpCenterModel

/// A file with its front matter read and its Markdown rendered, links still as written.
struct CompiledFile: Sendable {
    /// `nil` when it could not be compiled: what the front matter would have said is not known.
    var content: Content?
    var diagnostics: [Diagnostic] = []

    /// What a file says but its text. A class, since it has much and nobody changes it: each stage looks at every file's,
    /// and to copy a structure of this size costs more than the look.
    final class Content: Sendable {
        let frontMatter: FrontMatter
        let title: String
        /// Where the title stands, in the front matter or as a heading; `nil` when it comes from the file's name.
        let titlePlace: SourcePlace?
        /// Without its text.
        let body: RenderedBody

        init(frontMatter: FrontMatter, title: String, titlePlace: SourcePlace?, body: RenderedBody) {
            self.frontMatter = frontMatter
            self.title = title
            self.titlePlace = titlePlace
            self.body = body
        }
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
