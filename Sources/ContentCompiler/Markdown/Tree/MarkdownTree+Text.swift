extension MarkdownTree {
    /// Appends what a reader reads in the inlines below a node: text and code, breaks as spaces, no images.
    func appendText(of index: Index, to bytes: inout [UInt8]) {
        var child = self[index].firstChild
        while child != Self.none {
            let node = self[child]
            switch node.kind {
            case .text, .placeholder, .code, .codeBlock: bytes.append(contentsOf: self.bytes(node.text))
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
