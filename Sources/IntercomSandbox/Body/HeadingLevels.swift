internal import HTMLTree

/// Heading levels are relative (API.md §7.2 rows 1 and 2): without an `h1` every heading is promoted so that the top
/// one becomes `h1`; with one they stay where they are.
///
/// Levels below `h4` become `h4`. The documentation's list of allowed tags says that `h3` to `h6` become `h2`, but
/// bodies with `h3` exist and the editor offers H1 to H4 (help article 4103903), so those are what is kept.
enum HeadingLevels {
    static func isHeading(_ name: String) -> Bool { level(of: name) != nil }

    static func promoted(_ nodes: [HTMLNode]) -> [HTMLNode] {
        guard let top = topLevel(of: nodes) else { return nodes }
        return shifted(nodes, by: top - 1)
    }

    private static func level(of name: String) -> Int? {
        guard name.utf8.count == 2, name.utf8.first == 0x68, let digit = name.utf8.last else { return nil }
        return (0x31...0x36).contains(digit) ? Int(digit) - 0x30 : nil
    }

    private static func topLevel(of nodes: [HTMLNode]) -> Int? {
        nodes.compactMap { node -> Int? in
            guard let element = node.element else { return nil }
            return level(of: element.name) ?? topLevel(of: element.children)
        }.min()
    }

    private static func shifted(_ nodes: [HTMLNode], by shift: Int) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            if let level = level(of: element.name) {
                element.name = "h\(min(level - shift, lowestLevel))"
            } else {
                element.children = shifted(element.children, by: shift)
            }
            return .element(element)
        }
    }

    private static let lowestLevel = 4
}
