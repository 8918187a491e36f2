extension MarkdownTree {
    /// Puts right where links, images and inline HTML begin.
    ///
    /// cmark gives an inline the line on which it ends, and counts its column as if every line of the block were
    /// indented like the first; bare URLs have no place at all. What that gives is checked against the source, and
    /// searched there, from the inline before on, if it is wrong.
    mutating func settlePlaces(in lines: SourceLines) {
        var block = Self.root
        var cursor = lines.bytes.startIndex
        for index in nodes.indices {
            let node = nodes[index]
            switch node.kind {
            case .link, .image, .htmlInline, .strikethrough, .footnoteReference, .placeholder:
                let offset = place(of: Index(index), in: block, after: cursor, lines: lines)
                let place = lines.place(ofOffset: offset)
                nodes[index].line = Int32(place.line)
                nodes[index].column = Int32(place.column)
                cursor = max(cursor, offset + 1 + words(of: Index(index)).count)
            default:
                guard node.kind.isBlock else { continue }
                block = Index(index)
                if node.line > 0 { cursor = lines.line(Int(node.line)).startIndex }
            }
        }
    }

    /// Where in the source an inline of `block` begins, as far as it can be known.
    private func place(of index: Index, in block: Index, after cursor: Int, lines: SourceLines) -> Int {
        let line = Int(firstLine(of: index))
        guard line > 0 else { return search(for: index, from: cursor, in: lines.bytes) ?? cursor }
        let bytes = lines.line(line)
        var offset = Int(self[index].column) - 1
        if line != Int(self[block].line) {
            offset += Self.prefixLength(bytes) - (Int(self[block].column) - 1)
        }
        let start = bytes.startIndex + max(0, offset)
        if start < bytes.endIndex, isStart(of: index, at: start, in: lines.bytes) { return start }
        return search(for: index, from: max(cursor, bytes.startIndex), in: lines.bytes) ?? min(start, bytes.endIndex)
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

    /// The words that an inline begins with.
    private func words(of index: Index) -> ArraySlice<UInt8> {
        let node = self[index]
        if node.kind == .htmlInline || node.kind == .placeholder { return bytes(node.text) }
        guard node.firstChild != Self.none, self[node.firstChild].kind == .text else { return [] }
        return bytes(self[node.firstChild].text)
    }

    /// Whether an inline can begin at a place of the source.
    private func isStart(of index: Index, at offset: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        let first = bytes[offset]
        switch self[index].kind {
        case .image: return first == 0x21
        case .htmlInline: return first == 0x3C
        case .strikethrough: return first == 0x7E
        case .footnoteReference: return first == 0x5B
        case .placeholder: return first == 0x7B
        default:
            if first == 0x5B { return !isDefinition(of: index, at: offset, in: bytes) }
            // A bare URL stands as it is in the source.
            return first == 0x3C || (isBare(index) && bytes[offset...].starts(with: words(of: index)))
        }
    }

    /// Whether the words of a link are its destination, but for a scheme that was put before.
    private func isBare(_ index: Index) -> Bool {
        let words = words(of: index)
        return !words.isEmpty && bytes(self[index].text).suffix(words.count) == words
    }

    /// Whether the place is that of a definition (`[a]: b`) at the beginning of a line, and so not of a link: cmark
    /// takes definitions off a paragraph without counting their lines.
    private func isDefinition(of index: Index, at offset: Int, in bytes: ArraySlice<UInt8>) -> Bool {
        let rest = bytes[(offset + 1)...]
        let words = words(of: index)
        guard rest.starts(with: words), rest.dropFirst(words.count).starts(with: "]:".utf8) else { return false }
        let before = bytes[..<offset].last { $0 != 0x20 && $0 != 0x3E }
        return before == nil || before == 0x0A || before == 0x0D
    }

    /// Where the source from `start` on, for some lines, first looks like the beginning of an inline.
    private func search(for index: Index, from start: Int, in bytes: ArraySlice<UInt8>) -> Int? {
        let words = words(of: index)
        let end = min(bytes.endIndex, start + 2048)
        var candidate: Int?
        var offset = start
        while offset < end {
            if isStart(of: index, at: offset, in: bytes) {
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
