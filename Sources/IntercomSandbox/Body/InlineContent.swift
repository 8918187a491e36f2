internal import HTMLTree

/// Text and the marks in it: `strong` becomes `b`, `em` becomes `i`, links get their form, and every other element
/// gives way to what it holds (API.md §7.1, §7.2 rows 7 and 8).
enum InlineContent {
    static func converted(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes.flatMap(converted) }

    static func converted(_ node: HTMLNode) -> [HTMLNode] {
        guard case .element(let element) = node else { return [node] }
        let children = converted(element.children)
        return wrap(children, in: element)
    }

    /// What an inline element becomes around content that is converted already.
    static func wrap(_ children: [HTMLNode], in element: HTMLElement) -> [HTMLNode] {
        switch element.name {
        case "br": [.element(HTMLElement("br"))]
        case "b", "strong": mark("b", children)
        case "i", "em": mark("i", children)
        case "code": mark("code", children)
        case "a": Links.converted(element, children: children)
        default: children
        }
    }

    private static func mark(_ name: String, _ children: [HTMLNode]) -> [HTMLNode] {
        children.isEmpty ? [] : [.element(HTMLElement(name, children: children))]
    }
}
