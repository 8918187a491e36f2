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

    /// The link that is open, as an index of the body's links.
    private mutating func enclosingLink() -> Int? {
        guard let tag = flow.tags.lastIndex(where: { $0.tag == .link }) else { return nil }
        let link = flow.tags[tag].link ?? addLink(.link, node: flow.tags[tag].node)
        flow.tags[tag].link = link
        return link
    }

    /// Writes an image as a block, in a link where there is one, with its title as a caption.
    mutating func writeImage(_ index: MarkdownTree.Index, link: Int?) {
        shown += 1
        let node = tree[index]
        let isCentered = node.flags.contains(.centered)
        if isCentered { out.append("<div class=\"intercom-container intercom-align-center\">") }
        if let link {
            out.append("<a href=\"")
            out.appendURL(ofLink: link)
            out.append("\">")
        }
        writeImageTag(index)
        if link != nil { out.append("</a>") }
        if isCentered { out.append("</div>") }
        writeCaption(tree.bytes(node.title))
    }

    private mutating func writeImageTag(_ index: MarkdownTree.Index) {
        let node = tree[index]
        let alternative = tree.plainText(of: index)
        if alternative.isEmpty {
            rendering.report(
                .missingAltText, at: index, "the image “\(tree.string(node.text))” has no alternative text",
                explanation: "Who cannot see the image, and who searches, has nothing to go by.",
                fix: "say between the brackets what it shows: `![The settings window](…)`")
        }
        let link = addLink(.image, node: index)
        out.append("<img src=\"")
        out.appendURL(ofLink: link)
        out.append("\" alt=\"")
        out.appendAttribute(alternative.utf8)
        if node.number > 0 { out.append("\" width=\"\(node.number)") }
        if node.height > 0 { out.append("\" height=\"\(node.height)") }
        out.append("\">")
    }

    private mutating func writeCaption(_ caption: ArraySlice<UInt8>) {
        guard !caption.isEmpty else { return }
        out.append("<p class=\"intercom-align-center\"><i>")
        out.appendEscaped(ArraySlice(caption.map { $0.isWhiteSpace ? 0x20 : $0 }))
        out.append("</i></p>")
    }

    /// Writes an embedded video, with the words of the link that it was as its caption.
    mutating func writeVideo(_ index: MarkdownTree.Index) {
        shown += 1
        let node = tree[index]
        out.append("<div class=\"intercom-h2b-video\"><iframe src=\"")
        out.appendAttribute(tree.bytes(node.text))
        out.append("\" frameborder=\"0\" allowfullscreen></iframe></div>")
        begin(.caption)
        writeInlines(from: node.firstChild)
        end()
    }
}
