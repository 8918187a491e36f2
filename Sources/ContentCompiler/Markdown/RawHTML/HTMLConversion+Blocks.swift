internal import HTMLTree

extension HTMLConversion {
    /// What a block element becomes; `nil` for an element that is none.
    mutating func convertedBlock(_ element: HTMLElement) -> [MarkdownTree.Index]? {
        switch element.name {
        case "p", "figcaption", "dt", "summary", "h1", "h2", "h3", "h4", "h5", "h6":
            return convertedText(element)
        case "div", "section", "article", "main", "header", "footer", "nav", "aside", "address", "center", "hgroup",
            "figure", "dl", "dd", "body", "form", "fieldset", "legend", "search":
            return convertedGroup(element)
        case "ul", "ol", "menu", "dir": return convertedList(element)
        case "li": return [add(node(.group, element), blocks(from: converted(element.children)))]
        case "table": return convertedTable(element)
        case "tr", "td", "th", "thead", "tbody", "tfoot", "caption": return converted(element.children)
        case "pre", "xmp", "listing", "plaintext": return convertedCodeBlock(element)
        case "blockquote":
            var quote = node(.callout, element)
            quote.level = CalloutKind.quote.rawValue
            return [add(quote, blocks(from: converted(element.children)))]
        case "details": return [add(node(.details, element), blocks(from: converted(element.children)))]
        case "hr": return [rendering.tree.add(node(.thematicBreak, element))]
        default: return nil
        }
    }

    /// A block whose children are inlines; blocks in it are parted from the text when it is written.
    private mutating func convertedText(_ element: HTMLElement) -> [MarkdownTree.Index] {
        var block = node(.paragraph, element)
        if isCentered { block.flags.insert(.centered) }
        let children = converted(element.children)
        switch element.name {
        case "summary": block.kind = .summary
        case "dt": return [add(block, [add(node(.strong, element), children)])]
        case "figcaption":
            block.flags.insert(.centered)
            return [add(block, [add(node(.emphasis, element), children)])]
        case "p": break
        default:
            block.kind = .heading
            block.level = UInt8(element.name.dropFirst()) ?? 1
            if let id = element["id"], !id.isEmpty { block.text = rendering.tree.addText(id.utf8) }
        }
        return [add(block, children)]
    }

    private mutating func convertedGroup(_ element: HTMLElement) -> [MarkdownTree.Index] {
        if element.name == "form" { reportRemoval(of: element) }
        var group = node(.group, element)
        if Self.hasClass("intercom-interblocks-callout", element) {
            group.kind = .callout
            group.level = CalloutKind(style: element["style"] ?? "").rawValue
        }
        return [add(group, blocks(from: converted(element.children)))]
    }

    private mutating func convertedList(_ element: HTMLElement) -> [MarkdownTree.Index] {
        var list = node(.list, element)
        list.flags = element.name == "ol" ? [.tight, .ordered] : .tight
        list.number = element["start"].flatMap { Int32($0) } ?? 1
        var items: [MarkdownTree.Index] = []
        var children = element.children[...]
        while !children.isEmpty {
            // Not allowed but common: a list in a list, beside its items.
            let strays = children.prefix { $0.element?.name != "li" }
            children = children.dropFirst(strays.count)
            let blocks = blocks(from: converted(Array(strays)))
            if !blocks.isEmpty {
                if let last = items.last {
                    rendering.tree.setChildren(of: last, to: rendering.tree.children(of: last) + blocks)
                } else {
                    items.append(add(node(.item, element), blocks))
                }
            }
            if let item = children.popFirst() { addItem(converted([item]), to: &items) }
        }
        return items.isEmpty ? [] : [add(list, items)]
    }

    /// Adds what a `li` became: an item, with the targets for links that were made of its id in it.
    private mutating func addItem(_ nodes: [MarkdownTree.Index], to items: inout [MarkdownTree.Index]) {
        let targets = nodes.filter { rendering.tree[$0].kind == .anchor }
        for node in nodes where rendering.tree[node].kind != .anchor {
            let item = asItem(node)
            items.append(item)
        }
        guard !targets.isEmpty, let item = items.last else { return }
        rendering.tree.setChildren(of: item, to: targets + rendering.tree.children(of: item))
    }

    private mutating func asItem(_ index: MarkdownTree.Index) -> MarkdownTree.Index {
        guard rendering.tree[index].kind == .group else {
            var item = MarkdownNode(kind: .item)
            (item.line, item.column) = (rendering.tree[index].line, rendering.tree[index].column)
            return add(item, blocks(from: [index]))
        }
        rendering.tree.change(index, to: .item)
        return index
    }

    /// Blocks alone: runs of inlines become paragraphs, and white space between blocks goes.
    mutating func blocks(from mixed: [MarkdownTree.Index]) -> [MarkdownTree.Index] {
        var blocks: [MarkdownTree.Index] = []
        var run: [MarkdownTree.Index] = []
        for index in mixed {
            if rendering.tree[index].kind.isBlock {
                if let paragraph = paragraph(of: run) { blocks.append(paragraph) }
                run = []
                blocks.append(index)
            } else {
                run.append(index)
            }
        }
        if let paragraph = paragraph(of: run) { blocks.append(paragraph) }
        return blocks
    }

    private mutating func paragraph(of inlines: [MarkdownTree.Index]) -> MarkdownTree.Index? {
        guard let first = inlines.first(where: { rendering.tree[$0].kind != .softBreak }) else { return nil }
        var paragraph = MarkdownNode(kind: .paragraph)
        (paragraph.line, paragraph.column) = (rendering.tree[first].line, rendering.tree[first].column)
        if isCentered { paragraph.flags.insert(.centered) }
        return add(paragraph, inlines)
    }
}
