import HTMLTree

/// What Intercom keeps of a body (API.md §7.1 and §7.2), as rules over the HTML that we would send.
enum KeptHTML {
    /// What breaks a rule; nothing for a body that Intercom stores as it is.
    static func faults(of html: String) throws -> [String] {
        let nodes = try HTMLParser.parse(html)
        var faults: [String] = []
        // A browser puts `tbody` into every table, and Intercom does so too.
        let reread = HTMLSerializer.string(nodes).replacing("<tbody>", with: "").replacing("</tbody>", with: "")
            .replacing("=\"\"", with: "").replacing("<td alt", with: "<td alt=\"\"")
        let sent = html.replacing("=\"\"", with: "")
        if reread != sent { faults.append("is read as \(reread)") }
        check(nodes, in: [], &faults)
        return faults
    }

    private static let attributes: [String: Set<String>] = [
        "p": ["class"], "br": [], "hr": [], "h1": ["class"], "h2": ["class"], "h3": ["class"], "h4": ["class"],
        "a": ["href", "class"], "img": ["src", "alt", "width", "height"], "ul": [], "ol": [], "li": [], "table": [],
        "tbody": [], "tr": [], "td": [], "iframe": ["src", "frameborder", "allowfullscreen"], "pre": [], "code": [],
        "b": [], "i": [], "div": ["class", "style"], "details": [], "summary": [],
    ]

    private static let classes: Set<String> = [
        "intercom-align-center", "intercom-align-right", "intercom-h2b-button", "intercom-container",
        "intercom-container intercom-align-center",
        "intercom-interblocks-callout", "intercom-h2b-video",
    ]

    private static let inline: Set<String> = ["a", "b", "i", "code", "br"]
    private static let textBlocks: Set<String> = ["p", "h1", "h2", "h3", "h4", "summary", "code"]

    private static func check(_ nodes: [HTMLNode], in parents: [String], _ faults: inout [String]) {
        let parent = parents.last ?? "body"
        let hasBlock = nodes.contains { $0.element.map { !inline.contains($0.name) && $0.name != "img" } ?? false }
        let holdsText = textBlocks.contains(parent) || inline.contains(parent) || ["li", "td"].contains(parent)
        for node in nodes {
            switch node {
            case .text(let text):
                if hasBlock || !holdsText { faults.append("text “\(text)” among the blocks of <\(parent)>") }
            case .element(let element): check(element, in: parents, &faults)
            }
        }
        if textBlocks.contains(parent), hasBlock { faults.append("a block in <\(parent)>") }
    }

    private static func check(_ element: HTMLElement, in parents: [String], _ faults: inout [String]) {
        let name = element.name
        guard let allowed = attributes[name] else { return faults.append("the element <\(name)>") }
        for attribute in element.attributes where !allowed.contains(attribute.name) {
            faults.append("the attribute \(attribute.name) of <\(name)>")
        }
        if let value = element["class"], !classes.contains(value) { faults.append("the class “\(value)”") }
        if name == "iframe", element["src"].flatMap(isPlayer) != true { faults.append("a foreign frame") }
        if let parent = parents.last, parent == "ul" || parent == "ol", name != "li" {
            faults.append("<\(name)> in a list")
        }
        if name == "li", parents.last != "ul", parents.last != "ol" { faults.append("<li> outside of a list") }
        if name == "table", parents.contains("li") || parents.contains("td") {
            faults.append("a table in a list or table")
        }
        if name == "a", parents.contains("a") { faults.append("a link in a link") }
        if name == "div", element["class"] == "intercom-interblocks-callout", parents.contains("div") {
            faults.append("a callout in a callout")
        }
        let isEmpty = element.children.isEmpty
        if isEmpty,
            ["p", "h1", "h2", "h3", "h4", "ul", "ol", "table", "tr", "a", "div", "b", "i", "details"].contains(name)
        {
            faults.append("an empty <\(name)>")
        }
        if ["p", "h1", "h2", "h3", "h4"].contains(name) {
            if isBlank(element.children.first, at: \.first) || isBlank(element.children.last, at: \.last) {
                faults.append("white space at an end of <\(name)>")
            }
        }
        if name == "ul" || name == "ol", !element.children.contains(where: isFilled) {
            faults.append("a list without text")
        }
        check(element.children, in: parents + [name], &faults)
    }

    private static func isFilled(_ node: HTMLNode) -> Bool {
        switch node {
        case .text(let text): text.contains { !$0.isWhitespace }
        case .element(let element):
            ["img", "iframe", "hr"].contains(element.name) || element.children.contains(where: isFilled)
        }
    }

    /// Whether the text at an end of a block begins or ends with a space; in code it may.
    private static func isBlank(
        _ node: HTMLNode?, at end: KeyPath<String.UnicodeScalarView, Unicode.Scalar?>
    ) -> Bool {
        guard case .text(let text)? = node else { return false }
        return text.unicodeScalars[keyPath: end] == " "
    }

    private static func isPlayer(_ address: String) -> Bool {
        ["https://www.youtube.com/embed/", "https://player.vimeo.com/video/"].contains { address.hasPrefix($0) }
    }
}
