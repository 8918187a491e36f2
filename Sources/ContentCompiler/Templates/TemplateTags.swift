internal import HelpCenterModel

/// The tags of a template, found and checked before it is rendered.
///
/// Templates are small on purpose: fields, sections and comments, nothing else of Mustache. A field that the component
/// does not have is a mistake here, where Mustache would show nothing; and what could bring a renderer into trouble
/// (other delimiters, partials, deep nesting) does not reach it.
struct TemplateTags {
    /// One `{{…}}`.
    struct Tag: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            case value(TemplateField)
            case section(TemplateField)
            case other
        }

        var kind: Kind
        /// Where it stands in the text, in bytes.
        var range: Range<Int>
    }

    /// What is wrong, and where in the text, in bytes.
    struct Fault: Hashable, Sendable {
        var offset: Int
        var summary: String
        var explanation: String?
        var fix: String?
    }

    /// How deep sections may nest.
    static let depthLimit = 16

    private(set) var tags: [Tag] = []
    private(set) var faults: [Fault] = []
    private let text: [UInt8]
    private let component: Component
    private var open: [(name: String, offset: Int)] = []

    init(_ text: [UInt8], of component: Component) {
        self.text = text
        self.component = component
        var offset = 0
        while let start = text[offset...].firstIndex(of: Self.opening) {
            guard let end = read(tagAt: start) else { break }
            offset = end
        }
        for section in open {
            faults.append(
                Fault(
                    offset: section.offset, summary: "the section “\(section.name)” is never closed",
                    fix: "write {{/\(section.name)}} where it ends"))
        }
    }

    private static let opening = Array("{{".utf8)
    private static let closing = Array("}}".utf8)
    private static let tripleClosing = Array("}}}".utf8)

    /// - Returns: Where the tag ends; `nil` when it has no end.
    private mutating func read(tagAt start: Int) -> Int? {
        let inside = start + Self.opening.count
        let mark = inside < text.count ? text[inside] : 0
        let closing = mark == UInt8(ascii: "{") ? Self.tripleClosing : Self.closing
        guard let close = text[inside...].firstIndex(of: closing) else {
            faults.append(
                Fault(offset: start, summary: "the tag that begins here is never closed", fix: "end it with }}"))
            return nil
        }
        let range = start..<(close + closing.count)
        func name(from first: Int) -> String { String(decoding: text[first..<close].trimmed, as: UTF8.self) }
        switch mark {
        case UInt8(ascii: "!"): tags.append(Tag(kind: .other, range: range))
        case UInt8(ascii: "#"), UInt8(ascii: "^"): readSection(name(from: inside + 1), range)
        case UInt8(ascii: "/"): readEnd(name(from: inside + 1), range)
        case UInt8(ascii: "{"), UInt8(ascii: "&"):
            if let field = field(name(from: inside + 1), at: start) {
                tags.append(Tag(kind: .value(field), range: range))
            }
        case UInt8(ascii: ">"), UInt8(ascii: "<"), UInt8(ascii: "$"), UInt8(ascii: "="), UInt8(ascii: "%"):
            faults.append(
                Fault(
                    offset: start,
                    summary: "“\(String(decoding: text[range].prefix(80), as: UTF8.self))” is not supported",
                    explanation: "A template has fields, sections and comments; it includes no other templates.",
                    fix: "delete the tag"))
        default:
            if let field = field(name(from: inside), at: start) {
                tags.append(Tag(kind: .value(field), range: range))
            }
        }
        return range.upperBound
    }

    private mutating func readSection(_ name: String, _ range: Range<Int>) {
        if open.count == Self.depthLimit {
            faults.append(
                Fault(
                    offset: range.lowerBound, summary: "sections nest more than \(Self.depthLimit) deep at “\(name)”"))
        }
        open.append((name, range.lowerBound))
        guard let field = field(name, at: range.lowerBound) else { return }
        tags.append(Tag(kind: .section(field), range: range))
    }

    private mutating func readEnd(_ name: String, _ range: Range<Int>) {
        tags.append(Tag(kind: .other, range: range))
        guard let section = open.last else {
            faults.append(
                Fault(
                    offset: range.lowerBound, summary: "{{/\(name)}} ends a section that never began",
                    fix: "write {{#\(name)}} where it begins, or delete this tag"))
            return
        }
        guard section.name == name else {
            faults.append(
                Fault(
                    offset: range.lowerBound,
                    summary: "{{/\(name)}} stands where the section “\(section.name)” has to end",
                    fix: "write {{/\(section.name)}}"))
            // The end of a section further out: those within it are told by this one.
            if let outer = open.lastIndex(where: { $0.name == name }) { open.removeSubrange(outer...) }
            return
        }
        open.removeLast()
    }

    private mutating func field(_ name: String, at offset: Int) -> TemplateField? {
        if let field = component.fields.first(where: { $0.name == name }) { return field }
        let names = component.fields.map(\.name)
        faults.append(
            Fault(
                offset: offset, summary: "a \(component.rawValue) has no field “\(name)”",
                explanation: "Its fields are \(names.joined(separator: ", ")).",
                fix: NearestMatch.find(name, in: names).map { "did you mean `\($0)`?" }))
        return nil
    }
}
