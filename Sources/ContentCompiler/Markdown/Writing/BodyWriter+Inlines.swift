internal import HelpCenterModel

extension BodyWriter {
    mutating func writeInlines(from first: MarkdownTree.Index) {
        var index = first
        var previous = MarkdownTree.none
        while index != MarkdownTree.none {
            let node = tree[index]
            writeInline(index, node, after: previous)
            previous = index
            index = node.next
        }
    }

    @inline(__always)
    private mutating func writeInline(
        _ index: MarkdownTree.Index, _ node: MarkdownNode, after previous: MarkdownTree.Index
    ) {
        switch node.kind {
        case .text, .placeholder: writeText(node.text)
        case .softBreak: if flow.gap == .none { flow.gap = .space }
        case .lineBreak: addLineBreak()
        case .code: writeCode(node.text)
        case .emphasis: writeTagged(isItalic ? .nothing : .italic, node)
        case .strong: writeTagged(isBold ? .nothing : .bold, node)
        case .link: writeLink(index)
        case .image: writeInlineImage(index, after: previous)
        case .strikethrough: writeStrikethrough(index)
        case .footnoteReference: writeFootnoteReference(node)
        case .span: writeInlines(from: node.firstChild)
        case .anchor: noteTarget(index)
        case .htmlInline: break
        default: writeBlockInText(index)
        }
    }

    /// Writes an inline that stands where blocks do: a paragraph of its own.
    mutating func writeInlineAsBlock(_ index: MarkdownTree.Index) {
        begin(.paragraph)
        writeInline(index, tree[index], after: MarkdownTree.none)
        end()
    }

    /// Writes a block that stands in text: the text ends before it and goes on after it. In a heading it is text.
    private mutating func writeBlockInText(_ index: MarkdownTree.Index) {
        guard flow.wrapper != .bare, flow.wrapper != .heading else {
            if flow.gap == .none { flow.gap = .space }
            if tree[index].kind == .codeBlock { writeCode(tree[index].text) }
            writeInlines(from: tree[index].firstChild)
            if flow.gap == .none { flow.gap = .space }
            return
        }
        interrupt()
        let around = flow
        flow = InlineFlow()
        flow.prefix = around.prefix
        writeBlock(index)
        flow = around
        flow.prefix = .none
    }

    /// Writes text. White space at its end waits for what follows it, and there is none at the beginning of a block.
    private mutating func writeText(_ text: MarkdownText) {
        var bytes = tree.text[text.range]
        if !flow.isBegun || flow.gap != .none { bytes = bytes.drop { $0 == 0x20 } }
        let count = bytes.count
        // Not by `removeLast`, which copies a part of what somebody else holds as well.
        let end = bytes.lastIndex { $0 != 0x20 }.map { $0 + 1 } ?? bytes.startIndex
        bytes = bytes[..<end]
        if !bytes.isEmpty {
            if flow.isBegun, flow.gap == .none, bytes.startIndex > text.start { flow.gap = .space }
            beginVisible()
            out.appendEscaped(bytes)
        }
        if bytes.count < count, flow.gap == .none { flow.gap = .space }
    }

    private mutating func addLineBreak() {
        guard flow.isBegun else { return }
        if flow.gap != .lineBreak { flow.breaks = 0 }
        flow.gap = .lineBreak
        flow.breaks += 1
    }

    private mutating func writeCode(_ code: MarkdownText) {
        guard !code.isEmpty else { return }
        beginVisible()
        out.append("<code>")
        out.appendEscaped(tree.bytes(code))
        out.append("</code>")
    }

    private mutating func writeTagged(_ tag: InlineFlow.Tag, _ node: MarkdownNode) {
        open(tag)
        writeInlines(from: node.firstChild)
        close()
    }

    private var isBold: Bool { flow.isInBold || flow.tags.contains { $0.tag == .bold } }

    /// Whether a component around the words, such as the caption of a video, has put them into italics.
    private var isItalic: Bool { flow.isInItalics || flow.wrapper == .caption }

    private mutating func writeLink(_ index: MarkdownTree.Index) {
        let node = tree[index]
        // A link within a link leads nowhere of its own.
        guard !flow.tags.contains(where: { $0.tag == .link || $0.tag == .button }) else {
            return writeInlines(from: node.firstChild)
        }
        if let scheme = LinkSafety.unsafeScheme(of: tree.bytes(node.text)) {
            reportUnsafe(scheme, at: index)
            return writeInlines(from: node.firstChild)
        }
        if node.flags.contains(.button) {
            if canBeButton(index) { return writeButton(index) }
            rendering.report(
                .unsupportedElement, at: index, "the button “\(tree.plainText(of: index))” became a link",
                explanation: "A button is a block of its own that holds words alone.",
                fix: "put it on a line of its own, without images in it")
        }
        open(.link, node: index)
        writeInlines(from: node.firstChild)
        if !close(), !holdsBlocks(index) { reportEmptyLink(index) }
    }

    mutating func reportEmptyLink(_ index: MarkdownTree.Index) {
        rendering.report(
            .emptyLink, at: index, "the link to “\(tree.string(tree[index].text))” has no text and is left out",
            explanation: "Readers would see nothing that they could follow.",
            fix: "write the text of the link between the brackets")
    }

    private func canBeButton(_ index: MarkdownTree.Index) -> Bool {
        flow.wrapper != .heading && flow.wrapper != .bare
            && !tree.children(of: index).contains {
                tree[$0].kind == .image || tree[$0].kind.isBlock || holdsBlocks($0)
            }
    }

    mutating func reportUnsafe(_ scheme: String, at index: MarkdownTree.Index) {
        let what = tree[index].kind == .image ? "image" : "link"
        rendering.report(
            .unsafeLink, at: index, "the \(what) to “\(scheme):…” is removed",
            explanation: "Addresses of this kind can run code in the reader's browser; Intercom refuses them too.",
            fix: "use an address that begins with `https://`, or a path of the project")
    }

    /// Intercom has no tag for struck text: the words stay, and the writer learns that they are no longer struck.
    private mutating func writeStrikethrough(_ index: MarkdownTree.Index) {
        writeInlines(from: tree[index].firstChild)
        rendering.report(
            .unsupportedElement, at: index, "the struck text “\(tree.plainText(of: index))” stays plain",
            explanation: "Intercom has no form for it, so readers see the text as if it held.",
            fix: "delete the text, or say in words that it no longer holds")
    }

    private mutating func writeFootnoteReference(_ node: MarkdownNode) {
        beginVisible()
        out.append("[")
        out.appendEscaped(tree.bytes(node.text))
        out.append("]")
    }
}
