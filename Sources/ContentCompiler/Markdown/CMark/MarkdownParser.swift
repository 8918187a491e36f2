internal import CCmarkGFM
internal import Foundation

/// Parses Markdown with cmark-gfm. Only the files of this folder touch cmark-gfm; its pointers never leave it.
enum MarkdownParser {
    /// How deep blocks and inlines may nest; deeper ones are left out and the tree says so.
    static let depthLimit = 100

    /// - Parameter notesEnds: Whether paragraphs, headings and blocks of HTML have the line that they end on as their
    ///   `height`, for those who take the source apart.
    /// - Returns: The tree; an empty one that says why when the source is beyond `MarkdownBounds`.
    static func parse(_ source: ArraySlice<UInt8>, notesEnds: Bool = false) -> MarkdownTree {
        if let excess = MarkdownBounds.excess(of: source) {
            var tree = MarkdownTree(capacity: 0)
            tree.excess = excess
            return tree
        }
        let covered = PlaceholderBlanks.covered(source)
        return unsafe ParserMemory.withMemory { memory in
            var conversion = Conversion(tree: MarkdownTree(capacity: source.count), notesEnds: notesEnds)
            if let document = unsafe parsedDocument(covered?[...] ?? source, memory) {
                unsafe conversion.convert(document)
            }
            if covered != nil { PlaceholderBlanks.uncover(&conversion.tree.text) }
            return conversion.tree
        }
    }

    /// What cmark-gfm itself writes for `source`, raw HTML included: the measure of the text that readers must see.
    static func referenceHTML(_ source: ArraySlice<UInt8>) -> String {
        unsafe ParserMemory.withMemory { memory in
            guard let document = unsafe parsedDocument(source, memory),
                let html = unsafe cmark_render_html_with_mem(document, options | CMARK_OPT_UNSAFE, nil, memory)
            else { return "" }
            return unsafe String(cString: html)
        }
    }

    private static let options = CMARK_OPT_FOOTNOTES

    /// The document, in memory that nobody has to free.
    private static func parsedDocument(
        _ source: ArraySlice<UInt8>, _ memory: UnsafeMutablePointer<cmark_mem>
    ) -> OpaquePointer? {
        let extensions = InlineSyntax.cmarkExtensions
        guard let parser = unsafe cmark_parser_new_with_mem(options, memory) else { return nil }
        for address in extensions { unsafe InlineSyntax.attach(address, to: parser) }
        unsafe source.withUnsafeBytes { bytes in
            let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            unsafe cmark_parser_feed(parser, start, bytes.count)
        }
        return unsafe cmark_parser_finish(parser)
    }
}

/// Copies a finished tree of cmark-gfm into a `MarkdownTree`.
private struct Conversion {
    var tree: MarkdownTree
    /// The letters that cmark has for the columns of the table under way.
    private var columns: [UInt8] = []
    /// The column of the next cell.
    private var column = 0

    private let notesEnds: Bool

    init(tree: MarkdownTree, notesEnds: Bool) {
        self.tree = tree
        self.notesEnds = notesEnds
    }

    mutating func convert(_ document: OpaquePointer) {
        var parents = [MarkdownTree.root]
        var siblings = [MarkdownTree.none]
        guard var node = unsafe cmark_node_first_child(document) else { return }
        while true {
            let index = tree.add(unsafe converted(node))
            let last = siblings[siblings.count - 1]
            if last == MarkdownTree.none {
                tree[parents[parents.count - 1]].firstChild = index
            } else {
                tree[last].next = index
            }
            siblings[siblings.count - 1] = index

            if let child = unsafe cmark_node_first_child(node) {
                if parents.count < MarkdownParser.depthLimit {
                    parents.append(index)
                    siblings.append(MarkdownTree.none)
                    unsafe node = unsafe child
                    continue
                }
                if tree.cutOffLine == nil { tree.cutOffLine = Int32(unsafe cmark_node_get_start_line(node)) }
            }
            while true {
                if let next = unsafe cmark_node_next(node) {
                    unsafe node = unsafe next
                    break
                }
                guard let parent = unsafe cmark_node_parent(node), parents.count > 1 else { return }
                unsafe node = unsafe parent
                parents.removeLast()
                siblings.removeLast()
            }
        }
    }

