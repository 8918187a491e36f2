/// The texts of a block of raw HTML, between the tags that are blocks.
///
/// Only apart from tags, for their places in the source: what the HTML means is the compiler's to say.
enum HTMLTexts {
    private static let inline: Set<String> = [
        "a", "abbr", "b", "br", "cite", "code", "em", "i", "img", "kbd", "mark", "q", "s", "small", "span", "strong",
        "sub", "sup", "u",
    ]
    private static let opaque: Set<String> = ["script", "style", "pre", "code", "textarea", "iframe", "kbd", "svg"]

    static func find(_ html: ArraySlice<UInt8>) -> [(range: Range<Int>, pieces: [TextPiece])] {
        var found: [(range: Range<Int>, pieces: [TextPiece])] = []
        var pieces: [TextPiece] = []
        var start = html.startIndex
        var rest = html
        func flush(_ end: Int) {
            let range = start..<end
            if pieces.hasWords { found.append((range, pieces)) }
            pieces = []
        }
        while let byte = rest.first {
            guard byte == 0x3C else {
                let text = rest.prefix { $0 != 0x3C }
                if pieces.isEmpty { start = text.startIndex }
                pieces += self.pieces(of: text)
                rest = rest[text.endIndex...]
                continue
            }
            let tag = markup(rest)
            let name = name(of: tag)
            var end = tag.endIndex
            if opaque.contains(name), tag.dropFirst().first != 0x2F {
                // What is inside is no text: all up to the end tag is one piece.
                let close = Array("</\(name)".utf8)
                end = rest[end...].firstIndex(of: close).map { markup(rest[$0...]).endIndex } ?? html.endIndex
            }
            if inline.contains(name) {
                if pieces.isEmpty { start = rest.startIndex }
                pieces.append(.code(String(decoding: rest[rest.startIndex..<end], as: UTF8.self)))
            } else {
                flush(rest.startIndex)
            }
            rest = rest[end...]
        }
        flush(html.endIndex)
        return found.map { trimmed($0.range, $0.pieces, html) }
    }

    /// Words, with the names of characters (`&amp;`) apart from them.
    private static func pieces(of text: ArraySlice<UInt8>) -> [TextPiece] {
        var pieces: [TextPiece] = []
        var words = text
        var rest = text
        func add(_ end: Int) { pieces.append(.text(String(decoding: words[..<end], as: UTF8.self))) }
        while let start = rest.firstIndex(of: 0x26) {
            rest = rest[(start + 1)...]
            let name = rest.prefix { $0.isLetter || $0.isDigit || $0 == 0x23 }
            guard !name.isEmpty, text[name.endIndex...].first == 0x3B else { continue }
            add(start)
            pieces.append(.code(String(decoding: text[start...name.endIndex], as: UTF8.self)))
            words = text[(name.endIndex + 1)...]
            rest = words
        }
        add(text.endIndex)
        return pieces
    }

    /// Without white space at both ends.
    private static func trimmed(
        _ range: Range<Int>, _ pieces: [TextPiece], _ html: ArraySlice<UInt8>
    ) -> (range: Range<Int>, pieces: [TextPiece]) {
        let text = html[range].trimmed
        return (text.startIndex..<text.endIndex, pieces.normalized)
    }

    /// A tag or comment up to its end.
    private static func markup(_ html: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        if html.starts(with: "<!--".utf8) {
            guard let end = html.dropFirst(4).firstIndex(of: "-->".utf8) else { return html }
            return html[..<(end + 3)]
        }
        var quote: UInt8?
        for index in html.indices {
            let byte = html[index]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == 0x3E {
                return html[...index]
            }
        }
        return html
    }

    private static func name(of tag: ArraySlice<UInt8>) -> String {
        let name = tag.dropFirst().drop { $0 == 0x2F }.prefix { $0.isLetter || $0.isDigit }
        return String(decoding: name, as: UTF8.self).lowercased()
    }
}
