internal import HTMLTree

extension ShapeBuilder {
    /// What stands among the children of an element, the fields apart from the words around them.
    enum Piece {
        case text(String)
        case field(TemplateField)
        case element(HTMLElement)

        var isBlank: Bool {
            if case .text(let text) = self { text.utf8.allSatisfy(\.isWhiteSpace) } else { false }
        }
    }

    /// The pieces of some nodes, without the elements that cannot stay.
    mutating func pieces(_ nodes: [HTMLNode]) -> [Piece] {
        var pieces: [Piece] = []
        for node in nodes {
            switch node {
            case .text(let text): pieces += Self.pieces(of: text)
            case .element(var element):
                switch TemplateElements.fate(of: element.name) {
                case .kept(let name):
                    element.name = name
                    pieces.append(.element(element))
                case .unwrapped:
                    faults.append(.element(element.name))
                    pieces += self.pieces(element.children)
                case .removed: faults.append(.element(element.name))
                }
            }
        }
        return pieces
    }

    static func pieces(of text: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        for scalar in text.unicodeScalars {
            if let field = TemplateField(placeholder: scalar) {
                if !words.isEmpty { pieces.append(.text(words)) }
                words = ""
                pieces.append(.field(field))
            } else {
                words.unicodeScalars.append(scalar)
            }
        }
        if !words.isEmpty { pieces.append(.text(words)) }
        return pieces
    }

    func isInline(_ piece: Piece) -> Bool {
        switch piece {
        case .text: true
        case .field(let field): component.role(of: field) != .blocks
        case .element(let element): TemplateElements.isInline(element)
        }
    }
}
