internal import HTMLTree

/// Callouts: a coloured `div` keeps its two colours and nothing else (API.md §7.2 row 17, SAMPLES.md C3 and C4).
enum Callouts {
    private static let className = "intercom-interblocks-callout"

    static func isCallout(_ element: HTMLElement) -> Bool {
        guard element.name == "div" else { return false }
        return element.classes.contains { $0 == className } || style(of: element) != nil
    }

    static func converted(_ element: HTMLElement) -> HTMLNode {
        var builder = BlockBuilder(place: .inner)
        builder.add(element.children)
        let blocks = builder.finish()
        var callout = HTMLElement(
            "div", attributes: [HTMLAttribute("class", className)],
            children: blocks.isEmpty ? [Spacers.paragraph] : blocks)
        callout["style"] = style(of: element)
        return .element(callout)
    }

    private static func style(of element: HTMLElement) -> String? {
        let style = StyleDeclarations(element["style"] ?? "")
        return style.written(["background-color": .color, "border-color": .color])
    }
}
