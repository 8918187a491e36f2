internal import HTMLTree

/// Elements that vanish with all they hold: Intercom names `form`, `input`, `textarea` and `script`; the others hold
/// nothing that a browser would show as text (API.md §7.1).
enum DroppedElements {
    static func removed(from nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.compactMap { node in
            guard case .element(var element) = node else { return node }
            guard !names.contains(element.name) else { return nil }
            element.children = removed(from: element.children)
            return .element(element)
        }
    }

    private static let names: Set<String> = [
        "script", "style", "template", "noscript", "form", "input", "textarea", "select", "datalist", "object", "embed",
        "applet", "svg", "math", "canvas", "audio", "video", "head", "title", "meta", "link", "base",
    ]
}
