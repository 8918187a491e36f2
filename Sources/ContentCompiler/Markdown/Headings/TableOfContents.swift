/// Finds the paragraphs `[[toc]]`, where the table of contents goes, or makes a place for it.
enum TableOfContents {
    static func apply(to rendering: inout Rendering) {
        for index in rendering.tree.nodes.indices where rendering.tree.nodes[index].kind == .paragraph {
            let child = rendering.tree.nodes[index].firstChild
            guard child != MarkdownTree.none else { continue }
            let node = rendering.tree[child]
            guard node.kind == .text, node.next == MarkdownTree.none, node.text.range.count == 7,
                rendering.tree.bytes(node.text).map(\.lowercased) == Array("[[toc]]".utf8)
            else { continue }
            rendering.tree.change(MarkdownTree.Index(index), to: .contents)
        }
    }

    /// Puts a table of contents before the first heading where the front matter wants one and the text has none.
    static func add(to rendering: inout Rendering) {
        guard !rendering.tree.contains(.contents) else { return }
        let blocks = rendering.tree.children(of: MarkdownTree.root)
        guard let first = blocks.firstIndex(where: { rendering.tree[$0].kind == .heading }) else { return }
        var contents = MarkdownNode(kind: .contents)
        (contents.line, contents.column) = (rendering.tree[blocks[first]].line, rendering.tree[blocks[first]].column)
        let added = rendering.tree.add(contents)
        rendering.tree.setChildren(of: MarkdownTree.root, to: blocks[..<first] + [added] + blocks[first...])
    }
}
