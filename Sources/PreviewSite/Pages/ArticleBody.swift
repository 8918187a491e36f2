internal import HelpCenterModel

/// A compiled body as the preview shows it: its links lead to the preview's pages, and its headings have the anchors of
/// the source as their ids, since no server has generated any.
enum ArticleBody {
    static func html(of content: ArticleContent) -> String {
        html(of: content.body, anchors: content.anchors)
    }

    /// - Parameter anchors: those of the headings, in order; none for news, whose headings nothing can link to.
    static func html(of body: UnboundHTML, anchors: [String] = []) -> String {
        var anchors = anchors[...]
        var html: [UInt8] = []
        for piece in body.pieces {
            switch piece {
            case .html(let text): append(Array(text.utf8), with: &anchors, to: &html)
            case .reference(let reference):
                html += UnboundHTML.escapedAttribute(PreviewAddress.url(of: reference)).utf8
            }
        }
        return String(decoding: html, as: UTF8.self)
    }

    /// Appends compiled HTML with an id on each heading, by place.
    ///
    /// Compiled HTML has a `<` only where a tag begins (in text and in attributes it is `&lt;`), its tags are in lower
    /// case, and a piece never ends before the attributes of a tag: so `<h`, a digit, and a space or `>` are the start of
    /// a heading and nothing else.
    private static func append(
        _ text: [UInt8], with anchors: inout ArraySlice<String>, to html: inout [UInt8]
    ) {
        var rest = text[...]
        while let open = rest.firstIndex(of: 0x3C) {
            let nameEnd = min(open + 3, rest.endIndex)
            html += rest[..<nameEnd]
            if isHeading(rest[open...]), let anchor = anchors.popFirst() {
                html += " id=\"\(UnboundHTML.escapedAttribute(anchor))\"".utf8
            }
            rest = rest[nameEnd...]
        }
        html += rest
    }

    private static func isHeading(_ tag: ArraySlice<UInt8>) -> Bool {
        let start = Array(tag.prefix(4))
        guard start.count == 4, start[1] == 0x68, (0x31...0x36).contains(start[2]) else { return false }
        return start[3] == 0x20 || start[3] == 0x3E
    }
}
