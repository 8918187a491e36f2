/// What is wrong with the HTML that a template makes.
enum TemplateFault: Hashable, Sendable {
    /// An element that Intercom does not keep, or that the checks of an article could not see in a template.
    case element(String)
    /// An attribute, or a value of it, that Intercom does not keep.
    case attribute(String, of: String)
    /// An element that stands where Intercom keeps none of its kind.
    case misplacedElement(String, in: String)
    /// A field that stands where its value cannot.
    case misplacedField(TemplateField, in: String)
    /// A field with tags of its own that has two places.
    case repeatedField(TemplateField)
    /// A field that would be lost.
    case missingField(TemplateField)
    /// Elements nest too deeply to be parsed.
    case tooDeep

    /// Whether it is a mistake in the template's build, from which other faults may only follow.
    var isRoot: Bool {
        switch self {
        case .misplacedElement, .misplacedField, .repeatedField, .tooDeep: true
        case .element, .attribute, .missingField: false
        }
    }

    /// Whether the template can be used all the same, without what is at fault.
    var isHarmless: Bool {
        switch self {
        case .element, .attribute: true
        case .misplacedElement, .misplacedField, .repeatedField, .missingField, .tooDeep: false
        }
    }
}
