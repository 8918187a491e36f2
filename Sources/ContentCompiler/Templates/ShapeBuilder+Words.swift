internal import HTMLTree

extension ShapeBuilder {
    /// Words of a block, white space as in a browser: one space for any number, none at the ends.
    mutating func writeLine(_ pieces: [Piece], in parent: String = "p") {
        (hasGap, isBegun) = (false, false)
        writeWords(pieces, in: parent)
        hasGap = false
    }

    mutating func writeWords(_ pieces: [Piece], in parent: String) {
        for piece in pieces {
            switch piece {
            case .text(let text): writeText(text)
            case .field(let field):
                switch component.role(of: field) {
                case .blocks, .address: faults.append(.misplacedField(field, in: parent))
                case .inlines, .text, .word, .flag:
                    closeGap()
                    appendHole(field)
                }
            case .element(let element) where !TemplateElements.isInline(element):
                faults.append(.misplacedElement(element.name, in: parent))
            case .element(let element):
                closeGap()
                if element.name == "b" { boldDepth += 1 }
                if element.name == "i" { italicDepth += 1 }
                write(element) { $0.writeWords($0.pieces(element.children), in: element.name) }
                if element.name == "b" { boldDepth -= 1 }
                if element.name == "i" { italicDepth -= 1 }
            }
        }
    }

    mutating func writeText(_ text: String) {
        for byte in text.utf8 {
            if byte.isWhiteSpace {
                hasGap = isBegun
            } else {
                closeGap()
                appendEscaped(byte)
            }
        }
    }

    mutating func closeGap() {
        if hasGap { html.append(0x20) }
        (hasGap, isBegun) = (false, true)
    }
}
