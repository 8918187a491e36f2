/// A node of a `MarkdownTree`: small and free of references, so that a whole document is two arrays.
struct MarkdownNode {
    var kind: MarkdownKind
    /// The heading's level in the source (1 to 6), the callout's index in `CalloutKind.allCases`, or where the text of a
    /// table's cell stands, as a `CellAlignment`.
    var level: UInt8 = 0
    // After the two bytes, so that the four fill one word.
    var flags: MarkdownFlags = []
    /// The file that it comes from, as an index into the sources of its `Rendering`: 0 for the item's own.
    var source: UInt8 = 0
    /// The first number of an ordered list, the number of a footnote, or the width of an image (0 for none).
    var number: Int32 = 0
    /// The height of an image, 0 for none.
    var height: Int32 = 0
    /// The line in the Markdown from 1; 0 where it is unknown.
    var line: Int32 = 0
    /// The column in UTF-8 bytes from 1; 0 where it is unknown.
    var column: Int32 = 0
    var firstChild = MarkdownTree.none
    var next = MarkdownTree.none
    /// What it says, in the tree's text: the literal of text, code and HTML; the destination of a link or image; the
    /// anchor of a heading with `{#id}`.
    var text = MarkdownText.empty
    /// The title of a link or image, or what is needed beside `text`: the info string of a code block.
    var title = MarkdownText.empty
}
