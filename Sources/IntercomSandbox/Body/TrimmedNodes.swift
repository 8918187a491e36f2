internal import HTMLTree

extension [HTMLNode] {
    /// The nodes without white space at either end; empty when there is nothing else.
    func trimmingSpace() -> [HTMLNode] {
        var nodes = self
        while case .text(let text)? = nodes.first {
            let trimmed = text.drop(while: \.isHTMLSpace)
            if !trimmed.isEmpty {
                nodes[0] = .text(String(trimmed))
                break
            }
            nodes.removeFirst()
        }
        while case .text(let text)? = nodes.last {
            if let last = text.lastIndex(where: { !$0.isHTMLSpace }) {
                nodes[nodes.count - 1] = .text(String(text[...last]))
                break
            }
            nodes.removeLast()
        }
        return nodes
    }
}

extension Character {
    /// Whether HTML collapses it: a no-break space is text.
    var isHTMLSpace: Bool { [" ", "\t", "\n", "\r", "\r\n", "\u{0C}"].contains(self) }
}

extension StringProtocol {
    /// Whether there is nothing in it that HTML would show.
    var isBlank: Bool { allSatisfy(\.isHTMLSpace) }
}
