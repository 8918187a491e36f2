internal import HelpCenterModel

extension BodyWriter {
    /// Writes an image that stands in text: Intercom's images are blocks, so it parts the text.
    mutating func writeInlineImage(_ index: MarkdownTree.Index, after previous: MarkdownTree.Index) {
        if let scheme = LinkSafety.unsafeScheme(of: tree.bytes(tree[index].text)) {
            return reportUnsafe(scheme, at: index)
        }
        let link = enclosingLink()
        guard flow.wrapper != .heading else {
            pendingImages.append((index, link))
            return
        }
        interrupt()
        checkSurroundings(of: index, after: previous)
        writeImage(index, link: link)
    }

    /// An icon in a sentence tears the sentence apart; beside words in a cell it does no harm.
    private mutating func checkSurroundings(of index: MarkdownTree.Index, after previous: MarkdownTree.Index) {
        guard cellDepth == 0, isText(previous) || isText(tree[index].next) else { return }
        rendering.report(
            .unsupportedElement, at: index,
            "the image “\(tree.string(tree[index].text))” stands within a line of text and parts it",
            explanation: "Intercom shows every image on a line of its own.",
            fix: "put the image on a line of its own, or say in words what it shows")
    }

    private func isText(_ index: MarkdownTree.Index) -> Bool {
        guard index != MarkdownTree.none else { return false }
        switch tree[index].kind {
        case .text: return !tree.bytes(tree[index].text).allSatisfy(\.isWhiteSpace)
        case .code, .strong, .emphasis, .strikethrough: return true
        default: return false
        }
    }

    /// The link that is open.
    private mutating func enclosingLink() -> NotedLink? {
        guard let tag = flow.tags.lastIndex(where: { $0.tag == .link }) else { return nil }
        let link = flow.tags[tag].link ?? addLink(.link, node: flow.tags[tag].node)
        flow.tags[tag].link = link
        return link
    }
}
