/// Makes callouts of quotes: of kinds where they begin with `[!NOTE]` and its like, as GitHub does, or come from a
/// `!!! note`, and plain ones of all others, because Intercom has no other form for a quote.
enum Callouts {
    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.contains(.blockQuote) else { return }
        for index in rendering.tree.nodes.indices where rendering.tree.nodes[index].kind == .blockQuote {
            let quote = MarkdownTree.Index(index)
            if let isFolded = rendering.indentedCallouts[rendering.tree[quote].line] {
                IndentedCallouts.convert(quote, isFolded: isFolded, in: &rendering.tree)
                continue
            }
            let kind = alertKind(of: quote, in: &rendering.tree) ?? .quote
            rendering.tree[quote].level = kind.rawValue
            rendering.tree.change(quote, to: .callout)
        }
    }

    /// Reads the mark at the beginning of a quote and takes it away.
    private static func alertKind(of quote: MarkdownTree.Index, in tree: inout MarkdownTree) -> CalloutKind? {
        let paragraph = tree[quote].firstChild
        guard paragraph != MarkdownTree.none, tree[paragraph].kind == .paragraph else { return nil }
        let first = tree[paragraph].firstChild
        guard first != MarkdownTree.none, tree[first].kind == .text else { return nil }
        let text = tree.bytes(tree[first].text)
        guard text.starts(with: "[!".utf8), let end = text.firstIndex(of: 0x5D),
            let kind = CalloutKind(name: String(decoding: text[(text.startIndex + 2)..<end], as: UTF8.self))
        else { return nil }
        let rest = text[(end + 1)...].drop { $0.isWhiteSpace || $0 == 0x2B || $0 == 0x2D }
        tree.dropPrefix(rest.startIndex - text.startIndex, of: first)
        makeTitle(of: paragraph, in: quote, tree: &tree)
        return kind
    }

    /// What stands on the line of the mark is a title where other lines follow.
    private static func makeTitle(
        of paragraph: MarkdownTree.Index, in quote: MarkdownTree.Index, tree: inout MarkdownTree
    ) {
        let inlines = tree.children(of: paragraph)
        let isAlone = inlines.count == 1 || tree[inlines[1]].kind == .softBreak
        guard !tree[inlines[0]].text.isEmpty || !isAlone else { return }
        guard let end = inlines.firstIndex(where: { tree[$0].kind == .softBreak }) else { return }
        let title = tree.addTitle(inlines[..<end], at: paragraph)
        tree.setChildren(of: paragraph, to: inlines[(end + 1)...])
        tree[title].next = paragraph
        tree[quote].firstChild = title
    }
}

extension MarkdownTree {
    /// Adds a bold paragraph of some inlines: the title of a callout.
    mutating func addTitle(_ inlines: some Sequence<Index>, at place: Index) -> Index {
        var paragraph = MarkdownNode(kind: .paragraph, flags: .title)
        (paragraph.line, paragraph.column) = (self[place].line, self[place].column)
        let title = add(paragraph)
        let strong = add(MarkdownNode(kind: .strong))
        setChildren(of: strong, to: inlines)
        setChildren(of: title, to: CollectionOfOne(strong))
        return title
    }
}
