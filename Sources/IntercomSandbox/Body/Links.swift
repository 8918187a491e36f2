internal import HTMLTree

/// Links open in a new tab and carry Intercom's class; buttons are links in a container of their own (API.md §7.2
/// rows 8 and 20).
enum Links {
    static let buttonClass = "intercom-h2b-button"

    static func isButton(_ element: HTMLElement) -> Bool {
        element.name == "a" && element.classes.contains { $0 == buttonClass }
    }

    static func converted(_ link: HTMLElement, children: [HTMLNode]) -> [HTMLNode] {
        // `<a name>` and links around nothing are no links.
        guard let address = link["href"], !children.isEmpty else { return children }
        var converted = HTMLElement("a", children: children)
        if isAllowed(address) { converted["href"] = address }
        converted["target"] = "_blank"
        converted["class"] = "intercom-content-link"
        return [.element(converted)]
    }

    static func button(_ link: HTMLElement, alignment: Alignment?) -> HTMLNode {
        var button = HTMLElement("a", attributes: [HTMLAttribute("class", buttonClass)])
        button["target"] = "_blank"
        if let address = link["href"], isAllowed(address) { button["href"] = address }
        button.children = InlineContent.converted(link.children)
        return Images.container([.element(button)], alignment: alignment)
    }

    /// Other schemes lose their `href` (SAMPLES.md D2: `chrome://`); `javascript:` and `data:` are among them.
    private static func isAllowed(_ address: String) -> Bool {
        let address = address.lowercased()
        return ["http://", "https://", "mailto:", "tel:", "#"].contains { address.hasPrefix($0) }
    }
}
