internal import HTMLTree

/// Collapsible sections (API.md §7.2 row 18; that they can be written is inferred there).
enum Details {
    static func converted(_ element: HTMLElement) -> HTMLNode {
        var builder = BlockBuilder(place: .inner)
        var summary: HTMLElement?
        for node in element.children {
            if summary == nil, let found = node.element, found.name == "summary" {
                summary = found
            } else {
                builder.add([node])
            }
        }
        var children: [HTMLNode] = []
        if let summary {
            children.append(
                .element(
                    HTMLElement("summary", children: InlineContent.converted(summary.children).trimmingSpace())))
        }
        return .element(HTMLElement("details", children: children + builder.finish()))
    }
}
