extension MarkdownTree {
    /// Appends what a reader reads in the inlines below a node: text and code, breaks as spaces, no images.
    func appendText(of index: Index, to bytes: inout [UInt8]) {
        var child = self[index].firstChild
        while child != Self.none {
            let node = self[child]
            switch node.kind {
            case .text, .code: bytes.append(contentsOf: self.bytes(node.text))
            case .softBreak, .lineBreak: bytes.append(0x20)
            case .image, .htmlInline, .htmlBlock: break
            default: appendText(of: child, to: &bytes)
            }
            child = node.next
        }
    }

    /// The text of the inlines below a node, without the white space around it.
    func plainText(of index: Index) -> String {
        // Most headings and link texts are one piece of text.
        let first = self[index].firstChild
        if first != Self.none, self[first].next == Self.none, self[first].kind == .text {
            return String(decoding: self.bytes(self[first].text).trimmed, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        appendText(of: index, to: &bytes)
        return String(decoding: bytes[...].trimmed, as: UTF8.self)
    }

    /// Takes away the first `count` bytes of a text node.
    mutating func dropPrefix(_ count: Int, of index: Index) { self[index].text.start += Int32(count) }

    /// Takes away the last `count` bytes of a text node.
    mutating func dropSuffix(_ count: Int, of index: Index) { self[index].text.end -= Int32(count) }
}

extension ArraySlice<UInt8> {
    /// Whether `words` stand anywhere in it.
    func contains(_ words: some Collection<UInt8>) -> Bool { firstIndex(of: words) != nil }

    /// Where `words` first stand in it.
    func firstIndex(of words: some Collection<UInt8>) -> Int? {
        guard let first = words.first else { return startIndex }
        var rest = self
        while let place = rest.firstIndex(of: first) {
            rest = rest[place...]
            if rest.starts(with: words) { return place }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Without spaces, tabs and line ends at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first.isWhiteSpace { slice.removeFirst() }
        while let last = slice.last, last.isWhiteSpace { slice.removeLast() }
        return slice
    }
}

extension UInt8 {
    /// A space, tab, line end, vertical tab or form feed in ASCII.
    var isWhiteSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    var isDigit: Bool { (0x30...0x39).contains(self) }
    /// The letter in lower case, or the byte itself.
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}
