/// A node of an HTML fragment.
package enum HTMLNode: Hashable, Sendable {
    case element(HTMLElement)
    /// Text with its entities resolved.
    case text(String)

    package var element: HTMLElement? {
        if case .element(let element) = self { element } else { nil }
    }

    /// The text of the node and all below it, as a browser's `textContent`.
    package var textContent: String {
        switch self {
        case .text(let text): text
        case .element(let element): element.children.map(\.textContent).joined()
        }
    }
}

/// An element of an HTML fragment.
package struct HTMLElement: Hashable, Sendable {
    /// The tag's name in lower case.
    package var name: String
    /// In the order of the source; names are unique and in lower case.
    package var attributes: [HTMLAttribute]
    package var children: [HTMLNode]
    /// Where its start tag begins in the parsed text; `nil` for elements that were made, or that the parser put in.
    package var position: HTMLPosition?

    package init(
        _ name: String, attributes: [HTMLAttribute] = [], children: [HTMLNode] = [], position: HTMLPosition? = nil
    ) {
        self.name = name
        self.attributes = attributes
        self.children = children
        self.position = position
    }

    /// The value of an attribute; `nil` when there is none, empty when it has no value.
    package subscript(attribute: String) -> String? {
        get { attributes.first { $0.name == attribute }?.value }
        set {
            let index = attributes.firstIndex { $0.name == attribute }
            switch (index, newValue) {
            case (let index?, let value?): attributes[index].value = value
            case (let index?, nil): attributes.remove(at: index)
            case (nil, let value?): attributes.append(HTMLAttribute(attribute, value))
            case (nil, nil): break
            }
        }
    }

    /// The names of its `class` attribute.
    package var classes: [Substring] {
        self["class"]?.split(whereSeparator: \.isWhitespace) ?? []
    }

    package var textContent: String { HTMLNode.element(self).textContent }
}

/// An attribute of an element, its entities resolved.
package struct HTMLAttribute: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}

/// A place in parsed HTML. Line and column start at 1; the column and the offset count UTF-8 bytes.
package struct HTMLPosition: Hashable, Sendable {
    package var line: Int
    package var column: Int
    package var offset: Int

    package init(line: Int, column: Int, offset: Int) {
        self.line = line
        self.column = column
        self.offset = offset
    }
}
