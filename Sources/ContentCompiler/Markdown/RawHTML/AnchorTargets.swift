internal import HelpCenterModel

/// Gives the names of empty targets (`<a id="x"></a>`) to the headings right after them. Intercom keeps no others.
enum AnchorTargets {
    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.contains(.anchor) else { return }
        settle(below: MarkdownTree.root, in: &rendering)
    }

    private static func settle(below parent: MarkdownTree.Index, in rendering: inout Rendering) {
        // Targets that have found no heading yet.
        var waiting: [MarkdownTree.Index] = []
        var child = rendering.tree[parent].firstChild
        while child != MarkdownTree.none {
            let kind = rendering.tree[child].kind
            switch kind {
            case .anchor: report(child, in: &rendering)
            case .heading:
                for anchor in waiting + anchors(below: child, in: rendering.tree) {
                    give(anchor, to: child, in: &rendering)
                }
                waiting = []
            case .paragraph where holdsAnchorsOnly(child, in: rendering.tree):
                waiting += anchors(below: child, in: rendering.tree)
            default:
                for anchor in waiting { report(anchor, in: &rendering) }
                waiting = []
                settle(below: child, in: &rendering)
            }
            child = rendering.tree[child].next
        }
        for anchor in waiting { report(anchor, in: &rendering) }
    }

    /// The first target names the heading, unless it has a name.
    private static func give(
        _ anchor: MarkdownTree.Index, to heading: MarkdownTree.Index, in rendering: inout Rendering
    ) {
        let name = rendering.tree[anchor].text
        if rendering.tree[heading].text.isEmpty {
            rendering.tree[heading].text = name
        } else if rendering.tree.string(rendering.tree[heading].text) != rendering.tree.string(name) {
            report(anchor, in: &rendering)
        }
    }

    private static func anchors(below index: MarkdownTree.Index, in tree: MarkdownTree) -> [MarkdownTree.Index] {
        tree.children(of: index).flatMap { child in
            (tree[child].kind == .anchor ? [child] : []) + anchors(below: child, in: tree)
        }
    }

    private static func holdsAnchorsOnly(_ paragraph: MarkdownTree.Index, in tree: MarkdownTree) -> Bool {
        tree.children(of: paragraph).allSatisfy { child in
            switch tree[child].kind {
            case .anchor, .softBreak, .lineBreak: true
            case .link: tree[child].firstChild == MarkdownTree.none
            default: false
            }
        }
    }

    private static func report(_ anchor: MarkdownTree.Index, in rendering: inout Rendering) {
        let name = rendering.tree.string(rendering.tree[anchor].text)
        rendering.report(
            .removedAttribute, at: anchor, "the link target “\(name)” is removed",
            explanation: "In Intercom, links can lead to headings only.",
            fix: "put it right before a heading, or write `{#\(name)}` at the end of a heading")
    }
}
