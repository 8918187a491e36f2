internal import HTMLTree

/// Lists: every item's text becomes a paragraph, and a start number is lost (API.md §7.2 rows 6, 14 and 15).
enum Lists {
    static func converted(_ list: HTMLElement) -> HTMLNode {
        var items: [[HTMLNode]] = []
        for node in list.children {
            switch node {
            case .text(let text):
                if !text.isBlank { items.append(blocks(of: [node])) }
            case .element(let element) where element.name == "li":
                items.append(blocks(of: element.children))
            case .element(let element) where element.name == "ul" || element.name == "ol":
                // A list directly in a list is drawn below the item before it.
                let nested = converted(element)
                if items.isEmpty { items.append([nested]) } else { items[items.count - 1].append(nested) }
            case .element:
                items.append(blocks(of: [node]))
            }
        }
        let children = items.map { HTMLNode.element(HTMLElement("li", children: $0)) }
        return .element(HTMLElement(list.name, children: children))
    }

    private static func blocks(of nodes: [HTMLNode]) -> [HTMLNode] {
        var builder = BlockBuilder(place: .inner)
        builder.add(nodes)
        let blocks = builder.finish()
        return blocks.isEmpty ? [Spacers.paragraph] : blocks
    }
}
