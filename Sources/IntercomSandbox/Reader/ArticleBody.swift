internal import HTMLTree

/// A stored body as a page shows it: addresses below the public base lead to the server that the browser asked,
/// whatever port that has.
enum ArticleBody {
    static func nodes(_ html: String, base: PublicBase) throws -> [HTMLNode] {
        relative(try HTMLParser.parse(html), origin: base.origin)
    }

    private static func relative(_ nodes: [HTMLNode], origin: String) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            for name in ["href", "src"] {
                if let address = element[name], address.hasPrefix(origin + "/") {
                    element[name] = String(address.dropFirst(origin.count))
                }
            }
            // A link within the page needs no new tab.
            if element["href"]?.hasPrefix("#") == true { element["target"] = nil }
            if element.name == "a", element["target"] != nil { element["rel"] = "noopener" }
            element.children = relative(element.children, origin: origin)
            return .element(element)
        }
    }
}
