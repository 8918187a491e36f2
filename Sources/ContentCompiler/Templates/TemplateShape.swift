/// What a template comes to for one combination of its optional fields: finished HTML, with holes for the values.
///
/// Rendering a template and checking its HTML happen once for a shape; each use only copies the HTML and fills the
/// holes. So templates cost an article next to nothing.
struct TemplateShape: Sendable {
    enum Part: Hashable, Sendable {
        case html([UInt8])
        case hole(Hole)
    }

    /// The place of a value.
    struct Hole: Hashable, Sendable {
        var field: TemplateField
        /// Whether it is in the value of an attribute.
        var isAttribute = false
        /// Whether the template has made bold what stands there: a tag of its own would be one too many.
        var isBold = false
        /// Whether the template has put into italics what stands there.
        var isItalic = false
        /// Whether it is in a list of the template's own: a table cannot stand there.
        var isInList = false
    }

    var parts: [Part]

    /// Whether a field has a place in it.
    func shows(_ field: TemplateField) -> Bool {
        parts.contains { part in
            if case .hole(let hole) = part { hole.field == field } else { false }
        }
    }
}
