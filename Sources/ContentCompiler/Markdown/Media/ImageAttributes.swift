internal import HelpCenterModel

/// Reads `{width=400 .center}` after images and `{.button}` after links, and takes it out of the text.
enum ImageAttributes {
    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.contains(.image) || rendering.tree.contains(.link) else { return }
        for index in rendering.tree.nodes.indices {
            let node = rendering.tree.nodes[index]
            guard node.kind == .link || node.kind == .image, node.next != MarkdownTree.none else { continue }
            let next = rendering.tree[node.next]
            guard next.kind == .text, !next.text.isEmpty, rendering.tree.text[next.text.range.lowerBound] == 0x7B,
                let attributes = AttributeList(rendering.tree.bytes(next.text))
            else { continue }
            rendering.tree.dropPrefix(attributes.length, of: node.next)
            set(attributes, on: MarkdownTree.Index(index), in: &rendering)
        }
    }

    private static func set(
        _ attributes: AttributeList, on index: MarkdownTree.Index, in rendering: inout Rendering
    ) {
        let isLink = rendering.tree[index].kind == .link
        let image = isLink ? onlyImage(of: index, in: rendering.tree) : index
        for name in attributes.classes {
            switch name {
            case "button" where isLink && image == nil: rendering.tree[index].flags.insert(.button)
            case "center", "centered", "intercom-align-center": rendering.tree[image ?? index].flags.insert(.centered)
            default: report(".\(name)", of: index, in: &rendering)
            }
        }
        if let identifier = attributes.identifier { report("#\(identifier)", of: index, in: &rendering) }
        for (key, value) in attributes.values {
            switch (key, image) {
            case ("width", let image?) where HTMLConversion.pixels(value) > 0:
                rendering.tree[image].number = HTMLConversion.pixels(value)
            case ("height", let image?) where HTMLConversion.pixels(value) > 0:
                rendering.tree[image].height = HTMLConversion.pixels(value)
            // Intercom opens every link in a window of its own.
            case ("target", _), ("rel", _): break
            default: report("\(key)=\(value)", of: index, in: &rendering)
            }
        }
    }

    /// The image of a link around nothing but an image.
    private static func onlyImage(of link: MarkdownTree.Index, in tree: MarkdownTree) -> MarkdownTree.Index? {
        let child = tree[link].firstChild
        guard child != MarkdownTree.none, tree[child].kind == .image, tree[child].next == MarkdownTree.none else {
            return nil
        }
        return child
    }

    private static func report(_ attribute: String, of index: MarkdownTree.Index, in rendering: inout Rendering) {
        let isLink = rendering.tree[index].kind == .link
        let place = rendering.place(of: attribute, after: index)
        rendering.report(
            .removedAttribute, line: place.line, column: place.column,
            "the attribute “\(attribute)” after \(isLink ? "a link" : "an image") is removed",
            explanation: isLink
                ? "A link can have `.button` and `.center`."
                : "An image can have `width` and `height` in pixels, and `.center`.",
            fix: "delete it, or write a space before the brace if it is meant as text")
    }
}
