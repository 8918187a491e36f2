internal import HelpCenterModel

/// Why a text is not given to cmark-gfm: it would take too long or too much memory.
struct BoundsExcess: Hashable {
    /// What there is too much of.
    enum Cause: Hashable {
        /// Cells of tables, written or filled up.
        case cells
        /// `|` in rows, or rows that could begin a table.
        case rows
        /// `<?`, `<!` and `<![CDATA[` that nothing closes.
        case openMarkup
        /// Bare links and e-mail addresses in one line.
        case addresses
        /// Links after marks of emphasis and `![` in one paragraph.
        case links
        /// Lists and quotes in one another, with much below them.
        case nesting
        /// Marks that each become a node.
        case marks
        /// What the uses of link definitions add.
        case references
    }

    var cause: Cause
    /// The line, from 1, on which the bound is passed.
    var line: Int
}

extension BoundsExcess.Cause {
    var id: DiagnosticID { self == .cells ? .tableTooLarge : .tooComplex }

    /// What is wrong, in the words of a summary.
    var summary: String {
        switch self {
        case .cells: "the tables have more than \(TreeLimits.cellLimit) cells"
        case .rows: "the rows up to “|” here are too long or too many to be read as a table"
        case .openMarkup: "too many “<?” or “<!” that nothing closes"
        case .addresses: "too many bare links or addresses in one line"
        case .links: "too many links with emphasis and images in one paragraph"
        case .nesting: "too much text in lists and quotes that nest too deeply"
        case .marks: "more than \(MarkdownBounds.nodeLimit) pieces of text and markup"
        case .references:
            "the uses of link definitions make the text more than \(MarkdownBounds.expansionFactor) times as long"
        }
    }

    var fix: String {
        switch self {
        case .cells: "publish the data as a file and link to it"
        case .rows: "put a blank line between the rows and other text, or the text into a code block"
        case .openMarkup: "put the text into a code block"
        case .addresses: "break the line, or put the text into a code block"
        case .links: "part the paragraph with blank lines, or put the text into a code block"
        case .nesting: "take some levels out, or put the text into a code block if it is no Markdown"
        case .marks: "split the file into several articles, or put what is no Markdown into a code block"
        case .references: "shorten the definition, or write fewer links with it"
        }
    }
}
