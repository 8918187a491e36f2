internal import HelpCenterModel

/// Takes `{#id}` at the end of headings out of their text and keeps it as their anchor. `{.class}` at the end of a
/// heading or paragraph, also on a line below it, is no text for readers either: `.center` counts, others go.
enum BlockAttributes {
    static func apply(to rendering: inout Rendering) {
        for index in rendering.tree.nodes.indices {
            let kind = rendering.tree.nodes[index].kind
            guard kind == .heading || kind == .paragraph else { continue }
            guard let last = lastChild(of: MarkdownTree.Index(index), in: rendering.tree) else { continue }
            read(last, of: MarkdownTree.Index(index), in: &rendering)
        }
    }

    private static func lastChild(of index: MarkdownTree.Index, in tree: MarkdownTree) -> MarkdownTree.Index? {
        var child = tree[index].firstChild
        guard child != MarkdownTree.none else { return nil }
        while tree[child].next != MarkdownTree.none { child = tree[child].next }
        return tree[child].kind == .text ? child : nil
    }

    private static func read(
        _ last: MarkdownTree.Index, of block: MarkdownTree.Index, in rendering: inout Rendering
    ) {
        let text = rendering.tree.bytes(rendering.tree[last].text)
        guard text.last == 0x7D, let brace = text.lastIndex(of: 0x7B), brace + 1 < text.endIndex else { return }
        let mark = text[brace + 1]
        let isHeading = rendering.tree[block].kind == .heading
        // `{a=b}` and `{username}` are more likely text. What follows a link or an image directly belongs to it.
        guard mark == 0x2E || mark == 0x23 || mark == 0x3A, let attributes = AttributeList(text[brace...]),
            brace == text.startIndex
                ? isAlone(last, in: block, rendering.tree) : text[brace - 1].isWhiteSpace || isHeading
        else { return }
        let kept = text[..<brace].trimmed
        rendering.tree[last].text.end = Int32(kept.isEmpty ? text.startIndex : kept.endIndex)
        if isHeading, let identifier = attributes.identifier {
            keepName(of: block, in: &rendering.tree)
            rendering.tree[block].text = rendering.tree.addText(identifier.utf8)
        } else if let identifier = attributes.identifier {
            report("#\(identifier)", of: block, in: &rendering)
        }
        for name in attributes.classes {
            if name == "center" || name == "centered" || name == "intercom-align-center" {
                rendering.tree[block].flags.insert(.centered)
            } else {
                report(".\(name)", of: block, in: &rendering)
            }
        }
    }

    /// Keeps the name that a target (`<a id="x">`) gave to a heading as one more, for a heading that gets another.
    private static func keepName(of heading: MarkdownTree.Index, in tree: inout MarkdownTree) {
        guard !tree[heading].text.isEmpty else { return }
        var target = MarkdownNode(kind: .anchor)
        target.text = tree[heading].text
        (target.line, target.column) = (tree[heading].line, tree[heading].column)
        let index = tree.add(target)
        tree.setChildren(of: heading, to: [index] + tree.children(of: heading))
    }

    /// Whether a text is all of its line.
    private static func isAlone(
        _ text: MarkdownTree.Index, in block: MarkdownTree.Index, _ tree: MarkdownTree
    ) -> Bool {
        var before = tree[block].firstChild
        guard before != text else { return true }
        while tree[before].next != text { before = tree[before].next }
        return tree[before].kind == .softBreak || tree[before].kind == .lineBreak
    }

    private static func report(_ attribute: String, of block: MarkdownTree.Index, in rendering: inout Rendering) {
        let place = rendering.place(of: attribute, inBlock: block)
        rendering.report(
            .removedAttribute, line: place.line, column: place.column, "the attribute “\(attribute)” is removed",
            explanation:
                "A heading can have an id (`{#id}`), a heading or paragraph `.center`; Intercom has no place for others.",
            fix: "delete it, or write it as code if readers are to see it")
    }
}
