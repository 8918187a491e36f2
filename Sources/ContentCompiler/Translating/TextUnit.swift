/// A text of a Markdown source that is translated as a whole: a paragraph, a heading, a cell …
struct TextUnit: Hashable, Sendable {
    enum Kind: String, Hashable, Sendable {
        case paragraph
        case heading
        case cell
        /// A title on the line that begins a callout.
        case calloutTitle = "callout-title"
        /// Text of raw HTML, which is no Markdown.
        case html
    }

    var kind: Kind
    /// Its place in the source, in bytes.
    var range: Range<Int>
    /// Folded and joined.
    var pieces: [TextPiece]
    /// What stands before the text of a second line: the marks of quotes and the indentation of lists.
    var linePrefix: String
}
