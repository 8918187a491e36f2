extension BodyWriter {
    /// Begins a block of text; its tag is written with the first visible thing.
    mutating func begin(_ wrapper: InlineFlow.Wrapper) {
        flow.wrapper = wrapper
        flow.isBegun = false
        flow.gap = .none
    }

    /// Ends the block of text.
    mutating func end() {
        interrupt()
        flow.wrapper = .bare
    }

    /// Closes what is written of the block of text, to be opened again by what follows.
    mutating func interrupt() {
        closeTags(downTo: 0)
        if flow.isBegun {
            switch flow.wrapper {
            case .bare, .heading: break
            case .paragraph, .centeredParagraph, .endParagraph: out.append("</p>")
            case .caption: out.append("</i></p>")
            }
        }
        flow.isBegun = false
        flow.gap = .none
    }

    /// Gets everything written that stands before something visible.
    @inline(__always)
    mutating func beginVisible() {
        shown &+= 1
        if flow.isBegun, flow.gap == .none, flow.writtenTags == flow.tags.count { return }
        beginVisibleSlowly()
    }

    private mutating func beginVisibleSlowly() {
        if flow.isBegun {
            writeGap()
        } else {
            switch flow.wrapper {
            case .bare, .heading: break
            case .paragraph: out.append("<p>")
            case .centeredParagraph: out.append("<p class=\"intercom-align-center\">")
            case .endParagraph: out.append("<p class=\"intercom-align-right\">")
            case .caption: out.append("<p class=\"intercom-align-center\"><i>")
            }
            flow.isBegun = true
            flow.gap = .none
            flushPrefix()
        }
        while flow.writtenTags < flow.tags.count {
            writeStart(of: flow.writtenTags)
            flow.writtenTags += 1
        }
    }

    private mutating func writeGap() {
        switch flow.gap {
        case .none: break
        case .space: out.append(" ")
        case .lineBreak:
            for _ in 0..<flow.breaks { out.append("<br>") }
        }
        flow.gap = .none
        flow.breaks = 0
    }

    /// Writes the check box of a task.
    mutating func flushPrefix() {
        switch flow.prefix {
        case .none: return
        case .emptyBox: out.append("☐ ")
        case .checkedBox: out.append("☑ ")
        }
        flow.prefix = .none
        shown += 1
    }

    /// Puts a tag around what follows.
    mutating func open(_ tag: InlineFlow.Tag, node: MarkdownTree.Index = MarkdownTree.none) {
        flow.tags.append(InlineFlow.OpenTag(tag: tag, node: node))
    }

    /// Ends the innermost tag.
    /// - Returns: whether anything visible stood in it.
    @discardableResult
    mutating func close() -> Bool {
        if flow.writtenTags == flow.tags.count { closeTags(downTo: flow.tags.count - 1) }
        return flow.tags.removeLast().wasWritten
    }

    private mutating func closeTags(downTo count: Int) {
        while flow.writtenTags > count {
            flow.writtenTags -= 1
            switch flow.tags[flow.writtenTags].tag {
            case .italic: out.append("</i>")
            case .bold: out.append("</b>")
            case .link: out.append("</a>")
            case .nothing, .button: break
            }
        }
    }

    private mutating func writeStart(of number: Int) {
        switch flow.tags[number].tag {
        case .italic: out.append("<i>")
        case .bold: out.append("<b>")
        case .nothing, .button: break
        case .link: writeLinkStart(number)
        }
        flow.tags[number].wasWritten = true
    }

    private mutating func writeLinkStart(_ number: Int) {
        let tag = flow.tags[number]
        let link = tag.link ?? addLink(.link, node: tag.node)
        flow.tags[number].link = link
        out.append("<a href=\"")
        writeURL(of: link)
        out.append("\">")
    }

    /// Notes a link's destination.
    mutating func addLink(_ role: WrittenLink.Role, node index: MarkdownTree.Index) -> NotedLink {
        let text = tree[index].text
        if LinkDestination.isLeftAlone(tree.bytes(text), role: role) { return .address(text) }
        let place = rendering.place(of: index)
        links.append(
            WrittenLink(
                role: role, file: place.file, destination: tree.string(text), position: place.position,
                excerpt: place.excerpt))
        return .link(links.count - 1)
    }

    /// Writes an address, or leaves the place of a URL.
    mutating func writeURL(of link: NotedLink) {
        switch link {
        case .address(let text): out.appendAttribute(tree.bytes(text))
        case .link(let index): out.appendURL(ofLink: index)
        }
    }
}
