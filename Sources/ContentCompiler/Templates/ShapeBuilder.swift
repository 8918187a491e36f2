internal import HTMLTree

/// Makes a shape of a template's parsed HTML, and notes what Intercom would not keep of it.
///
/// The HTML comes out as the writer of articles would write it: no white space between blocks, words of no block in a
/// paragraph.
struct ShapeBuilder {
    let component: Component
    private(set) var parts: [TemplateShape.Part] = []
    var faults: [TemplateFault] = []
    var html: [UInt8] = []
    var boldDepth = 0
    var italicDepth = 0
    var listDepth = 0
    /// Whether white space is due before the next word.
    var hasGap = false
    /// Whether a word stands before this place in its block.
    var isBegun = false

    /// - Parameter present: The optional fields that this shape has.
    init(_ nodes: [HTMLNode], of component: Component, present: Set<TemplateField>) {
        self.component = component
        writeBlocks(nodes)
        flush()
        checkFields(present)
    }

    private mutating func checkFields(_ present: Set<TemplateField>) {
        let optional = Set(component.optionalFields)
        for field in component.neededFields where present.contains(field) || !optional.contains(field) {
            if !shape.shows(field) { faults.append(.missingField(field)) }
        }
        for field in component.fields {
            let role = component.role(of: field)
            guard role == .blocks || role == .inlines else { continue }
            let places = parts.count { part in
                if case .hole(let hole) = part { hole.field == field } else { false }
            }
            if places > 1 { faults.append(.repeatedField(field)) }
        }
    }

    var shape: TemplateShape { TemplateShape(parts: parts) }

    // MARK: Bytes

    mutating func append(_ text: String) { html.append(contentsOf: text.utf8) }

    mutating func appendEscaped(_ byte: UInt8, isAttribute: Bool = false) {
        switch byte {
        case 0x26: append("&amp;")
        case 0x3C: append("&lt;")
        case 0x3E: append("&gt;")
        case 0x22 where isAttribute: append("&quot;")
        case 0x0A where isAttribute, 0x0D where isAttribute: html.append(0x20)
        default: html.append(byte)
        }
    }

    private mutating func flush() {
        if !html.isEmpty { parts.append(.html(html)) }
        html = []
    }

    mutating func appendHole(_ field: TemplateField, isAttribute: Bool = false) {
        flush()
        parts.append(
            .hole(
                TemplateShape.Hole(
                    field: field, isAttribute: isAttribute, isBold: boldDepth > 0, isItalic: italicDepth > 0,
                    isInList: listDepth > 0)))
    }
}
