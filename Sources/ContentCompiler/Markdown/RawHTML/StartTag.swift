/// Where the attributes of a start tag stand: the parser says where a tag begins, not where its attributes do.
enum StartTag {
    /// How many bytes, and how many line breaks among them, stand between a tag's `<` and the name of an attribute;
    /// `nil` when the tag has no such attribute.
    ///
    /// - Parameters:
    ///   - attribute: In lower case.
    ///   - html: HTML that begins with the tag.
    static func place(of attribute: String, in html: Substring.UTF8View) -> (offset: Int, lineBreaks: Int)? {
        let wanted = attribute.utf8
        var rest = html.dropFirst().drop { !$0.isWhiteSpace && !isEnd($0) }
        while true {
            rest = rest.drop { $0.isWhiteSpace || $0 == 0x2F }
            guard let first = rest.first, first != 0x3E else { return nil }
            let name = rest.prefix { !$0.isWhiteSpace && !isEnd($0) && $0 != 0x3D }
            if name.count == wanted.count, zip(name, wanted).allSatisfy({ $0.lowercased == $1 }) {
                let before = html[..<name.startIndex]
                return (before.count, before.count { $0 == 0x0A })
            }
            // A name may be empty here, as in `<p =x>`.
            rest = rest[name.endIndex...].drop { $0.isWhiteSpace }
            if rest.first == 0x3D {
                rest = rest.dropFirst().drop { $0.isWhiteSpace }
                if let quote = rest.first, quote == 0x22 || quote == 0x27 {
                    rest = rest.dropFirst().drop { $0 != quote }.dropFirst()
                } else {
                    rest = rest.drop { !$0.isWhiteSpace && $0 != 0x3E }
                }
            }
        }
    }

    private static func isEnd(_ byte: UInt8) -> Bool { byte == 0x2F || byte == 0x3E }
}
