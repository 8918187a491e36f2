/// An element of an XML document, with its name apart from its prefix.
struct XMLElement: Hashable {
    enum Node: Hashable {
        case text(String)
        indirect case element(XMLElement)
    }

    /// `nil` for a name without a namespace.
    var namespace: String?
    var name: String
    var attributes: [String: String]
    var children: [Node] = []
    /// The line that it begins on, from 1.
    var line: Int

    /// The elements in it of a name.
    func elements(_ name: String) -> [XMLElement] {
        children.compactMap { node in
            if case .element(let element) = node, element.name == name { element } else { nil }
        }
    }
}
