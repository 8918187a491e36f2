internal import HelpCenterModel

extension Rendering {
    /// Makes the files of another rendering known here.
    /// - Returns: for each of its sources the index here; `nil` when there would be more than `limit`.
    mutating func addSources(of other: Rendering, limit: Int) -> [UInt8]? {
        var indices: [UInt8] = []
        for source in other.sources {
            let index = sources.firstIndex { $0.file == source.file } ?? sources.count
            guard index < limit else { return nil }
            if index == sources.count { sources.append(source) }
            indices.append(UInt8(index))
        }
        return indices
    }

    /// Puts another tree in the place of a node: its only paragraph as inlines, else its blocks. Its footnotes are kept
    /// apart, to stand at the end of the item.
    mutating func graft(_ other: Rendering, at index: MarkdownTree.Index, sources: [UInt8]) {
        let root = tree.append(other.tree, sources: sources, footnotes: footnoteCount)
        let children = tree.children(of: root)
        let blocks = children.filter { tree[$0].kind != .footnoteDefinition }
        includedFootnotes += children.filter { tree[$0].kind == .footnoteDefinition }
        includedFootnotes += other.includedFootnotes.map { $0 + root }
        if blocks.count == 1, tree[blocks[0]].kind == .paragraph, !tree[blocks[0]].flags.contains(.centered) {
            tree.change(index, to: .span)
            tree[index].firstChild = tree[blocks[0]].firstChild
        } else {
            tree.change(index, to: .group)
            tree.setChildren(of: index, to: blocks)
        }
    }

    /// How many footnotes there are, those of snippets included.
    private var footnoteCount: Int {
        let own =
            tree.contains(.footnoteDefinition)
            ? tree.children(of: MarkdownTree.root).count { tree[$0].kind == .footnoteDefinition } : 0
        return own + includedFootnotes.count
    }
}
