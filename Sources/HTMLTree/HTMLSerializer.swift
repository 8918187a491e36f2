/// Writes trees as HTML: lower-case tags, attributes in double quotes, no white space of its own.
package enum HTMLSerializer {
    package static func string(_ nodes: some Sequence<HTMLNode>) -> String {
        var html = ""
        for node in nodes { append(node, to: &html) }
        return html
    }

    /// Elements that have neither content nor an end tag (HTML Living Standard, “void elements”).
    package static let voidElements: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
    ]

    private static func append(_ node: HTMLNode, to html: inout String) {
        switch node {
        case .text(let text): appendEscaped(text, to: &html, quotes: false)
        case .element(let element):
            html += "<\(element.name)"
            for attribute in element.attributes {
                html += " \(attribute.name)=\""
                appendEscaped(attribute.value, to: &html, quotes: true)
                html += "\""
            }
            html += ">"
            guard !voidElements.contains(element.name) else { return }
            // The parser drops one newline at the start of `pre`, so one that counts must be doubled.
            if element.name == "pre", case .text(let text)? = element.children.first, text.utf8.first == 0x0A {
                html += "\n"
            }
            for child in element.children { append(child, to: &html) }
            html += "</\(element.name)>"
        }
    }

    private static func appendEscaped(_ text: String, to html: inout String, quotes: Bool) {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || (quotes && $0 == 0x22) }) else {
            html += text
            return
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            case "\"" where quotes: html += "&quot;"
            default: html.unicodeScalars.append(scalar)
            }
        }
    }
}
