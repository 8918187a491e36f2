/// Where the writer stands within a block of text. Tags and white space are written only when something visible
/// follows, so that no empty paragraph, link or trailing space comes out, and text can be parted by an image.
struct InlineFlow {
    /// What the text stands in.
    enum Wrapper {
        /// Its container's tag is written already.
        case bare
        case heading
        case paragraph
        case centeredParagraph
        /// At the end of the line, as numbers in tables.
        case endParagraph
        case caption
    }

    /// White space that is due before the next visible thing.
    enum Gap {
        case none
        case space
        case lineBreak
    }

    /// What stands before the first visible thing of an item.
    enum Prefix {
        case none
        case emptyBox
        case checkedBox
    }

    enum Tag {
        case italic
        case bold
        /// Bold within bold: no tag of its own.
        case nothing
        case link
        /// A button around the text, written already.
        case button
    }

    /// A tag around the text under way.
    struct OpenTag {
        var tag: Tag
        var node = MarkdownTree.none
        /// The link once it was written.
        var link: NotedLink?
        var isWritten = false
        /// Whether anything visible stood in it.
        var wasWritten = false
    }

    var wrapper = Wrapper.bare
    /// Whether bold tags stand around the block of text already.
    var isInBold = false
    /// Whether tags for italics stand around the block of text already.
    var isInItalics = false
    /// Whether the wrapper's tag is written, and with it something visible.
    var isBegun = false
    var gap = Gap.none
    /// How many line breaks are due when `gap` is one.
    var breaks = 0
    var prefix = Prefix.none
    var tags: [OpenTag] = []
    /// How many of `tags` are written.
    var writtenTags = 0
}
