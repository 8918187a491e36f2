/// Text that Markdown does not parse (addresses, titles, front matter, raw HTML), taken apart at its placeholders.
enum PlaceholderPiece: Equatable {
    case text(ArraySlice<UInt8>)
    /// With its braces.
    case placeholder(ArraySlice<UInt8>)

    /// Whether there is anything to take apart.
    static func mayHoldAny(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.contains("{{".utf8) }

    /// The pieces of a text, in its order. `\{{` is text and loses its backslash; so is what has no end on its line.
    static func pieces(of bytes: ArraySlice<UInt8>) -> [PlaceholderPiece] {
        var pieces: [PlaceholderPiece] = []
        var start = bytes.startIndex
        var rest = bytes
        func add(_ end: Int) { if start < end { pieces.append(.text(bytes[start..<end])) } }
        while let brace = rest.firstIndex(of: "{{".utf8) {
            rest = bytes[(brace + 1)...]
            if brace > bytes.startIndex, bytes[brace - 1] == UInt8(ascii: "\\") {
                add(brace - 1)
                start = brace
                rest = bytes[(brace + 2)...]
                continue
            }
            let inside = bytes[(brace + 2)...].prefix {
                $0 != UInt8(ascii: "{") && $0 != UInt8(ascii: "}") && $0 != 0x0A && $0 != 0x0D
            }
            guard bytes[inside.endIndex...].starts(with: "}}".utf8) else { continue }
            add(brace)
            start = inside.endIndex + 2
            pieces.append(.placeholder(bytes[brace..<start]))
            rest = bytes[start...]
        }
        add(bytes.endIndex)
        return pieces
    }
}
