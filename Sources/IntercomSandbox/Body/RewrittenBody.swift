internal import HTMLTree

/// A body as Intercom keeps it, before its images have an address there and its headings an id.
struct RewrittenBody: Hashable {
    /// Images carry the `src` and headings the `id` that the client sent.
    var nodes: [HTMLNode]

    /// The addresses of its images, each once, in order.
    var imageSources: [String] {
        var sources: [String] = []
        visit(nodes) { element in
            if element.name == "img", let source = element["src"], !sources.contains(source) { sources.append(source) }
        }
        return sources
    }

    var headings: [HeadingMark] {
        var headings: [HeadingMark] = []
        visit(nodes) { element in
            if HeadingLevels.isHeading(element.name) {
                headings.append(HeadingMark(text: element.textContent, id: element["id"]))
            }
        }
        return headings
    }

    /// The HTML with these addresses in place of the images' own, and one id for each heading in order.
    func html(images: [String: String], headingIDs: [String]) -> String {
        var ids = headingIDs.makeIterator()
        return HTMLSerializer.string(Self.bind(nodes, images: images, ids: &ids))
    }

    private static func bind(
        _ nodes: [HTMLNode], images: [String: String], ids: inout IndexingIterator<[String]>
    ) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            if element.name == "img", let source = element["src"] { element["src"] = images[source] ?? source }
            if HeadingLevels.isHeading(element.name) {
                element.attributes.removeAll { $0.name == "id" }
                if let id = ids.next() { element.attributes.insert(HTMLAttribute("id", id), at: 0) }
            }
            element.children = bind(element.children, images: images, ids: &ids)
            return .element(element)
        }
    }

    private func visit(_ nodes: [HTMLNode], _ body: (HTMLElement) -> Void) {
        for case .element(let element) in nodes {
            body(element)
            visit(element.children, body)
        }
    }
}

/// A heading of a body by what identifies it: its text, and the id that it has or was sent with.
struct HeadingMark: Hashable {
    var text: String
    var id: String?
}
