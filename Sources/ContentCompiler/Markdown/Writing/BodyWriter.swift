internal import HelpCenterModel

/// Writes a tree as the HTML that Intercom keeps: blocks without white space between them, only its tags and classes.
struct BodyWriter {
    var rendering: Rendering
    let templates: ComponentTemplates
    let nestedLists: NestedListForm
    var out: PieceBuffer
    var flow = InlineFlow()
    var headings: [WrittenHeading] = []
    var links: [WrittenLink] = []
    /// The targets of links that are no headings, each with the heading that stands for it; see `RenderedBody`.
    var targets: [String: Int?]
    /// Images of the heading under way, with the links around them: Intercom's images are blocks, so they follow it.
    var pendingImages: [(image: MarkdownTree.Index, link: NotedLink?)] = []
    /// The places of tables of contents: where in `out`, and the paragraph that asks for it.
    var contents: [(offset: Int, paragraph: MarkdownTree.Index)] = []
    /// How many lists are open: a table cannot stand in any.
    var listDepth = 0
    /// How many cells are open: tables do not nest.
    var cellDepth = 0
    /// How many visible things are written: a list, table or section without any is taken back.
    var shown = 0
    /// Whether a callout is open: they do not nest.
    var isInCallout = false

    init(_ rendering: Rendering, templates: ComponentTemplates, nestedLists: NestedListForm) {
        self.rendering = rendering
        self.templates = templates
        self.nestedLists = nestedLists
        targets = Dictionary(rendering.titleNames.map { ($0, nil) }, uniquingKeysWith: { first, _ in first })
        out = PieceBuffer(capacity: 2 * rendering.tree.text.count + 512)
        links.reserveCapacity(8)
    }

    var tree: MarkdownTree {
        _read { yield rendering.tree }
        _modify { yield &rendering.tree }
    }

    /// Writes the whole document.
    mutating func body() -> RenderedBody {
        writeDocument()
        let top = headings.map(\.level).min() ?? 1
        for index in headings.indices { headings[index].level = Self.level(headings[index].level, top: top) }
        out.settleLevels { UInt8(Self.level(Int($0), top: top)) }
        insertContents()
        return RenderedBody(
            text: out.text(links: links), title: rendering.title, titlePlace: rendering.titlePlace,
            headings: headings.map(\.heading), targets: targets, diagnostics: rendering.diagnostics.sorted())
    }

    /// The level in the HTML of a heading's level in the source.
    ///
    /// Intercom moves all headings up until the topmost is an `h1` (API.md §7.2 row 1), and has four levels. So the
    /// body's topmost level becomes `h1` here already, the others keep their distance to it, and what would be deeper
    /// than `h4` becomes `h4`: what is sent is what is stored.
    private static func level(_ level: Int, top: Int) -> Int { min(level - top + 1, 4) }

    private mutating func writeDocument() {
        var block = tree[MarkdownTree.root].firstChild
        while block != MarkdownTree.none, tree[block].kind != .footnoteDefinition {
            writeBlock(block)
            block = tree[block].next
        }
        writeFootnotes(from: block)
    }

    mutating func writeBlocks(of index: MarkdownTree.Index) { writeBlocks(from: tree[index].firstChild) }

    /// Writes a block and those after it.
    mutating func writeBlocks(from first: MarkdownTree.Index) {
        var child = first
        while child != MarkdownTree.none {
            writeBlock(child)
            child = tree[child].next
        }
    }

    mutating func writeBlock(_ index: MarkdownTree.Index) {
        let node = tree[index]
        switch node.kind {
        case .paragraph: writeParagraph(index)
        case .heading: writeHeading(index)
        case .list: writeList(index)
        case .callout, .blockQuote: writeCallout(index)
        case .codeBlock: writeCodeBlock(node)
        case .thematicBreak:
            shown += 1
            out.append("<hr>")
        case .table: writeTable(index)
        case .document, .group, .item, .footnoteDefinition, .tableRow, .tableCell: writeBlocks(of: index)
        case .details: writeDetails(index)
        case .summary: writeParagraph(index)
        case .video: writeVideo(index)
        case .contents: markContents(index)
        case .htmlBlock: break
        case .text, .span, .softBreak, .lineBreak, .code, .htmlInline, .emphasis, .strong, .strikethrough, .link,
            .image,
            .footnoteReference, .placeholder, .anchor:
            writeInlineAsBlock(index)
        }
    }

    private mutating func writeParagraph(_ index: MarkdownTree.Index) {
        begin(tree[index].flags.contains(.centered) ? .centeredParagraph : .paragraph)
        writeInlines(from: tree[index].firstChild)
        end()
    }

    private mutating func writeCodeBlock(_ node: MarkdownNode) {
        var code = tree.bytes(node.text)
        // The last line end closes the fence; it is no character of the code.
        if code.last == 0x0A { code.removeLast() }
        if !code.allSatisfy(\.isWhiteSpace) { shown += 1 }
        out.append("<pre><code>")
        out.appendEscaped(code)
        out.append("</code></pre>")
    }

    private mutating func writeDetails(_ index: MarkdownTree.Index) {
        let (start, before) = (out.bytes.count, shown)
        out.append("<details>")
        var child = tree[index].firstChild
        if child != MarkdownTree.none, tree[child].kind == .summary {
            out.append("<summary>")
            begin(.bare)
            writeInlines(from: tree[child].firstChild)
            end()
            out.append("</summary>")
            child = tree[child].next
        }
        while child != MarkdownTree.none {
            writeBlock(child)
            child = tree[child].next
        }
        out.append("</details>")
        if shown == before { out.truncate(to: start) }
    }
}
