internal import HTMLTree

/// What makes Intercom refuse the whole body (API.md §7.1, §7.2 rows 13 and 15).
enum RefusedElements {
    static func check(
        _ nodes: [HTMLNode], nestedLists: SandboxBehaviour.NestedLists
    ) throws(BodyRefusal) {
        try check(nodes, inside: [], nestedLists: nestedLists)
    }

    /// - Parameter inside: which of `ul`/`ol` (as `li`) and `table` hold the nodes.
    private static func check(
        _ nodes: [HTMLNode], inside: Set<String>, nestedLists: SandboxBehaviour.NestedLists
    ) throws(BodyRefusal) {
        for case .element(let element) in nodes {
            var inside = inside
            switch element.name {
            case "dl": throw .element(name: "dl")
            case "ul", "ol":
                guard hasItem(element) else { throw .emptyList }
                if inside.contains("li"), nestedLists == .refused { throw .nestedList }
                inside.insert("li")
            case "table":
                if inside.contains("table") { throw .nestedTable }
                if inside.contains("li") { throw .tableInList }
                guard Tables.rows(of: element).contains(where: { !$0.isEmpty }) else { throw .emptyTable }
                inside.insert("table")
            case "iframe":
                let source = element["src"] ?? ""
                guard VideoFrames.isAllowed(source) else { throw .foreignFrame(source: source) }
            case "img":
                let source = element["src"] ?? ""
                guard WebAddress(source) != nil else { throw .imageAddress(source: source) }
            default: break
            }
            try check(element.children, inside: inside, nestedLists: nestedLists)
        }
    }

    /// Whether a list has an item with text or a picture in it.
    private static func hasItem(_ list: HTMLElement) -> Bool {
        list.children.contains { node in
            switch node {
            case .text(let text): !text.isBlank
            case .element(let element): isFilled(element)
            }
        }
    }

    private static func isFilled(_ element: HTMLElement) -> Bool {
        if ["img", "iframe", "hr"].contains(element.name) { return true }
        return element.children.contains { node in
            switch node {
            case .text(let text): !text.isBlank
            case .element(let child): isFilled(child)
            }
        }
    }
}
