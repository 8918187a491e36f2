/// A block of a body in the form that all ways to write it share.
indirect enum CanonicalBlock: Hashable, Sendable {
    /// Runs of text with their marks, white space folded.
    case paragraph([CanonicalRun])
    /// 1 for the body's top headings and 2 for all below, since the workspace keeps no more apart for certain.
    case heading(level: Int, [CanonicalRun])
    case image(name: String, alt: String, href: String?)
    case code(String)
    case rule
    case frame(source: String)
    /// A list, a table, a row, a cell, a callout …, with what tells two of a kind apart.
    case container(String, [CanonicalBlock])

    /// A form of its own for each block, so that equal texts mean equal blocks.
    var canonical: String {
        switch self {
        case .paragraph(let runs): "p[\(runs.map(\.canonical).joined())]"
        case .heading(let level, let runs): "h\(level)[\(runs.map(\.canonical).joined())]"
        case .image(let name, let alt, let href): "img[\(name)|\(alt)|\(href ?? "")]"
        case .code(let text): "code[\(text)]"
        case .rule: "hr"
        case .frame(let source): "frame[\(source)]"
        case .container(let kind, let blocks): "\(kind)(\(blocks.map(\.canonical).joined(separator: ",")))"
        }
    }

    /// Adds the texts that readers see, one for each block that has any.
    func appendText(to texts: inout [String]) {
        switch self {
        case .paragraph(let runs), .heading(_, let runs): texts.append(runs.map(\.text).joined())
        case .code(let text): texts.append(text)
        case .container(_, let blocks): for block in blocks { block.appendText(to: &texts) }
        case .image, .rule, .frame: break
        }
    }
}

/// A run of text with equal marks.
struct CanonicalRun: Hashable, Sendable {
    /// The marks in alphabetical order: `b`, `code`, `i`, `a:URL`, `button`.
    var marks: [String]
    var text: String

    var canonical: String { marks.isEmpty ? text : "{\(marks.joined(separator: " ")):\(text)}" }
}
