internal import HTMLTree
internal import HelpCenterModel
internal import Mustache

/// From the text of one of the project's templates to the compiled template, or to what is wrong with it.
struct TemplateReader {
    /// `nil` when the template cannot be used.
    private(set) var template: ComponentTemplate?
    private(set) var diagnostics: [Diagnostic] = []
    private let source: SourceText
    private let component: Component
    private var tags: [TemplateTags.Tag] = []

    init(_ source: SourceText, of component: Component) {
        self.source = source
        self.component = component
        if let position = source.firstInvalidPosition {
            report(
                .invalidUTF8, at: position, "the file is not UTF-8 text", fix: "save it as UTF-8 in your editor")
            return
        }
        let text = Array(source.text)
        let found = TemplateTags(text, of: component)
        tags = found.tags
        for fault in found.faults {
            report(
                .invalidTemplate, at: position(ofOffset: fault.offset), fault.summary, explanation: fault.explanation,
                fix: fault.fix)
        }
        let string = String(decoding: text, as: UTF8.self)
        if string.unicodeScalars.contains(where: { TemplateField(placeholder: $0) != nil }) {
            report(.invalidTemplate, at: nil, "the template holds characters of Unicode's private plane F")
        }
        guard diagnostics.isEmpty else { return }
        do throws(MustacheTemplate.ParserError) {
            let template = try ComponentTemplate(string, tags: tags, of: component)
            let faults = template.faults()
            let roots = faults.filter(\.isRoot)
            for fault in roots.isEmpty ? faults : roots { report(fault) }
            if faults.allSatisfy(\.isHarmless) { self.template = template }
        } catch {
            report(
                .invalidTemplate,
                at: SourcePosition(line: error.context.lineNumber, column: error.context.columnNumber),
                "the template cannot be read from here on")
        }
    }

    private mutating func report(
        _ id: DiagnosticID, at position: SourcePosition?, _ summary: String, explanation: String? = nil,
        fix: String? = nil
    ) {
        diagnostics.append(source.diagnostic(id, at: position, summary, explanation: explanation, fix: fix))
    }

    private mutating func report(_ fault: TemplateFault) {
        switch fault {
        case .element(let name):
            report(
                .removedElement, at: position(ofElement: name), "the tag <\(name)> is removed from the template",
                explanation: "Intercom does not keep it, or a component cannot hold it.",
                fix: "use the tags and classes that the documentation of templates lists")
        case .attribute(let attribute, let name):
            report(
                .removedAttribute, at: position(ofElement: name, with: attribute),
                "the attribute “\(attribute)” of <\(name)> is removed from the template",
                explanation: "Intercom does not keep it, or not with this value.",
                fix: "delete it, or give it a value that the documentation of templates lists")
        case .misplacedElement(let name, let parent):
            report(
                .invalidTemplate, at: position(ofElement: name == "text" ? parent : name),
                name == "text" ? "text cannot stand in <\(parent)> here" : "<\(name)> cannot stand in <\(parent)>",
                explanation: "Intercom would take the two apart.", fix: "put it before or after <\(parent)>")
        case .misplacedField(let field, let place):
            report(
                .invalidTemplate, at: position(of: field), "the field “\(field.name)” cannot stand in <\(place)>",
                explanation: Self.place(of: component.role(of: field)))
        case .repeatedField(let field):
            report(
                .invalidTemplate, at: position(of: field, isLast: true), "the field “\(field.name)” stands twice",
                explanation: "What it holds can be written once only.", fix: "delete one of the two")
        case .missingField(let field):
            report(
                .invalidTemplate, at: position(of: field) ?? SourcePosition(line: 1, column: 1),
                "the template does not show the field “\(field.name)” wherever there is one",
                explanation: "Readers would lose what it holds.", fix: "write {{{\(field.name)}}} where it belongs")
        case .tooDeep:
            report(.invalidTemplate, at: nil, "the elements of the template nest too deeply")
        }
    }

    private static func place(of role: TemplateField.Role) -> String {
        switch role {
        case .blocks: "It holds whole paragraphs and stands between blocks."
        case .inlines: "It holds words with tags of their own and stands among words."
        case .address: "It is an address and has to be the whole of an href or src."
        case .text, .word, .flag: "It stands among words, or in the alt, width or height of an image."
        }
    }

    // MARK: Places

    private func position(of field: TemplateField, isLast: Bool = false) -> SourcePosition? {
        let places = tags.filter { $0.kind == .value(field) }
        return (isLast ? places.last : places.first).map { position(ofOffset: $0.range.lowerBound) }
    }

    /// Where an element stands: found in the template's own HTML, every tag of Mustache as white space or letters of
    /// the same length.
    private func position(ofElement name: String, with attribute: String? = nil) -> SourcePosition? {
        var text = Array(source.text)
        for tag in tags {
            let filler: UInt8 =
                switch tag.kind {
                case .value: 0x78
                case .section, .other: 0x20
                }
            for offset in tag.range where text[offset] != 0x0A { text[offset] = filler }
        }
        do throws(HTMLParser.Failure) {
            let nodes = try HTMLParser.parse(String(decoding: text, as: UTF8.self))
            return Self.place(of: name, with: attribute, in: nodes).map { position(ofOffset: $0.offset) }
        } catch {
            return nil
        }
    }

    private static func place(of name: String, with attribute: String?, in nodes: [HTMLNode]) -> HTMLPosition? {
        for case .element(let element) in nodes {
            if element.name == name, attribute.map({ element[$0] != nil }) ?? true { return element.position }
            if let place = place(of: name, with: attribute, in: element.children) { return place }
        }
        return nil
    }

    private func position(ofOffset offset: Int) -> SourcePosition {
        let before = source.text.prefix(offset)
        let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? before.startIndex
        return SourcePosition(
            line: before.count { $0 == 0x0A } + 1,
            column: String(decoding: before[lineStart...], as: UTF8.self).unicodeScalars.count + 1)
    }
}
