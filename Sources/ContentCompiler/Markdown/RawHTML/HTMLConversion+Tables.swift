internal import HTMLTree
internal import HelpCenterModel

extension HTMLConversion {
    /// A table of all rows, whatever group they are in, with its caption as a paragraph before it.
    mutating func convertedTable(_ element: HTMLElement) -> [MarkdownTree.Index] {
        var before: [MarkdownTree.Index] = []
        var rows: [MarkdownTree.Index] = []
        convertRows(of: element, before: &before, rows: &rows)
        guard !rows.isEmpty else { return before }
        return before + [add(node(.table, element), rows)]
    }

    private mutating func convertRows(
        of parent: HTMLElement, before: inout [MarkdownTree.Index], rows: inout [MarkdownTree.Index]
    ) {
        for case .element(let child) in parent.children {
            switch child.name {
            case "tr": rows += convertedRow(child)
            case "thead", "tbody", "tfoot": convertRows(of: child, before: &before, rows: &rows)
            case "caption": before += blocks(from: converted(child.children))
            default: break
            }
        }
    }

    private mutating func convertedRow(_ row: HTMLElement) -> [MarkdownTree.Index] {
        var cells: [MarkdownTree.Index] = []
        for case .element(let child) in row.children where child.name == "td" || child.name == "th" {
            for name in ["colspan", "rowspan"] {
                guard let value = child[name], let span = Int(value), span > 1 else { continue }
                report(
                    .removedAttribute, child, attribute: name,
                    "the attribute “\(name)=\(value)” of “<\(child.name)>” is removed",
                    explanation: "Cells of Intercom's tables cannot span others, so this cell takes one place.",
                    fix: "repeat the cell, or split the table")
            }
            var cell = node(.tableCell, child)
            if child.name == "th" { cell.flags.insert(.header) }
            var children = converted(child.children)
            if children.contains(where: { rendering.tree[$0].kind.isBlock }) { children = blocks(from: children) }
            let isBlank = children.allSatisfy { rendering.tree[$0].kind == .softBreak }
            cells.append(add(cell, isBlank ? [] : children))
        }
        return cells.isEmpty ? [] : [add(node(.tableRow, row), cells)]
    }
}
