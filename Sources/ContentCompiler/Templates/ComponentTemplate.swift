internal import HTMLTree
internal import Mustache
internal import Synchronization

/// A component's template, parsed, with a shape for each combination of the fields that it asks about.
///
/// Shapes are made when they are first needed, as a project uses few of them, and then kept for all articles: hence a
/// class, whose shapes are shared by all threads.
final class ComponentTemplate: Sendable {
    let component: Component
    private let template: MustacheTemplate
    /// The optional fields that decide the shape; each is a bit of a shape's number, the first the highest.
    private let deciding: [TemplateField]
    /// By number; `nil` where it is not made yet.
    private let shapes: Mutex<[TemplateShape?]>

    /// - Parameters:
    ///   - text: A template whose tags were checked.
    ///   - tags: Its tags.
    /// - Throws: What the renderer says against it.
    init(
        _ text: String, tags: [TemplateTags.Tag], of component: Component
    ) throws(MustacheTemplate.ParserError) {
        self.component = component
        deciding = component.optionalFields.filter { field in
            tags.contains { $0.kind == .section(field) || $0.kind == .value(field) }
        }
        shapes = Mutex(Array(repeating: nil, count: CalloutKind.allCases.count << deciding.count))
        do {
            template = try MustacheTemplate(string: text)
        } catch let error as MustacheTemplate.ParserError {
            throw error
        } catch {
            preconditionFailure("Mustache wraps every error of its parser in this one")
        }
    }

    /// The shape for a use of the component.
    func shape(with present: TemplateFields, kind: CalloutKind = .note) -> TemplateShape {
        var number = Int(kind.rawValue)
        for field in deciding { number = number << 1 | (present.contains(field) ? 1 : 0) }
        return shapes.withLock { shapes in
            if let shape = shapes[number] { return shape }
            let shape = makeShape(number).shape
            shapes[number] = shape
            return shape
        }
    }

    /// What is wrong with the HTML of any shape, each fault once.
    func faults() -> [TemplateFault] {
        var faults: [TemplateFault] = []
        let kinds = component == .callout ? CalloutKind.allCases : [.note]
        for number in 0..<(kinds.count << deciding.count) {
            for fault in makeShape(number).faults where !faults.contains(fault) { faults.append(fault) }
        }
        return faults
    }

    private func makeShape(_ number: Int) -> (shape: TemplateShape, faults: [TemplateFault]) {
        var present = Set(component.fields)
        for (place, field) in deciding.reversed().enumerated() where number >> place & 1 == 0 { present.remove(field) }
        let kind = CalloutKind.allCases[number >> deciding.count]
        do throws(HTMLParser.Failure) {
            let nodes = try HTMLParser.parse(template.render(values(present, kind: kind)))
            let builder = ShapeBuilder(nodes, of: component, present: present)
            return (builder.shape, builder.faults)
        } catch {
            return (TemplateShape(parts: []), [.tooDeep])
        }
    }

    /// What Mustache sees: a placeholder for each value that articles bring, and what is known before them.
    private func values(_ present: Set<TemplateField>, kind: CalloutKind) -> [String: any Sendable] {
        var values: [String: any Sendable] = [:]
        for field in present {
            switch component.role(of: field) {
            case .blocks, .inlines, .text, .address: values[field.name] = String(Character(field.placeholder))
            case .flag: values[field.name] = component == .callout ? field.name == kind.name : true
            case .word: values[field.name] = field == .style ? kind.style.description : kind.name
            }
        }
        return values
    }
}
