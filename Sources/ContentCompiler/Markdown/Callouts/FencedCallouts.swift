internal import HelpCenterModel

/// Makes callouts of what stands between `:::note` and `:::`. The marks stand on lines of their own, with or without
/// blank lines around them, so paragraphs are taken apart by lines.
enum FencedCallouts {
    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.mayHoldCallouts else { return }
        var search = Search(rendering: consume rendering)
        search.convertChildren(of: MarkdownTree.root)
        rendering = search.rendering
    }

    private struct Open {
        var head: CalloutHead
        /// The paragraph that it began in.
        var paragraph: MarkdownTree.Index
        var blocks: [MarkdownTree.Index] = []
    }

    private struct Search {
        var rendering: Rendering
        private var open: [Open] = []
        private var finished: [MarkdownTree.Index] = []
        /// Whether it was told that they nest too deeply.
        private var isTooDeep = false

        init(rendering: consuming Rendering) { self.rendering = rendering }

        mutating func convertChildren(of parent: MarkdownTree.Index) {
            let children = rendering.tree.children(of: parent)
            for child in children where mayHoldBlocks(child) { convertChildren(of: child) }
            guard children.contains(where: { firstMark(in: $0) }) else { return }
            for child in children {
                if firstMark(in: child) { addLines(of: child) } else { add(child) }
            }
            while let last = open.last {
                report(last)
                close()
            }
            rendering.tree.setChildren(of: parent, to: finished)
            finished = []
        }

        private func mayHoldBlocks(_ index: MarkdownTree.Index) -> Bool {
            switch rendering.tree[index].kind {
            case .list, .item, .blockQuote, .callout, .group, .details, .footnoteDefinition, .table, .tableRow,
                .tableCell:
                true
            default: false
            }
        }

        /// Whether a paragraph holds a line that may begin a callout.
        private func firstMark(in index: MarkdownTree.Index) -> Bool {
            guard rendering.tree[index].kind == .paragraph else { return false }
            var child = rendering.tree[index].firstChild
            while child != MarkdownTree.none {
                if colons(of: child) != nil { return true }
                child = rendering.tree[child].next
            }
            return false
        }

        /// The number of colons that a line begins with, when there are enough of them for a mark.
        private func colons(of line: [MarkdownTree.Index]) -> Int? {
            line.first.flatMap { colons(of: $0) }
        }

        private func colons(of inline: MarkdownTree.Index) -> Int? {
            guard rendering.tree[inline].kind == .text else { return nil }
            let count = rendering.tree.bytes(rendering.tree[inline].text).prefix { $0 == 0x3A }.count
            return count >= 3 ? count : nil
        }

        private func isEnd(_ line: [MarkdownTree.Index]) -> Bool {
            guard line.count == 1, let colons = colons(of: line) else { return false }
            return rendering.tree.bytes(rendering.tree[line[0]].text).dropFirst(colons).allSatisfy(\.isWhiteSpace)
        }

        private mutating func addLines(of paragraph: MarkdownTree.Index) {
            var kept: [MarkdownTree.Index] = []
            var line: [MarkdownTree.Index] = []
            let inlines = rendering.tree.children(of: paragraph)
            for inline in inlines + [MarkdownTree.none] {
                let isEndOfLine =
                    inline == MarkdownTree.none || rendering.tree[inline].kind == .softBreak
                    || rendering.tree[inline].kind == .lineBreak
                guard isEndOfLine else {
                    line.append(inline)
                    continue
                }
                if isEnd(line), !open.isEmpty {
                    flush(&kept, at: paragraph)
                    close()
                } else if isDeep(below: line, of: paragraph) {
                    kept += line
                } else if let colons = colons(of: line),
                    let head = CalloutHead(line, afterMark: colons, in: &rendering.tree)
                {
                    flush(&kept, at: paragraph)
                    open.append(Open(head: head, paragraph: paragraph))
                } else {
                    kept += line
                    if inline != MarkdownTree.none { kept.append(inline) }
                }
                line = []
            }
            flush(&kept, at: paragraph)
        }

        /// Whether a line that may begin a callout stands in as many others as are allowed.
        private mutating func isDeep(below line: [MarkdownTree.Index], of paragraph: MarkdownTree.Index) -> Bool {
            guard open.count >= MarkdownParser.depthLimit, colons(of: line) != nil else { return false }
            if !isTooDeep {
                rendering.report(
                    .nestingTooDeep, at: paragraph,
                    "the callouts here nest more than \(MarkdownParser.depthLimit) levels deep",
                    explanation: "A “:::” with a name begins a callout, one without a name ends it.",
                    fix: "end each callout with “:::” on a line of its own")
            }
            isTooDeep = true
            return true
        }

        private mutating func flush(_ inlines: inout [MarkdownTree.Index], at place: MarkdownTree.Index) {
            guard !inlines.isEmpty else { return }
            var paragraph = MarkdownNode(kind: .paragraph)
            (paragraph.line, paragraph.column) = (rendering.tree[place].line, rendering.tree[place].column)
            let index = rendering.tree.add(paragraph)
            rendering.tree.setChildren(of: index, to: inlines)
            append(index)
            inlines = []
        }

        /// Adds a block without a mark. A mark right below a list or quote is a line of its last paragraph.
        private mutating func add(_ block: MarkdownTree.Index) {
            append(block)
            guard !open.isEmpty, let paragraph = lastParagraph(of: block) else { return }
            let inlines = rendering.tree.children(of: paragraph)
            guard inlines.count > 2, isEnd([inlines[inlines.count - 1]]),
                rendering.tree[inlines[inlines.count - 2]].kind == .softBreak
            else { return }
            rendering.tree.setChildren(of: paragraph, to: inlines.dropLast(2))
            close()
        }

        private func lastParagraph(of block: MarkdownTree.Index) -> MarkdownTree.Index? {
            guard rendering.tree[block].kind != .paragraph else { return block }
            guard mayHoldBlocks(block) else { return nil }
            return rendering.tree.children(of: block).last.flatMap { lastParagraph(of: $0) }
        }

        private mutating func append(_ block: MarkdownTree.Index) {
            if open.isEmpty { finished.append(block) } else { open[open.count - 1].blocks.append(block) }
        }

        private mutating func close() {
            guard let last = open.popLast() else { return }
            append(rendering.tree.addCallout(last.head, blocks: last.blocks, at: last.paragraph))
        }

        private mutating func report(_ callout: Open) {
            rendering.report(
                .unclosedCallout, at: callout.paragraph, "the callout that begins with “:::” has no end",
                explanation: "So it holds all that follows in the same list, quote or section.",
                fix: "put “:::” on a line of its own after its last line")
        }
    }
}

extension MarkdownTree {
    /// Adds a callout or a section that unfolds, with its title.
    mutating func addCallout(_ head: CalloutHead, blocks: [Index], at place: Index) -> Index {
        var node = MarkdownNode(kind: .callout)
        (node.line, node.column) = (self[place].line, self[place].column)
        switch head.form {
        case .callout(let kind):
            node.level = kind.rawValue
            let callout = add(node)
            let title = head.title.isEmpty ? [] : [addTitle(head.title, at: place)]
            setChildren(of: callout, to: title + blocks)
            return callout
        case .details:
            node.kind = .details
            let details = add(node)
            let summary = add(MarkdownNode(kind: .summary))
            var name = MarkdownNode(kind: .text)
            if head.title.isEmpty {
                name.text = addText((head.name.prefix(1).uppercased() + head.name.dropFirst()).utf8)
            }
            setChildren(of: summary, to: head.title.isEmpty ? [add(name)] : head.title)
            setChildren(of: details, to: [summary] + blocks)
            return details
        }
    }
}
