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
            guard ["tr", "thead", "tbody", "tfoot", "caption"].contains(child.name), isShown(child) else { continue }
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
        var targets = targets(of: row)
        for case .element(let child) in row.children where child.name == "td" || child.name == "th" {
            guard isShown(child) else { continue }
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
            if let alignment = alignment(of: child, in: row) { cell.level = alignment.rawValue }
            var children = targets + self.targets(of: child) + converted(child.children)
            targets = []
            if children.contains(where: { rendering.tree[$0].kind.isBlock }) { children = blocks(from: children) }
            let isBlank = children.allSatisfy { rendering.tree[$0].kind == .softBreak }
            cells.append(add(cell, isBlank ? [] : children))
        }
        return cells.isEmpty ? [] : [add(node(.tableRow, row), cells)]
    }

    /// Where the text of a cell stands, as the cell says or else its row; `nil` when neither says so.
    private func alignment(of cell: HTMLElement, in row: HTMLElement) -> CellAlignment? {
        for element in [cell, row] {
            let style = element["style"] ?? ""
            let word = element["align"]?.lowercased()
            if word == "center" || Self.declares("text-align:center", style) { return .center }
            if word == "right" || Self.declares("text-align:right", style) || Self.declares("text-align:end", style) {
                return .end
            }
            if word == "left" || Self.declares("text-align:left", style) { return .start }
        }
        return nil
    }
}
