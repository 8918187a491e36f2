/// A node of a `MarkdownTree`: small and free of references, so that a whole document is two arrays.
struct MarkdownNode {
    var kind: MarkdownKind
    var flags: MarkdownFlags = []
    /// The heading's level in the source (1 to 6), or the callout's index in `CalloutKind.allCases`.
    var level: UInt8 = 0
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

/// A range of the bytes of a tree's text.
struct MarkdownText {
    var start: Int32
    var end: Int32

    static let empty = MarkdownText(start: 0, end: 0)

    var isEmpty: Bool { start == end }
    var range: Range<Int> { Int(start)..<Int(end) }
}

/// What stands apart from a node's kind.
struct MarkdownFlags: OptionSet {
    var rawValue: UInt8

    /// A list without blank lines between its items.
    static let tight = MarkdownFlags(rawValue: 1 << 0)
    /// A list with numbers.
    static let ordered = MarkdownFlags(rawValue: 1 << 1)
    /// An item with a check box.
    static let task = MarkdownFlags(rawValue: 1 << 2)
    /// An item whose check box is ticked.
    static let checked = MarkdownFlags(rawValue: 1 << 3)
    /// A table's row of headings, or one of its cells.
    static let header = MarkdownFlags(rawValue: 1 << 4)
    /// A paragraph, heading, image or button in the middle of the line.
    static let centered = MarkdownFlags(rawValue: 1 << 5)
    /// A link that is drawn as a button.
    static let button = MarkdownFlags(rawValue: 1 << 6)
}
