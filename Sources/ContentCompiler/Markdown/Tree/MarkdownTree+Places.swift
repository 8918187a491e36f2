extension MarkdownTree {
    /// Puts right where links, images and inline HTML begin.
    ///
    /// cmark gives an inline the line on which it ends, and counts its column as if every line of the block were
    /// indented like the first. What that gives is checked against the source, and searched there if it is wrong.
    mutating func settlePlaces(in lines: SourceLines) {
        var block = Self.root
        for index in nodes.indices {
            let node = nodes[index]
            switch node.kind {
            case .link, .image, .htmlInline, .strikethrough, .footnoteReference:
                let place = place(of: Index(index), in: block, lines: lines)
                nodes[index].line = Int32(place.line)
                nodes[index].column = Int32(place.column)
            default:
                if node.kind.isBlock { block = Index(index) }
            }
        }
    }

    /// The place of an inline of `block` in the source, as far as it can be known.
    func place(of index: Index, in block: Index, lines: SourceLines) -> (line: Int, column: Int) {
        let node = self[index]
        let line = Int(firstLine(of: index))
        guard line > 0 else { return (Int(self[block].line), max(1, Int(self[block].column))) }
        let bytes = lines.line(line)
        var offset = Int(node.column) - 1
        if line != Int(self[block].line) {
            offset += Self.prefixLength(bytes) - (Int(self[block].column) - 1)
        }
        let start = bytes.startIndex + max(0, offset)
        if offset >= 0, start < bytes.endIndex, isStart(of: node, lines.bytes[start...]) {
            return (line, offset + 1)
        }
        guard let found = search(for: index, from: bytes.startIndex, in: lines.bytes) else {
            return (line, max(1, offset + 1))
        }
        return lines.place(ofOffset: found)
    }

    /// The line of the first leaf that has one: the only line of a link that cmark takes from its beginning.
    private func firstLine(of index: Index) -> Int32 {
        var line = self[index].line
        var child = self[index].firstChild
        while child != Self.none {
            if self[child].line > 0 { line = self[child].line }
            child = self[child].firstChild
        }
        return line
    }

    /// How much of a continuation line does not belong to the paragraph: indentation and the marks of quotes. No line
    /// of a paragraph begins with either, so nothing else is taken.
    private static func prefixLength(_ line: ArraySlice<UInt8>) -> Int {
        line.prefix { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }.count
    }

    /// Whether a node can start at the first of `bytes`.
    private func isStart(of node: MarkdownNode, _ bytes: ArraySlice<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        switch node.kind {
        case .image: return first == 0x21
        case .htmlInline: return first == 0x3C
        case .strikethrough: return first == 0x7E
        case .footnoteReference: return first == 0x5B
        default:
            if first == 0x5B || first == 0x3C { return true }
            // A bare URL stands as it is in the source.
            guard node.firstChild != Self.none, self[node.firstChild].kind == .text else { return false }
            return bytes.starts(with: self.bytes(self[node.firstChild].text))
        }
    }

    /// Where the source from `start` on, for some lines, first looks like the beginning of a node.
    private func search(for index: Index, from start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let node = self[index]
        let end = min(bytes.endIndex, start + 2048)
        let words =
            node.firstChild != Self.none && self[node.firstChild].kind == .text
            ? self.bytes(self[node.firstChild].text) : node.kind == .htmlInline ? self.bytes(node.text) : []
        var candidate: Int?
        var offset = start
        while offset < end {
            if isStart(of: node, bytes[offset...]) {
                let afterMark = bytes[offset...].drop { $0 == 0x21 || $0 == 0x5B || $0 == 0x3C || $0 == 0x7E }
                if words.isEmpty || bytes[offset...].starts(with: words) || afterMark.starts(with: words) {
                    return offset
                }
                candidate = candidate ?? offset
            }
            offset += 1
        }
        return candidate
    }
}
