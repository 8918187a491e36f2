internal import HTMLTree

/// Which elements are part of a line of text.
enum InlineElements {
    static func isInline(_ element: HTMLElement) -> Bool {
        names.contains(element.name) && !Links.isButton(element)
    }

    /// Whether the node is a block or holds one somewhere below.
    static func holdsBlock(_ node: HTMLNode) -> Bool {
        guard let element = node.element else { return false }
        return !isInline(element) || element.children.contains(where: holdsBlock)
    }

    private static let names: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "br", "button", "cite", "code", "data", "del", "dfn", "em",
        "font", "i", "ins", "kbd", "label", "map", "mark", "meter", "nobr", "output", "picture", "progress", "q", "rp",
        "rt", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
        "var", "wbr",
    ]
}
