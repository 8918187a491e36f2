internal import HTMLTree

/// Tables lose their head and their alignment and stand in a wrapper (API.md §7.2 row 16, SAMPLES.md C1).
enum Tables {
    static let wrapperClass = "intercom-interblocks-table-container"

    /// The cells of each row, wherever in the table the row stands.
    static func rows(of table: HTMLElement) -> [[HTMLElement]] {
        table.children.compactMap(\.element).flatMap { part -> [[HTMLElement]] in
            switch part.name {
            case "tr": [part.children.compactMap(\.element).filter { $0.name == "td" || $0.name == "th" }]
            case "thead", "tbody", "tfoot": rows(of: part)
            default: []
            }
        }
    }

    static func converted(_ table: HTMLElement) -> HTMLNode {
        let rows = rows(of: table).filter { !$0.isEmpty }.map { cells in
            HTMLNode.element(HTMLElement("tr", children: cells.map(cell)))
        }
        let table = HTMLElement(
            "table", attributes: [HTMLAttribute("role", "presentation")],
            children: [.element(HTMLElement("tbody", children: rows))])
        return .element(
            HTMLElement("div", attributes: [HTMLAttribute("class", wrapperClass)], children: [.element(table)]))
    }

    private static func cell(_ cell: HTMLElement) -> HTMLNode {
        var builder = BlockBuilder(place: .inner)
        builder.add(cell.children)
        let blocks = builder.finish()
        var converted = HTMLElement("td", children: blocks.isEmpty ? [Spacers.paragraph] : blocks)
        let style = StyleDeclarations(cell["style"] ?? "")
        converted["style"] = style.written(["background-color": .color, "width": .length])
        return .element(converted)
    }
}
