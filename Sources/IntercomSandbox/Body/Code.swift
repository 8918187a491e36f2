internal import HTMLTree

/// Code blocks: the text alone, without the class that names its language (API.md §7.2 row 22).
enum Code {
    static func converted(_ element: HTMLElement) -> HTMLNode {
        let code = HTMLElement("code", children: [.text(text(of: element.children))])
        return .element(HTMLElement("pre", children: [.element(code)]))
    }

    private static func text(of nodes: [HTMLNode]) -> String {
        nodes.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.name == "br" ? "\n" : text(of: element.children)
            }
        }.joined()
    }
}
