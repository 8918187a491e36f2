internal import HelpCenterModel

extension BodyWriter {
    /// Writes a table. Intercom knows no heading cells, so those of the first row are bold, and aligns paragraphs, not
    /// cells (API.md §7.2 rows 16 and 21).
    mutating func writeTable(_ index: MarkdownTree.Index) {
        guard listDepth == 0, cellDepth == 0 else { return writeTableAsParagraphs(index) }
        let (start, before) = (out.bytes.count, shown)
        cellDepth += 1
        out.append("<table>")
        var row = tree[index].firstChild
        while row != MarkdownTree.none {
            let node = tree[row]
            // A row of headings without any words is how Markdown writes a table without headings.
            if !node.flags.contains(.header) || !isEmpty(row) { writeRow(node) }
            row = node.next
        }
        out.append("</table>")
        cellDepth -= 1
        guard shown == before else { return }
        out.truncate(to: start)
        rendering.report(
            .unsupportedElement, at: index, "a table without any text is left out",
            explanation: "Readers would see nothing of it.", fix: "delete the table, or fill it")
    }

    private mutating func writeRow(_ row: MarkdownNode) {
        out.append("<tr>")
        var cell = row.firstChild
        while cell != MarkdownTree.none {
            out.append("<td>")
            writeCell(cell, isHeader: row.flags.contains(.header) || tree[cell].flags.contains(.header))
            out.append("</td>")
            cell = tree[cell].next
        }
        out.append("</tr>")
    }

    /// What stands beside a cell's content in the same element.
    private enum Surroundings {
        case nothing
        case blocks
    }

    private mutating func writeCell(
        _ cell: MarkdownTree.Index, isHeader: Bool, among surroundings: Surroundings = .nothing
    ) {
        let first = tree[cell].firstChild
        guard first != MarkdownTree.none else { return }
        if tree[first].kind.isBlock { return writeBlocks(of: cell) }
        switch CellAlignment(rawValue: tree[cell].level) {
        case .center: begin(.centeredParagraph)
        case .end: begin(.endParagraph)
        case .start, nil: begin(surroundings == .blocks || holdsBlocks(cell) ? .paragraph : .bare)
        }
        if isHeader { open(.bold) }
        writeInlines(from: first)
        if isHeader { close() }
        end()
    }

    private func isEmpty(_ row: MarkdownTree.Index) -> Bool {
        var cell = tree[row].firstChild
        while cell != MarkdownTree.none {
            if tree[cell].firstChild != MarkdownTree.none { return false }
            cell = tree[cell].next
        }
        return true
    }

    /// A list item can hold anything but a table, so each row becomes a paragraph, its cells parted by bars.
    private mutating func writeTableAsParagraphs(_ index: MarkdownTree.Index) {
        let (place, list) = cellDepth > 0 ? ("another table", "table") : ("a list item", "list")
        rendering.report(
            .unsupportedElement, at: index, "a table inside \(place) is not supported: each row became a paragraph",
            explanation: "Intercom refuses such tables.",
            fix: "move the table out of the \(list), before or after it")
        for row in tree.children(of: index) {
            let node = tree[row]
            guard !node.flags.contains(.header) || !isEmpty(row) else { continue }
            let cells = tree.children(of: row)
            guard !cells.contains(where: { tree[$0].firstChild != MarkdownTree.none && isBlock(tree[$0].firstChild) })
            else {
                for cell in cells { writeCell(cell, isHeader: node.flags.contains(.header), among: .blocks) }
                continue
            }
            begin(.paragraph)
            for (number, cell) in cells.enumerated() {
                if number > 0 { writeBar() }
                if node.flags.contains(.header) { open(.bold) }
                writeInlines(from: tree[cell].firstChild)
                if node.flags.contains(.header) { close() }
            }
            end()
        }
    }

    private func isBlock(_ index: MarkdownTree.Index) -> Bool { tree[index].kind.isBlock }

    private mutating func writeBar() {
        flow.gap = .space
        beginVisible()
        out.append("|")
        flow.gap = .space
    }
}
