internal import HTMLTree

extension ShapeBuilder {
    mutating func writeBlocks(_ nodes: [HTMLNode]) {
        var line: [Piece] = []
        for piece in pieces(nodes) {
            if isInline(piece) {
                line.append(piece)
            } else {
                writeParagraph(of: &line)
                writeBlock(piece)
            }
        }
        writeParagraph(of: &line)
    }

    /// Words that stand in no block.
    mutating func writeParagraph(of line: inout [Piece]) {
        if !line.allSatisfy(\.isBlank) {
            append("<p>")
            writeLine(line)
            append("</p>")
        }
        line = []
    }

    mutating func writeBlock(_ piece: Piece) {
        switch piece {
        case .text: break
        case .field(let field): appendHole(field)
        case .element(let element):
            switch element.name {
            case "div": writeDivision(element)
            case "ul", "ol": writeList(element)
            case "details": write(element) { $0.writeDetails(element.children) }
            case "summary", "li":
                faults.append(.element(element.name))
                writeBlocks(element.children)
            case "a": write(element) { $0.writeBare(element.children, in: "a") }
            case "img", "iframe", "hr": write(element) { _ in }
            default: write(element) { $0.writeLine($0.pieces(element.children), in: element.name) }
            }
        }
    }

    mutating func writeDivision(_ element: HTMLElement) {
        let classes = element.classes
        if classes.contains("intercom-interblocks-callout") {
            write(element) { $0.writeBlocks(element.children) }
        } else if classes.contains("intercom-container") || classes.contains("intercom-h2b-video") {
            write(element) { $0.writeBare(element.children, in: "div") }
        } else {
            faults.append(.element("div"))
            writeBlocks(element.children)
        }
    }

    mutating func writeList(_ element: HTMLElement) {
        listDepth += 1
        write(element) { builder in
            for piece in builder.pieces(element.children) where !piece.isBlank {
                guard case .element(let item) = piece, item.name == "li" else {
                    if case .field(let field) = piece {
                        builder.faults.append(.misplacedField(field, in: element.name))
                    } else {
                        builder.faults.append(.misplacedElement("text", in: element.name))
                    }
                    continue
                }
                builder.write(item) { builder in
                    let pieces = builder.pieces(item.children)
                    if pieces.allSatisfy(builder.isInline) {
                        builder.writeLine(pieces)
                    } else {
                        builder.writeBlocks(item.children)
                    }
                }
            }
        }
        listDepth -= 1
    }

    mutating func writeDetails(_ nodes: [HTMLNode]) {
        guard let first = nodes.firstIndex(where: { $0.element?.name == "summary" }),
            let summary = nodes[first].element
        else { return writeBlocks(nodes) }
        write(summary) { $0.writeLine($0.pieces(summary.children), in: "summary") }
        writeBlocks(Array(nodes[..<first] + nodes[(first + 1)...]))
    }

    /// What stands in an element that is a block by itself: images, videos and buttons, and no white space.
    mutating func writeBare(_ nodes: [HTMLNode], in parent: String) {
        for piece in pieces(nodes) where !piece.isBlank {
            switch piece {
            case .element(let element) where ["img", "iframe"].contains(element.name): write(element) { _ in }
            case .element(let element) where element.name == "a":
                write(element) { builder in
                    if TemplateElements.holdsImage(element) {
                        builder.writeBare(element.children, in: "a")
                    } else {
                        builder.writeLine(builder.pieces(element.children), in: "a")
                    }
                }
            case .element(let element): faults.append(.misplacedElement(element.name, in: parent))
            case .field(let field): faults.append(.misplacedField(field, in: parent))
            case .text: faults.append(.misplacedElement("text", in: parent))
            }
        }
    }
}
