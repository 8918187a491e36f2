/// Gives the names of empty targets (`<a id="x"></a>`) to the headings that they stand in or right before, since
/// Intercom keeps the ids of headings alone. The others stay nodes: links to them lead to the heading above.
enum AnchorTargets {
    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.contains(.anchor) else { return }
        settle(below: MarkdownTree.root, in: &rendering)
    }

    /// - Parameter before: Targets right before the parent, for a heading that it begins with.
    private static func settle(
        below parent: MarkdownTree.Index, before: [MarkdownTree.Index] = [], in rendering: inout Rendering
    ) {
        // Targets that have found no heading yet.
        var waiting = before
        var child = rendering.tree[parent].firstChild
        while child != MarkdownTree.none {
            let kind = rendering.tree[child].kind
            switch kind {
            case .heading:
                let inside = anchors(below: child, in: rendering.tree)
                for anchor in waiting + inside { give(anchor, to: child, in: &rendering) }
                // What has no heading's name is one more name of it, and so stands in it.
                let others = waiting.filter { rendering.tree[$0].kind == .anchor }
                for anchor in others {
                    let copy = rendering.tree.add(rendering.tree[anchor])
                    rendering.tree.change(anchor, to: .span)
                    rendering.tree.setChildren(of: child, to: [copy] + rendering.tree.children(of: child))
                }
                waiting = []
            case .paragraph where holdsAnchorsOnly(child, in: rendering.tree):
                waiting += anchors(below: child, in: rendering.tree)
            default:
                settle(below: child, before: waiting, in: &rendering)
                waiting = []
            }
            child = rendering.tree[child].next
        }
    }

    /// The first target names the heading, unless it has a name.
    private static func give(
        _ anchor: MarkdownTree.Index, to heading: MarkdownTree.Index, in rendering: inout Rendering
    ) {
        let name = rendering.tree[anchor].text
        if rendering.tree[heading].text.isEmpty {
            rendering.tree[heading].text = name
        } else if rendering.tree.string(rendering.tree[heading].text) != rendering.tree.string(name) {
            return
        }
        rendering.tree.change(anchor, to: .span)
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
}
