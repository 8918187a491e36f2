internal import HelpCenterModel

extension BodyWriter {
    mutating func writeList(_ index: MarkdownTree.Index) {
        let node = tree[index]
        let (start, before) = (out.bytes.count, shown)
        let isOrdered = node.flags.contains(.ordered)
        if isOrdered, node.number != 1 { reportStart(node.number, at: index) }
        listDepth += 1
        out.append(isOrdered ? "<ol>" : "<ul>")
        var item = node.firstChild
        while item != MarkdownTree.none {
            writeItem(item, isTight: node.flags.contains(.tight))
            item = tree[item].next
        }
        out.append(isOrdered ? "</ol>" : "</ul>")
        listDepth -= 1
        guard shown == before else { return }
        out.truncate(to: start)
        reportEmpty(index)
    }

    private mutating func reportEmpty(_ index: MarkdownTree.Index) {
        rendering.report(
            .unsupportedElement, at: index, "a list without any text is left out",
            explanation: "Intercom refuses an article with an empty list.", fix: "delete the list, or fill it")
    }

    private mutating func reportStart(_ number: Int32, at index: MarkdownTree.Index) {
        rendering.report(
            .unsupportedElement, at: index, "the list starts at “\(number)”, but Intercom numbers every list from 1",
            explanation: "A numbered list ends where something that is not indented stands between two items.",
            fix: "indent what stands between the items by three spaces, so that it belongs to the item before it")
    }

    /// An item is bare text where it is one tight paragraph, else blocks.
    private mutating func writeItem(_ index: MarkdownTree.Index, isTight: Bool) {
        let item = tree[index]
        out.append("<li>")
        if item.flags.contains(.task) { flow.prefix = item.flags.contains(.checked) ? .checkedBox : .emptyBox }
        let child = item.firstChild
        if isTight, child != MarkdownTree.none, tree[child].next == MarkdownTree.none, tree[child].kind == .paragraph,
            !holdsBlocks(child)
        {
            begin(.bare)
            writeInlines(from: tree[child].firstChild)
            end()
        } else {
            writeBlocks(of: index)
        }
        flushPrefix()
        out.append("</li>")
    }

    /// Writes the footnotes' texts as a numbered list at the end: their numbers are its numbers.
    mutating func writeFootnotes(from first: MarkdownTree.Index) {
        guard first != MarkdownTree.none else { return }
        listDepth += 1
        out.append("<ol>")
        var note = first
        while note != MarkdownTree.none {
            writeItem(note, isTight: true)
            note = tree[note].next
        }
        out.append("</ol>")
        listDepth -= 1
    }

    /// Whether a container of inlines holds what Intercom keeps as a block: an image, a button or a block.
    func holdsBlocks(_ index: MarkdownTree.Index) -> Bool {
        var child = tree[index].firstChild
        while child != MarkdownTree.none {
            let node = tree[child]
            if node.kind == .image || node.kind.isBlock || node.flags.contains(.button) || holdsBlocks(child) {
                return true
            }
            child = node.next
        }
        return false
    }
}
