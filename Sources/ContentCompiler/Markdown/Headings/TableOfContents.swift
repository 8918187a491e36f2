/// Finds the paragraphs `[[toc]]`, where the table of contents goes.
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
}
