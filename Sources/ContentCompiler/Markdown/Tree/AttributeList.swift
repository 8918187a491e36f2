/// What stands in braces after a heading, image or link: `{#id .class key=value}`, with or without kramdown's colon
/// after the first brace.
struct AttributeList {
    var identifier: String?
    var classes: [String] = []
    var values: [(key: String, value: String)] = []
    /// How many bytes it takes with its braces.
    var length = 0

    /// Reads the list that `bytes` begin with; `nil` when they begin with something else, such as `{username}`.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.first == 0x7B, let end = bytes.firstIndex(of: 0x7D) else { return nil }
        length = end - bytes.startIndex + 1
        var rest = bytes[(bytes.startIndex + 1)..<end]
        if rest.first == 0x3A { rest = rest.dropFirst() }
        rest = rest.trimmed
        guard !rest.isEmpty else { return nil }
        while let first = rest.first {
            if first == 0x23 || first == 0x2E {
                let word = rest.dropFirst().prefix { !$0.isWhiteSpace && $0 != 0x2E && $0 != 0x23 }
                guard !word.isEmpty else { return nil }
                let string = String(decoding: word, as: UTF8.self)
                if first == 0x23 { identifier = string } else { classes.append(string) }
                rest = rest[word.endIndex...]
            } else {
                guard let value = Self.readValue(&rest) else { return nil }
                values.append(value)
            }
            rest = rest.drop(while: \.isWhiteSpace)
        }
    }

    /// Reads `key=value` or `key="some value"` off the front.
    private static func readValue(_ rest: inout ArraySlice<UInt8>) -> (key: String, value: String)? {
        let key = rest.prefix { $0.isLetter || $0.isDigit || $0 == 0x2D || $0 == 0x5F }
        rest = rest[key.endIndex...]
        guard !key.isEmpty, rest.first == 0x3D else { return nil }
        rest = rest.dropFirst()
        let value: ArraySlice<UInt8>
        if let quote = rest.first, quote == 0x22 || quote == 0x27 {
            value = rest.dropFirst().prefix { $0 != quote }
            guard value.endIndex < rest.endIndex else { return nil }
            rest = rest[(value.endIndex + 1)...]
        } else {
            value = rest.prefix { !$0.isWhiteSpace }
            rest = rest[value.endIndex...]
        }
        return (String(decoding: key, as: UTF8.self).lowercased(), String(decoding: value, as: UTF8.self))
    }
}
