internal import HTMLTree

/// Paragraphs as news items have them: without the class that articles' paragraphs bear (SAMPLES.md A2, B1).
enum PlainParagraphs {
    static func converted(_ nodes: [HTMLNode]) -> [HTMLNode] {
        nodes.map { node in
            guard case .element(var element) = node else { return node }
            if element.name == "p", let classes = element["class"] {
                let kept = classes.split(separator: " ").filter { $0 != "no-margin" }
                element["class"] = kept.isEmpty ? nil : kept.joined(separator: " ")
            }
            element.children = converted(element.children)
            return .element(element)
        }
    }
}
