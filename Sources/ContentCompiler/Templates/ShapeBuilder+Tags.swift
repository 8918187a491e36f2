internal import HTMLTree

extension ShapeBuilder {
    /// Writes an element around what `content` writes. A link to nowhere is none, nor are words around nothing.
    mutating func write(_ element: HTMLElement, content: (inout ShapeBuilder) -> Void) {
        if element.name == "a", element["href"]?.isEmpty ?? true { return content(&self) }
        let start = (parts: parts.count, bytes: html.count)
        append("<\(element.name)")
        for attribute in element.attributes { write(attribute, of: element.name) }
        append(">")
        guard !HTMLSerializer.voidElements.contains(element.name) else { return }
        let inside = (parts: parts.count, bytes: html.count)
        content(&self)
        if start.parts == parts.count, inside == (parts.count, html.count),
            ["p", "b", "i", "code"].contains(element.name)
        {
            html.removeLast(html.count - start.bytes)
            return
        }
        append("</\(element.name)>")
    }

    mutating func write(_ attribute: HTMLAttribute, of element: String) {
        switch (element, attribute.name) {
        case (_, "class"):
            let (known, unknown) = attribute.value.split(whereSeparator: \.isWhitespace).map(String.init)
                .partitioned { TemplateElements.isKnown(class: $0, of: element) }
            if !unknown.isEmpty { faults.append(.attribute("class", of: element)) }
            if !known.isEmpty { append(" class=\"\(known.joined(separator: " "))\"") }
        case ("div", "style") where TemplateElements.isCalloutStyle(attribute.value):
            if !attribute.value.isEmpty { append(" style=\"\(attribute.value)\"") }
        case ("a", "href"), ("img", "src"), ("iframe", "src"): writeAddress(attribute, of: element)
        case ("img", "alt"): writeValue(attribute, of: element)
        case ("img", "width"), ("img", "height"):
            if !attribute.value.isEmpty { writeValue(attribute, of: element) }
        case ("iframe", "frameborder"): append(" frameborder=\"0\"")
        case ("iframe", "allowfullscreen"): append(" allowfullscreen")
        // Intercom opens every link in a window of its own.
        case ("a", "target"), ("a", "rel"): break
        default: faults.append(.attribute(attribute.name, of: element))
        }
    }

    mutating func writeAddress(_ attribute: HTMLAttribute, of element: String) {
        let scalars = attribute.value.unicodeScalars
        let fields = scalars.compactMap { TemplateField(placeholder: $0) }
        if let field = fields.first {
            guard scalars.count == 1, component.role(of: field) == .address else {
                return faults.append(.misplacedField(field, in: "\(element) \(attribute.name)"))
            }
            append(" \(attribute.name)=\"")
            appendHole(field, isAttribute: true)
            append("\"")
        } else if TemplateElements.isUsable(attribute.value, in: element) {
            writeValue(attribute, of: element)
        } else {
            faults.append(.attribute(attribute.name, of: element))
        }
    }

    mutating func writeValue(_ attribute: HTMLAttribute, of element: String) {
        append(" \(attribute.name)=\"")
        for piece in Self.pieces(of: attribute.value) {
            switch piece {
            case .text(let text): text.utf8.forEach { appendEscaped($0, isAttribute: true) }
            case .field(let field) where component.role(of: field) == .text: appendHole(field, isAttribute: true)
            case .field(let field): faults.append(.misplacedField(field, in: "\(element) \(attribute.name)"))
            case .element: break
            }
        }
        append("\"")
    }
}

extension [String] {
    /// Those for which something holds, and the others, each in their order.
    fileprivate func partitioned(_ holds: (String) -> Bool) -> ([String], [String]) {
        (filter(holds), filter { !holds($0) })
    }
}
