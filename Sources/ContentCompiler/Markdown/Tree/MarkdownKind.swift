/// What a node is. Blocks come before inlines.
enum MarkdownKind: UInt8 {
    // MARK: Blocks

    case document
    /// Blocks that stand together without a form of their own; what raw HTML and split paragraphs become.
    case group
    case paragraph
    case heading
    case blockQuote
    case callout
    case list
    case item
    case codeBlock
    case htmlBlock
    case thematicBreak
    case table
    case tableRow
    /// Its children are inlines, or blocks when it comes from raw HTML.
    case tableCell
    case footnoteDefinition
    /// A section that unfolds; its first child may be a `summary`.
    case details
    case summary
    /// An embedded video: `text` is the address of the player. Its children are the words of the link that it was.
    case video
    /// The place of the table of contents.
    case contents

    // MARK: Inlines

    case text
    /// Inlines that stand together without a form of their own.
    case span
    case softBreak
    case lineBreak
    case code
    case htmlInline
    case emphasis
    case strong
    case strikethrough
    case link
    case image
    case footnoteReference
    /// `{{ … }}` as written, braces included: a variable or a snippet, to be put in its place.
    case placeholder
    /// A target for links without any text (`<a id="x"></a>`).
    case anchor

    var isBlock: Bool { rawValue < MarkdownKind.text.rawValue }
}
