/// Titles and descriptions as they compare: white space folded, and HTML's escapes resolved, since the workspace may
/// answer names escaped (API.md §7.2, row 25).
package enum PlainTitle {
    package static func of(_ title: String) -> String {
        guard mayChange(title) else { return title }
        var text = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        // The ampersand comes last, so that what it escapes is resolved once and no more.
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text
    }

    /// Whether there is an ampersand, or white space that is not one space between two words. Nearly every title has
    /// neither, and looking at bytes takes a tenth of the time of looking at characters.
    private static func mayChange(_ title: String) -> Bool {
        var previous: UInt8 = 0x20
        for byte in title.utf8 {
            switch byte {
            case 0x20: if previous == 0x20 { return true }
            // What white space beyond ASCII begins with, U+0085 to U+3000.
            case 0x00..<0x20, UInt8(ascii: "&"), 0x7F, 0xC2, 0xE1...0xE3: return true
            default: break
            }
            previous = byte
        }
        return previous == 0x20
    }
}
