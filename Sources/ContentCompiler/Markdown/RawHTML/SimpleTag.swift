/// A piece of raw HTML that means the same wherever it stands.
enum SimpleTag {
    case comment
    case lineBreak
    /// A tag without attributes whose element only groups text: readers see no difference without it.
    case plain

    /// - Returns: `nil` for all other HTML.
    init?(_ html: ArraySlice<UInt8>) {
        let html = html.trimmed
        if html.isEmpty || html.starts(with: "<!--".utf8) {
            guard html.isEmpty || Self.isOneComment(html) else { return nil }
            self = .comment
            return
        }
        guard html.first == 0x3C, html.last == 0x3E, html.count <= 12 else { return nil }
        var name = html.dropFirst().dropLast()
        if name.first == 0x2F { name = name.dropFirst() } else if name.last == 0x2F { name = name.dropLast() }
        switch String(decoding: name.trimmed, as: UTF8.self).lowercased() {
        case "br": self = .lineBreak
        case "span", "u", "ins", "mark", "small", "big", "font", "abbr", "nobr", "wbr": self = .plain
        default: return nil
        }
    }

    private static func isOneComment(_ html: ArraySlice<UInt8>) -> Bool {
        let inside = html.dropFirst(4)
        // `<!-->` ends at once.
        guard !inside.starts(with: ">".utf8), !inside.starts(with: "->".utf8) else { return false }
        guard let end = inside.indices.first(where: { inside[$0...].starts(with: "--".utf8) && isEnd(inside[$0...]) })
        else { return false }
        return inside[end...].elementsEqual("-->".utf8)
    }

    /// Whether a comment ends with these bytes, by the rules of browsers: `-->` or `--!>`.
    private static func isEnd(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.starts(with: "-->".utf8) || bytes.starts(with: "--!>".utf8)
    }
}
