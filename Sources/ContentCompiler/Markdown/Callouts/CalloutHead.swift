/// The first line of a callout, after its mark: `note`, `note Title`, `note "Title"` or `note[Title]`.
struct CalloutHead {
    enum Form {
        case callout(CalloutKind)
        /// A section that unfolds.
        case details
    }

    var form: Form
    /// The name as the writer wrote it, for a section without a title.
    let name: String
    /// The inlines of the title, in their order; empty when there is none.
    let title: [MarkdownTree.Index]

    /// Reads the inlines of a line and takes the name out of the first, after `mark` bytes of a mark.
    /// - Returns: `nil`, with nothing changed, when the name is unknown.
    init?(_ inlines: [MarkdownTree.Index], afterMark mark: Int, in tree: inout MarkdownTree) {
        guard let first = inlines.first, tree[first].kind == .text else { return nil }
        let text = tree.bytes(tree[first].text)
        let rest = text.dropFirst(mark).drop(while: \.isWhiteSpace)
        let name = rest.prefix { $0.isLetter || $0 == 0x2D }
        let word = String(decoding: name, as: UTF8.self).lowercased()
        self.name = String(decoding: name, as: UTF8.self)
        if let kind = CalloutKind(name: word) {
            form = .callout(kind)
        } else if word == "details" || word == "collapse" {
            form = .details
        } else {
            return nil
        }
        let after = rest[name.endIndex...]
        guard after.first.map({ $0.isWhiteSpace || $0 == 0x5B }) ?? true else { return nil }
        tree[first].text.start += Int32(after.drop(while: \.isWhiteSpace).startIndex - text.startIndex)
        title = Self.title(inlines, in: &tree)
    }

    private static func title(_ inlines: [MarkdownTree.Index], in tree: inout MarkdownTree) -> [MarkdownTree.Index] {
        guard let first = inlines.first, let last = inlines.last else { return [] }
        // Quotes or brackets around the title are no part of it.
        let opening = tree.bytes(tree[first].text).first
        if let opening, opening == 0x22 || opening == 0x5B, tree[last].kind == .text,
            let closing = tree.bytes(tree[last].text).last, closing == (opening == 0x22 ? 0x22 : 0x5D),
            first != last || tree[first].text.range.count > 1
        {
            tree.dropPrefix(1, of: first)
            tree.dropSuffix(1, of: last)
        }
        return inlines.count == 1 && tree[first].text.isEmpty ? [] : inlines
    }
}
