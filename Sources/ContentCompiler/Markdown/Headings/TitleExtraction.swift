internal import HelpCenterModel

/// Takes the first `# heading` out of the body: it is the item's title.
enum TitleExtraction {
    static func apply(to rendering: inout Rendering) {
        let tree = rendering.tree
        var blocks = tree.children(of: MarkdownTree.root)
        let place = blocks.firstIndex { block in
            tree[block].kind == .heading && tree[block].level == 1 && !tree.plainText(of: block).isEmpty
        }
        guard let place else { return }
        let heading = blocks.remove(at: place)
        let title = tree.plainText(of: heading)
        rendering.title = title
        let found = rendering.place(of: heading)
        rendering.titlePlace = SourcePlace(position: found.position, excerpt: found.excerpt)
        // The title has its anchor on GitHub too, so that a second heading with this text is number 1 there and here.
        _ = rendering.anchors.anchor(forText: title)
        if !tree[heading].text.isEmpty { rendering.titleNames.append(tree.string(tree[heading].text)) }
        rendering.tree.setChildren(of: MarkdownTree.root, to: blocks)
        reportLosses(below: heading, in: &rendering)
    }

    /// A title is plain text, so what else stands in it has to be named.
    private static func reportLosses(below index: MarkdownTree.Index, in rendering: inout Rendering) {
        for child in rendering.tree.children(of: index) {
            let what: String? =
                switch rendering.tree[child].kind {
                case .image: "image"
                case .link: "link"
                default: nil
                }
            if let what {
                rendering.report(
                    .removedElement, at: child,
                    "the \(what) “\(rendering.tree.string(rendering.tree[child].text))” in the title is left out",
                    explanation: "The first heading is the article's title, and a title is plain text.",
                    fix: "move the \(what) below the title")
            }
            if rendering.tree[child].kind == .anchor {
                rendering.titleNames.append(rendering.tree.string(rendering.tree[child].text))
            }
            reportLosses(below: child, in: &rendering)
        }
    }
}
