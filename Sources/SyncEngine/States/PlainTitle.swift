/// Titles and descriptions as they compare: white space folded, and HTML's escapes resolved, since the workspace may
/// answer names escaped (API.md §7.2, row 25).
package enum PlainTitle {
    package static func of(_ title: String) -> String {
        var text = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        // The ampersand comes last, so that what it escapes is resolved once and no more.
        for (entity, character) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")] {
            text = text.replacing(entity, with: character)
        }
        return text
    }
}
