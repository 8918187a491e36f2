internal import HelpCenterModel

/// The parts of the HTML that templates make.
extension BodyWriter {
    /// Writes the shape of a component, each hole by `fill`.
    private mutating func write(
        _ shape: TemplateShape, filling fill: (inout BodyWriter, TemplateShape.Hole) -> Void
    ) {
        for part in shape.parts {
            switch part {
            case .html(let html): out.append(html)
            case .hole(let hole):
                if hole.isInList { listDepth += 1 }
                fill(&self, hole)
                if hole.isInList { listDepth -= 1 }
            }
        }
    }

    /// Writes words into a hole of a template.
    ///
    /// - Parameter tag: What the template has written around them.
    private mutating func writeInlines(
        from first: MarkdownTree.Index, into hole: TemplateShape.Hole, tag: InlineFlow.Tag = .nothing
    ) {
        begin(.bare)
        (flow.isInBold, flow.isInItalics) = (hole.isBold, hole.isItalic)
        open(tag)
        writeInlines(from: first)
        close()
        end()
        (flow.isInBold, flow.isInItalics) = (false, false)
    }

    // MARK: Callouts

    mutating func writeCallout(_ index: MarkdownTree.Index) {
        // A box in a box is not to be had: the inner paragraphs stand in the outer box.
        guard !isInCallout else { return writeBlocks(of: index) }
        isInCallout = true
        let (start, before) = (out.bytes.count, shown)
        let kind = CalloutKind(rawValue: tree[index].level) ?? .quote
        let title = title(of: index)
        var shape = templates[.callout].shape(with: title == nil ? [] : .title, kind: kind)
        let showsTitle = title != nil && shape.shows(.title)
        if title != nil, !showsTitle { shape = templates[.callout].shape(with: [], kind: kind) }
        write(shape) { writer, hole in
            switch hole.field {
            case .title: if let title { writer.writeInlines(from: title, into: hole) }
            default:
                let first = writer.tree[index].firstChild
                writer.writeBlocks(from: showsTitle ? writer.tree[first].next : first)
            }
        }
        if shown == before { out.truncate(to: start) }
        isInCallout = false
    }

    /// The first of the words of a callout's title. `nil` where there is none that a template can place: nothing that
    /// readers see, or an image, which parts the text.
    private func title(of callout: MarkdownTree.Index) -> MarkdownTree.Index? {
        let paragraph = tree[callout].firstChild
        guard paragraph != MarkdownTree.none, tree[paragraph].flags.contains(.title), flow.prefix == .none,
            isVisible(paragraph), !holdsBlocks(paragraph)
        else { return nil }
        // The bold words of `addTitle`, without the tag: that is the template's.
        return tree[tree[paragraph].firstChild].firstChild
    }

    /// Whether anything that readers see stands in the inlines below a node.
    private func isVisible(_ index: MarkdownTree.Index) -> Bool {
        var child = tree[index].firstChild
        while child != MarkdownTree.none {
            let node = tree[child]
            switch node.kind {
            case .text, .placeholder:
                if !tree.bytes(node.text).allSatisfy({ $0 == 0x20 }) { return true }
            case .code: if !node.text.isEmpty { return true }
            case .footnoteReference: return true
            case .softBreak, .lineBreak, .htmlInline, .anchor: break
            default: if isVisible(child) { return true }
            }
            child = node.next
        }
        return false
    }

    // MARK: Buttons

    /// A button is a block: it parts the text.
    mutating func writeButton(_ index: MarkdownTree.Index) {
        let node = tree[index]
        interrupt()
        let (start, before) = (out.bytes.count, shown)
        let link = addLink(.link, node: index)
        let around = flow
        flow = InlineFlow()
        write(templates[.button].shape(with: node.flags.contains(.centered) ? .centered : [])) { writer, hole in
            switch hole.field {
            case .href: writer.writeURL(of: link)
            default: writer.writeInlines(from: node.firstChild, into: hole, tag: .button)
            }
        }
        flow = around
        guard shown == before else { return }
        out.truncate(to: start)
        if case .link = link { links.removeLast() }
        reportEmptyLink(index)
    }

    // MARK: Images

    /// Writes an image as a block, in a link where there is one, with its title as a caption.
    mutating func writeImage(_ index: MarkdownTree.Index, link: NotedLink?) {
        shown += 1
        let node = tree[index]
        let alternative = tree.plainText(of: index)
        if alternative.isEmpty { reportMissingText(of: index) }
        let image = addLink(.image, node: index)
        let caption = tree.bytes(node.title)
        var present: TemplateFields = []
        if node.flags.contains(.centered) { present.insert(.centered) }
        if link != nil { present.insert(.link) }
        if node.number > 0 { present.insert(.width) }
        if node.height > 0 { present.insert(.height) }
        if !caption.isEmpty { present.insert(.caption) }
        write(templates[.figure].shape(with: present)) { writer, hole in
            switch hole.field {
            case .src: writer.writeURL(of: image)
            case .link: if let link { writer.writeURL(of: link) }
            case .alt: writer.out.append(Array(alternative.utf8)[...], to: hole)
            case .width: if node.number > 0 { writer.out.append("\(node.number)") }
            case .height: if node.height > 0 { writer.out.append("\(node.height)") }
            default: writer.out.append(ArraySlice(caption.map { $0.isWhiteSpace ? 0x20 : $0 }), to: hole)
            }
        }
    }

    private mutating func reportMissingText(of index: MarkdownTree.Index) {
        rendering.report(
            .missingAltText, at: index, "the image “\(tree.string(tree[index].text))” has no alternative text",
            explanation: "Who cannot see the image, and who searches, has nothing to go by.",
            fix: "say between the brackets what it shows: `![The settings window](…)`")
    }

    // MARK: Videos

    /// Writes an embedded video, with the words of the link that it was as its caption.
    mutating func writeVideo(_ index: MarkdownTree.Index) {
        shown += 1
        let node = tree[index]
        // An image among the words parts them, which no template can foresee.
        let hasImage = holdsBlocks(index)
        let hasCaption = !hasImage && isVisible(index)
        write(templates[.video].shape(with: hasCaption ? .caption : [])) { writer, hole in
            switch hole.field {
            case .src: writer.out.appendAttribute(writer.tree.bytes(node.text))
            default: if hasCaption { writer.writeInlines(from: node.firstChild, into: hole) }
            }
        }
        guard hasImage else { return }
        begin(.caption)
        writeInlines(from: node.firstChild)
        end()
    }
}

extension PieceBuffer {
    /// Appends plain words to a hole.
    fileprivate mutating func append(_ text: ArraySlice<UInt8>, to hole: TemplateShape.Hole) {
        if hole.isAttribute { appendAttribute(text) } else { appendEscaped(text) }
    }
}
