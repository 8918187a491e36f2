internal import HelpCenterModel

/// The Markdown of one item in one locale, cut out of its file.
struct MarkdownSource: Sendable {
    /// The file, for diagnostics.
    var file: ProjectPath
    /// The Markdown in UTF-8, front matter and byte-order mark already taken off; line ends as the file has them.
    var bytes: ArraySlice<UInt8>
    /// The file's line, from 1, that the Markdown begins on.
    var firstLine: Int
    /// Whether the first `# heading` is the item's title, to be taken out of the body.
    var takesTitle: Bool
    /// Whether a table of contents is added where the text says no place for it.
    var addsContents = false
}
