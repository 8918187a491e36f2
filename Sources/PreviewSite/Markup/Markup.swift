internal import HelpCenterModel

/// HTML as a value, so that all text is escaped by construction.
enum Markup: Sendable {
    case text(String)
    case element(name: String, attributes: [(name: String, value: String)], children: [Markup])
    /// HTML that is right as it stands: a compiled body, the stylesheet, the script.
    case verbatim(String)

    /// An element; attributes whose value is `nil` are left out.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Markup] = []
    ) -> Markup {
        .element(
            name: name, attributes: attributes.compactMap { name, value in value.map { (name, $0) } },
            children: children)
    }

    /// An element that holds text.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
    ) -> Markup {
        element(name, attributes, [.text(text)])
    }

    var html: String {
        var html = ""
        write(to: &html)
        return html
    }

    private func write(to html: inout String) {
        switch self {
        case .text(let text): html += UnboundHTML.escapedAttribute(text)
        case .verbatim(let text): html += text
        case .element(let name, let attributes, let children):
            html += "<\(name)"
            for attribute in attributes {
                html += " \(attribute.name)=\"\(UnboundHTML.escapedAttribute(attribute.value))\""
            }
            html += ">"
            guard !Self.voidElements.contains(name) else { return }
            for child in children { child.write(to: &html) }
            html += "</\(name)>"
        }
    }

    /// Those of HTML's elements without content that pages have in their head.
    private static let voidElements: Set<String> = ["meta"]
}
