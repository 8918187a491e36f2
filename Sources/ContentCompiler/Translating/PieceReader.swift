/// Turns the inlines of a Markdown tree into pieces of text.
struct PieceReader {
    let tree: MarkdownTree
    /// What begins the lines after the first.
    let linePrefix: String
    /// Whether the text stands in a table, where a bar ends the cell.
    let isCell: Bool
    /// The names of footnotes as the source writes them, in their order; the tree only has their numbers.
    var footnotes: ArraySlice<String>

    mutating func pieces(of nodes: [MarkdownTree.Index]) -> [TextPiece] {
        var pieces: [TextPiece] = []
        for node in nodes { append(node, to: &pieces) }
        return Self.withAttributes(pieces.normalized).normalized
    }

    private mutating func children(of index: MarkdownTree.Index) -> [TextPiece] {
        var pieces: [TextPiece] = []
        for child in tree.children(of: index) { append(child, to: &pieces) }
        return pieces
    }

    private mutating func append(_ index: MarkdownTree.Index, to pieces: inout [TextPiece]) {
        let node = tree[index]
        let text = tree.string(node.text)
        switch node.kind {
        case .text: pieces.append(.text(text))
        case .softBreak: pieces.append(.text(" "))
        case .lineBreak: pieces.append(.code("\\\n\(linePrefix)"))
        case .code: pieces.append(.code(Self.code(text, isCell: isCell)))
        case .htmlInline, .placeholder: pieces.append(.code(isCell ? text.replacing("|", with: "\\|") : text))
        case .footnoteReference: pieces.append(.code(footnotes.popFirst() ?? "[^\(text)]"))
        case .emphasis: pieces.append(.span(open: "*", close: "*", children(of: index)))
        case .strong: pieces.append(.span(open: "**", close: "**", children(of: index)))
        case .strikethrough: pieces.append(.span(open: "~~", close: "~~", children(of: index)))
        case .link:
            let words = children(of: index)
            if let address = Self.bareAddress(words, url: text) {
                pieces.append(.code(address))
            } else {
                let title = node.title.isEmpty ? "" : " \"\(Self.title(tree.string(node.title)))\""
                pieces.append(.span(open: "[", close: "](\(Self.destination(text))\(title))", words))
            }
        case .image:
            let words = children(of: index)
            let source = Self.destination(text)
            guard !node.title.isEmpty else {
                return pieces.append(.span(open: "![", close: "](\(source))", words))
            }
            // The caption is for translators too.
            pieces.append(.span(open: "![", close: "](\(source) ", words))
            pieces.append(.span(open: "\"", close: "\")", [.text(tree.string(node.title))]))
        default: pieces += children(of: index)
        }
    }

    /// An address that stands for itself, as it is written; `nil` for a link with words of its own.
    private static func bareAddress(_ words: [TextPiece], url: String) -> String? {
        guard words.count == 1, case .text(let text)? = words.first else { return nil }
        if url == text || url == "mailto:\(text)" { return "<\(text)>" }
        return text.hasPrefix("www.") && url == "http://\(text)" ? text : nil
    }

    /// Code between as many backticks as it needs.
    private static func code(_ text: String, isCell: Bool) -> String {
        var longest = 0
        var run = 0
        for character in text {
            run = character == "`" ? run + 1 : 0
            longest = max(longest, run)
        }
        let fence = String(repeating: "`", count: longest == 0 ? 1 : longest + 1)
        let isPadded =
            text.first == "`" || text.last == "`"
            || (text.first == " " && text.last == " " && text.contains { $0 != " " })
        let code = isCell ? text.replacing("|", with: "\\|") : text
        return isPadded ? "\(fence) \(code) \(fence)" : "\(fence)\(code)\(fence)"
    }

    private static func destination(_ url: String) -> String {
        let escaped = escaped(url, Set("\\<>"))
        let needsAngles = url.contains { " ()".contains($0) || $0.isNewline } && !url.contains("{{")
        return needsAngles ? "<\(escaped)>" : escaped
    }

    static func title(_ text: String) -> String { escaped(text, Set("\\\"")) }

    /// A backslash before what would end the text, and before an ampersand that would begin a character's name.
    private static func escaped(_ text: String, _ special: Set<Character>) -> String {
        var result = ""
        for (index, character) in zip(text.indices, text) {
            if special.contains(character) || (character == "&" && PieceWriter.beginsEntity(text[index...])) {
                result += "\\"
            }
            result.append(character)
        }
        return result
    }

    /// Takes `{#id}` and `{width=400}` out of the words.
    private static func withAttributes(_ pieces: [TextPiece]) -> [TextPiece] {
        pieces.flatMap { piece -> [TextPiece] in
            switch piece {
            case .code: return [piece]
            case .span(let open, let close, let inner):
                return [.span(open: open, close: close, withAttributes(inner))]
            case .text(let text):
                guard text.utf8.contains(0x7B) else { return [piece] }
                var result: [TextPiece] = []
                var rest = Array(text.utf8)[...]
                var words: [UInt8] = []
                while let byte = rest.first {
                    if byte == 0x7B, let list = AttributeList(rest) {
                        result.append(.text(String(decoding: words, as: UTF8.self)))
                        result.append(.code(String(decoding: rest.prefix(list.length), as: UTF8.self)))
                        words = []
                        rest = rest.dropFirst(list.length)
                    } else {
                        words.append(byte)
                        rest = rest.dropFirst()
                    }
                }
                return result + [.text(String(decoding: words, as: UTF8.self))]
            }
        }
    }
}
