internal import HelpCenterModel

/// Takes lists out of lists, for workspaces that refuse them: Intercom's documentation says that all do, which others
/// saw otherwise (API.md §7.1, row 15).
///
/// An inner list becomes paragraphs of the item that it stands in, each with its mark and an indent, so that the outer
/// list keeps its numbers and readers see the same outline.
enum NestedLists {
    static func flatten(_ rendering: inout Rendering) {
        guard rendering.tree.contains(.list) else { return }
        flatten(below: MarkdownTree.root, depth: 0, &rendering.tree)
    }

    /// - Parameter depth: how many lists stand around the node.
    private static func flatten(below index: MarkdownTree.Index, depth: Int, _ tree: inout MarkdownTree) {
        for child in tree.children(of: index) {
            switch tree[child].kind {
            // Footnotes are written as a list.
            case .footnoteDefinition: flatten(below: child, depth: 1, &tree)
            case .list:
                let isOrdered = tree[child].flags.contains(.ordered)
                var number = tree[child].number
                for item in tree.children(of: child) {
                    flatten(below: item, depth: depth + 1, &tree)
                    guard depth > 0 else { continue }
                    mark(item, isOrdered ? "\(number)." : "•", depth: depth, &tree)
                    number += 1
                }
                if depth > 0 { tree.change(child, to: .group) }
            default: if tree[child].kind.isBlock { flatten(below: child, depth: depth, &tree) }
            }
        }
    }

    /// Puts the mark of an item before its text.
    private static func mark(_ item: MarkdownTree.Index, _ mark: String, depth: Int, _ tree: inout MarkdownTree) {
        var sign = mark
        if tree[item].flags.contains(.task) { sign = tree[item].flags.contains(.checked) ? "☑" : "☐" }
        // White space at a line's begin is not shown, but for these.
        let indent = String(repeating: "\u{2003}", count: depth - 1)
        var text = MarkdownNode(kind: .text)
        (text.line, text.column) = (tree[item].line, tree[item].column)
        text.text = tree.addText("\(indent)\(sign) ".utf8)
        let inline = tree.add(text)
        let blocks = tree.children(of: item)
        if let first = blocks.first, tree[first].kind == .paragraph {
            tree.setChildren(of: first, to: [inline] + tree.children(of: first))
        } else {
            var paragraph = MarkdownNode(kind: .paragraph)
            (paragraph.line, paragraph.column) = (text.line, text.column)
            let added = tree.add(paragraph)
            tree.setChildren(of: added, to: [inline])
            tree.setChildren(of: item, to: [added] + blocks)
        }
        tree.change(item, to: .group)
    }
}
