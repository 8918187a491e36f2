/// Makes callouts of `!!! note "Title"` with its text indented by four below, and sections that unfold of `??? note`.
///
/// The text is Markdown, but Markdown takes it for more of the paragraph or for code. So where the tree has such a
/// paragraph, the lines that belong to it are read again as a quote: `>` and spaces take the place of the four
/// columns of indentation, so that all else keeps its line and column.
enum IndentedCallouts {
    /// How deep they may stand in one another.
    private static let depthLimit = 5

    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.mayHoldCallouts else { return }
        var lines = rendering.lines
        for _ in 0..<depthLimit {
            let heads = heads(in: rendering.tree)
            guard !heads.isEmpty else { return }
            let source = quoted(heads, in: lines)
            lines = SourceLines(source[...], firstLine: 1)
            rendering.tree = MarkdownParser.parse(source[...])
            rendering.tree.settlePlaces(in: lines)
            for head in heads {
                let isFolded = isFolded(head, in: rendering.lines)
                rendering.indentedCallouts[head.line] = isFolded
            }
        }
    }

    /// The paragraphs that begin a callout.
    static func heads(in tree: MarkdownTree) -> [MarkdownNode] {
        tree.nodes.filter { node in
            guard node.kind == .paragraph, node.firstChild != MarkdownTree.none else { return false }
            let text = tree.bytes(tree[node.firstChild].text)
            guard tree[node.firstChild].kind == .text, let mark = markLength(text), node.column > 0 else {
                return false
            }
            let name = text.dropFirst(mark).drop(while: \.isWhiteSpace).prefix { $0.isLetter || $0 == 0x2D }
            return CalloutKind(name: String(decoding: name, as: UTF8.self)) != nil
        }
    }

    /// The length of `!!! `, `??? ` or `???+ ` at the beginning.
    private static func markLength(_ text: ArraySlice<UInt8>) -> Int? {
        ["!!! ", "??? ", "???+ "].first { text.starts(with: $0.utf8) }?.utf8.count
    }

    /// Whether a head has question marks: its text is to be unfolded.
    private static func isFolded(_ head: MarkdownNode, in lines: SourceLines) -> Bool {
        lines.line(Int(head.line)).dropFirst(Int(head.column) - 1).first == 0x3F
    }

    /// The source with the lines of some callouts as quotes, their heads as headings in them.
    static func quoted(_ heads: [MarkdownNode], in lines: SourceLines) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(lines.bytes.count + 64)
        var heads = heads[...]
        var column: Int?
        for number in 1...lines.count {
            let line = lines.line(number)
            let end = lines.bytes[line.endIndex..<lines.end(ofLine: number)]
            if let head = heads.first, head.line == number {
                let start = line.startIndex + Int(head.column) - 1
                let mark = markLength(line[min(start, line.endIndex)...]) ?? 4
                column = Int(head.column) - 1
                result += line[..<start]
                result += "> # ".utf8
                result += line[min(start + mark, line.endIndex)...]
                heads.removeFirst()
            } else if let start = column, let indented = quotedLine(line, at: start) {
                result += indented
            } else if let start = column, isBlank(line), continues(after: number, at: start, in: lines) {
                result += line.prefix(start)
                result += repeatElement(0x20, count: max(0, start - line.count))
                result.append(0x3E)
            } else {
                if !isBlank(line) { column = nil }
                result += line
            }
            result += end
        }
        return result
    }

    /// A line with `>` in place of its indentation from a column on; `nil` when it is not indented there.
    private static func quotedLine(_ line: ArraySlice<UInt8>, at column: Int) -> [UInt8]? {
        let prefix = line.prefix(column)
        guard prefix.count == column, prefix.allSatisfy({ $0 == 0x20 || $0 == 0x3E }) else { return nil }
        let rest = line.dropFirst(column)
        guard !isBlank(rest) else { return nil }
        if rest.starts(with: "    ".utf8) { return prefix + [0x3E, 0x20, 0x20, 0x20] + rest.dropFirst(4) }
        return rest.first == 0x09 ? prefix + [0x3E, 0x20] + rest.dropFirst() : nil
    }

    private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy { $0.isWhiteSpace || $0 == 0x3E } }

    /// Whether the next line with text is indented, so that blank lines before it belong to the callout.
    private static func continues(after number: Int, at column: Int, in lines: SourceLines) -> Bool {
        var next = number + 1
        while next <= lines.count, isBlank(lines.line(next)) { next += 1 }
        return next <= lines.count && quotedLine(lines.line(next), at: column) != nil
    }

    /// Makes a callout of a quote that was made above, of its heading the title.
    static func convert(_ quote: MarkdownTree.Index, isFolded: Bool, in tree: inout MarkdownTree) {
        let blocks = tree.children(of: quote)
        guard let heading = blocks.first, tree[heading].kind == .heading,
            var head = CalloutHead(tree.children(of: heading), afterMark: 0, in: &tree)
        else { return tree.change(quote, to: .callout) }
        if isFolded { head.form = .details }
        let callout = tree.addCallout(head, blocks: Array(blocks.dropFirst()), at: quote)
        tree.change(quote, to: .group)
        tree.setChildren(of: quote, to: CollectionOfOne(callout))
    }
}
