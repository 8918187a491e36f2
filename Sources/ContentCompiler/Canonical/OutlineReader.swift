internal import HelpCenterModel

/// Lays the blocks of a body out as the flat list that bodies are compared by.
struct OutlineReader {
    private(set) var blocks: [BodyBlock] = []

    mutating func append(_ nodes: [CanonicalBlock], in containers: [BodyBlock.Container] = []) {
        for node in nodes { append(node, in: containers) }
    }

    private mutating func append(_ node: CanonicalBlock, in containers: [BodyBlock.Container]) {
        switch node {
        case .paragraph(let runs): add(.paragraph, containers, Self.runs(runs))
        case .heading(let level, let runs): add(.heading(level: level), containers, Self.runs(runs))
        case .image(let name, let alt, let href):
            add(.image(BodyImage(name: name, alternative: alt, link: href)), containers)
        case .code(let text): add(.code, containers, [BodyRun(text)])
        case .rule: add(.rule, containers)
        case .frame(let source): add(.frame(source), containers)
        case .container(let name, let children): append(name, children, in: containers)
        }
    }

    private mutating func append(
        _ container: String, _ children: [CanonicalBlock], in containers: [BodyBlock.Container]
    ) {
        switch container {
        case "ul", "ol":
            for child in children {
                if case .container("li", let content) = child {
                    appendItem(content, isOrdered: container == "ol", in: containers + [.item])
                } else {
                    append(child, in: containers + [.item])
                }
            }
        case "tr": appendRow(children, in: containers)
        case "summary":
            for child in children {
                if case .paragraph(let runs) = child {
                    add(.summary, containers, Self.runs(runs))
                } else {
                    append(child, in: containers)
                }
            }
        case "details": append(children, in: containers + [.collapsible])
        case "td": append(children, in: containers + [.cell])
        default:
            let colour = container.split(separator: " ", maxSplits: 1)
            guard colour.first == "callout" else { return append(children, in: containers) }
            append(children, in: containers + [.callout(colour.count > 1 ? String(colour[1]) : "")])
        }
    }

    private mutating func appendItem(
        _ children: [CanonicalBlock], isOrdered: Bool, in containers: [BodyBlock.Container]
    ) {
        let kind = BodyBlock.Kind.listItem(isOrdered: isOrdered)
        guard case .paragraph(let runs)? = children.first else {
            // Readers see the sign of an item also where it begins with something else than text.
            add(kind, containers)
            return append(children, in: containers)
        }
        add(kind, containers, Self.runs(runs))
        append(Array(children.dropFirst()), in: containers)
    }

    /// The texts of a row are one block, so that rows compare as rows; what else its cells hold follows.
    private mutating func appendRow(_ cells: [CanonicalBlock], in containers: [BodyBlock.Container]) {
        var row: [BodyRun] = []
        var others: [CanonicalBlock] = []
        for (index, cell) in cells.enumerated() {
            if index > 0 { row.append(.cellEnd) }
            guard case .container(_, let content) = cell else {
                others.append(cell)
                continue
            }
            var isFirst = true
            for block in content {
                guard case .paragraph(let runs) = block else {
                    others.append(block)
                    continue
                }
                if !isFirst { row.append(.lineBreak) }
                row += Self.runs(runs)
                isFirst = false
            }
        }
        add(.tableRow, containers, row)
        append(others, in: containers + [.cell])
    }

    private mutating func add(_ kind: BodyBlock.Kind, _ containers: [BodyBlock.Container], _ runs: [BodyRun] = []) {
        blocks.append(BodyBlock(kind, in: containers, runs: runs))
    }

    private static func runs(_ runs: [CanonicalRun]) -> [BodyRun] {
        runs.flatMap { run -> [BodyRun] in
            let style = style(run.marks)
            // Line breaks are kept as line separators inside of runs.
            var result: [BodyRun] = []
            for (index, line) in run.text.split(separator: "\u{2028}", omittingEmptySubsequences: false).enumerated() {
                if index > 0 { result.append(.lineBreak) }
                if !line.isEmpty { result.append(BodyRun(String(line), style)) }
            }
            return result
        }
    }

    private static func style(_ marks: [String]) -> BodyStyle {
        var style = BodyStyle()
        for mark in marks {
            switch mark {
            case "b": style.isBold = true
            case "i": style.isItalic = true
            case "code": style.isCode = true
            case "button": style.isButton = true
            default: if mark.hasPrefix("a:") { style.link = String(mark.dropFirst(2)) }
            }
        }
        return style
    }
}
