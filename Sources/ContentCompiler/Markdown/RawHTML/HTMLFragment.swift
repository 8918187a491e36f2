internal import HTMLTree

/// Siblings of a Markdown tree as one piece of HTML: the raw HTML as it is, and an empty element in place of each
/// Markdown node. Which is which is told by the place in the text, so no raw HTML can pass for a Markdown node.
struct HTMLFragment {
    private struct Segment {
        var offset: Int
        /// The line of the fragment that it begins on.
        var line: Int
        var node: MarkdownTree.Index
        var isHTML: Bool
    }

    let html: String
    private var segments: [Segment] = []
    /// The line of the place found last, and what to add to an offset on it to get a column.
    private var lastLine = (number: 0, base: 0)

    /// No HTML at all.
    init() { html = "" }

    init(_ siblings: ArraySlice<MarkdownTree.Index>, tree: MarkdownTree) {
        var html: [UInt8] = []
        var line = 1
        for sibling in siblings {
            let node = tree[sibling]
            let isHTML = node.kind == .htmlBlock || node.kind == .htmlInline
            segments.append(Segment(offset: html.count, line: line, node: sibling, isHTML: isHTML))
            if isHTML {
                let literal = tree.bytes(node.text)
                html.append(contentsOf: literal)
                for byte in literal where byte == 0x0A { line += 1 }
            } else {
                // A `div` ends an open paragraph, as the block that it stands for does.
                html.append(contentsOf: (node.kind.isBlock ? "<div></div>" : "<span></span>").utf8)
            }
        }
        self.html = String(decoding: html, as: UTF8.self)
    }

    /// The Markdown node that an element stands for; `nil` for an element of raw HTML.
    func markdown(for element: HTMLElement) -> MarkdownTree.Index? {
        guard let position = element.position, let segment = segment(at: position.offset), !segment.isHTML else {
            return nil
        }
        return segment.node
    }

    /// All Markdown nodes in their order.
    var markdown: [MarkdownTree.Index] { segments.filter { !$0.isHTML }.map(\.node) }

    /// The place in the Markdown of an element of raw HTML, as line and column in bytes from 1.
    mutating func place(
        of position: HTMLPosition, tree: MarkdownTree, lines: SourceLines
    ) -> (line: Int, column: Int) {
        guard let segment = segment(at: position.offset) else { return (1, 1) }
        let node = tree[segment.node]
        let line = Int(node.line) + position.line - segment.line
        if node.kind == .htmlInline {
            let offset = position.offset - segment.offset
            guard position.line != segment.line else { return (line, Int(node.column) + offset) }
            // A later line of the tag stands in the source as it is, after indentation and marks.
            let literal = tree.bytes(node.text)
            let before = literal.prefix(offset)
            let start = (before.lastIndex { $0 == 0x0A } ?? before.startIndex - 1) + 1
            let source = lines.line(line)
            let found =
                source.firstIndex(of: literal[start...].prefix { $0 != 0x0A && $0 != 0x0D }) ?? source.startIndex
            return (line, found - source.startIndex + before.endIndex - start + 1)
        }
        if lastLine.number == position.line { return (line, position.offset + lastLine.base) }
        // A line of a block is the source's line without the indentation and marks of what it stands in.
        let literal = tree.bytes(node.text)
        let start = min(literal.startIndex + max(0, position.offset - segment.offset), literal.endIndex)
        let rest = literal[start...].prefix { $0 != 0x0A && $0 != 0x0D }.count
        let column = max(0, lines.line(line).count - rest) + 1
        lastLine = (position.line, column - position.offset)
        return (line, column)
    }

    private func segment(at offset: Int) -> Segment? {
        var low = 0
        var high = segments.count
        while low < high {
            let middle = (low + high) / 2
            if segments[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        // An empty node has the offset of the one after it and comes before it.
        return low > 0 ? segments[low - 1] : nil
    }
}