    private mutating func converted(_ node: OpaquePointer) -> MarkdownNode {
        var result = MarkdownNode(
            kind: .group, line: unsafe cmark_node_get_start_line(node), column: unsafe cmark_node_get_start_column(node)
        )
        switch unsafe cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            result.kind = .text
            result.text = unsafe copy(cmark_node_get_literal(node))
            noteMark(tree.bytes(result.text))
        case CMARK_NODE_SOFTBREAK: result.kind = .softBreak
        case CMARK_NODE_LINEBREAK: result.kind = .lineBreak
        case CMARK_NODE_PARAGRAPH: result.kind = .paragraph
        case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
            result.kind = unsafe cmark_node_get_type(node) == CMARK_NODE_LINK ? .link : .image
            result.text = unsafe copy(cmark_node_get_url(node))
            result.title = unsafe copy(cmark_node_get_title(node))
        case CMARK_NODE_STRONG: result.kind = .strong
        case CMARK_NODE_EMPH:
            let mark = unsafe Int(bitPattern: cmark_node_get_user_data(node))
            result.kind = mark == InlineSyntax.strikethrough ? .strikethrough : .emphasis
        case CMARK_NODE_CODE:
            result.kind = .code
            result.text = unsafe copy(cmark_node_get_literal(node))
        case CMARK_NODE_ITEM:
            result.kind = .item
            if unsafe cmark_node_get_syntax_extension(node) != nil {
                result.flags.insert(.task)
                if unsafe cmark_gfm_extensions_get_tasklist_item_checked(node) { result.flags.insert(.checked) }
            }
        case CMARK_NODE_LIST:
            result.kind = .list
            if unsafe cmark_node_get_list_tight(node) != 0 { result.flags.insert(.tight) }
            if unsafe cmark_node_get_list_type(node) == CMARK_ORDERED_LIST { result.flags.insert(.ordered) }
            result.number = unsafe cmark_node_get_list_start(node)
        case CMARK_NODE_HEADING:
            result.kind = .heading
            result.level = UInt8(clamping: unsafe cmark_node_get_heading_level(node))
        case CMARK_NODE_CODE_BLOCK:
            result.kind = .codeBlock
            result.text = unsafe copy(cmark_node_get_literal(node))
            result.title = unsafe copy(cmark_node_get_fence_info(node))
        case CMARK_NODE_BLOCK_QUOTE: result.kind = .blockQuote
        case CMARK_NODE_THEMATIC_BREAK: result.kind = .thematicBreak
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE:
            result.kind = unsafe cmark_node_get_type(node) == CMARK_NODE_HTML_BLOCK ? .htmlBlock : .htmlInline
            result.text = unsafe copy(cmark_node_get_literal(node))
            if tree.bytes(result.text).first == UInt8(ascii: "{") {
                result.kind = .placeholder
                let place = unsafe InlinePlace(packed: Int(bitPattern: cmark_node_get_user_data(node)))
                (result.line, result.column) = (place.line, place.column)
            }
        case CMARK_NODE_FOOTNOTE_REFERENCE:
            result.kind = .footnoteReference
            result.text = unsafe copy(cmark_node_get_literal(node))
        case CMARK_NODE_FOOTNOTE_DEFINITION: result.kind = .footnoteDefinition
        default: unsafe convertExtension(node, into: &result)
        }
        if notesEnds, result.kind == .paragraph || result.kind == .heading || result.kind == .htmlBlock {
            result.height = unsafe cmark_node_get_end_line(node)
        }
        return result
    }

    /// The types of extensions are numbered when they register, so only their names are known.
    private mutating func convertExtension(_ node: OpaquePointer, into result: inout MarkdownNode) {
        switch unsafe String(cString: cmark_node_get_type_string(node)) {
        case "table_cell":
            result.kind = .tableCell
            if column < columns.count { result.level = Self.alignment(columns[column]).rawValue }
            column += 1
        case "table_row":
            result.kind = .tableRow
            column = 0
        case "table_header":
            result.kind = .tableRow
            result.flags.insert(.header)
            column = 0
        case "table":
            result.kind = .table
            let count = Int(unsafe cmark_gfm_extensions_get_table_columns(node))
            let letters = unsafe UnsafeBufferPointer(
                start: cmark_gfm_extensions_get_table_alignments(node), count: count)
            columns = unsafe Array(letters)
        // A kind that this code does not know keeps its children, and so its text.
        default: result.kind = .group
        }
    }

    private static func alignment(_ letter: UInt8) -> CellAlignment {
        switch letter {
        case UInt8(ascii: "c"): .center
        case UInt8(ascii: "r"): .end
        default: .start
        }
    }

    /// Callouts begin with three of these; hardly any other text does even with two.
    private mutating func noteMark(_ text: ArraySlice<UInt8>) {
        guard let first = text.first, first == 0x3A || first == 0x21 || first == 0x3F else { return }
        if text.dropFirst().first == first { tree.mayHoldCallouts = true }
    }

    private mutating func copy(_ string: UnsafePointer<CChar>?) -> MarkdownText {
        guard let string = unsafe string, unsafe string.pointee != 0 else { return .empty }
        let start = Int32(tree.text.count)
        let bytes = unsafe UnsafeRawBufferPointer(start: string, count: strlen(string))
        unsafe tree.text.append(contentsOf: bytes)
        return MarkdownText(start: start, end: Int32(tree.text.count))
    }
}
