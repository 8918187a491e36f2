/// What stands apart from a node's kind.
struct MarkdownFlags: OptionSet {
    var rawValue: UInt16

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
    /// Text of raw HTML, which Markdown has not parsed.
    static let rawHTML = MarkdownFlags(rawValue: 1 << 7)
    /// The title of a callout: a paragraph of nothing but bold words.
    static let title = MarkdownFlags(rawValue: 1 << 8)
}
