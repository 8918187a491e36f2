/// Makes videos of links that stand alone on their line and lead to a site that Intercom embeds.
enum Videos {
    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.contains(.link) else { return }
        for index in rendering.tree.nodes.indices where rendering.tree.nodes[index].kind == .paragraph {
            convertLines(of: MarkdownTree.Index(index), in: &rendering.tree)
        }
    }

    private static func convertLines(of paragraph: MarkdownTree.Index, in tree: inout MarkdownTree) {
        var isLineStart = true
        var child = tree[paragraph].firstChild
        while child != MarkdownTree.none {
            let node = tree[child]
            let isBreak = node.kind == .softBreak || node.kind == .lineBreak
            if node.kind == .link, isLineStart, isLineEnd(after: node, in: tree) { convert(child, in: &tree) }
            isLineStart = isBreak || (isLineStart && isBlank(node, in: tree))
            child = node.next
        }
    }

    private static func isLineEnd(after node: MarkdownNode, in tree: MarkdownTree) -> Bool {
        guard node.next != MarkdownTree.none else { return true }
        let next = tree[node.next]
        if next.kind == .softBreak || next.kind == .lineBreak { return true }
        return isBlank(next, in: tree) && isLineEnd(after: next, in: tree)
    }

    private static func isBlank(_ node: MarkdownNode, in tree: MarkdownTree) -> Bool {
        node.kind == .text && tree.bytes(node.text).allSatisfy(\.isWhiteSpace)
    }

    private static func convert(_ link: MarkdownTree.Index, in tree: inout MarkdownTree) {
        let address = tree.bytes(tree[link].text)
        guard WebAddress.mayBeOne(address), let player = VideoAddress.player(for: tree.string(tree[link].text)) else {
            return
        }
        // The words of the link stay as a caption; an address is no caption for what it leads to.
        let words = tree.plainText(of: link)
        if WebAddress(words) != nil || words.hasPrefix("www.") { tree[link].firstChild = MarkdownTree.none }
        tree[link].text = tree.addText(player.utf8)
        tree[link].title = .empty
        tree.change(link, to: .video)
    }
}
