internal import HTMLTree

extension HTMLNode {
    /// An element with attributes and children; attributes without a value are left out.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [HTMLNode] = []
    ) -> HTMLNode {
        let attributes = attributes.compactMap { name, value in value.map { HTMLAttribute(name, $0) } }
        return .element(HTMLElement(name, attributes: attributes, children: children))
    }

    /// An element that holds text.
    static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], text: String
    ) -> HTMLNode {
        element(name, attributes, [.text(text)])
    }
}
