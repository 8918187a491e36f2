internal import HTMLTree
internal import HelpCenterModel

/// Turns raw HTML, whole blocks and tags within text, into nodes of the tree: the filter of everything that did not
/// come from Markdown. After it nothing of the writer's HTML is left but what the kinds of nodes can say.
///
/// HTML and Markdown mix in one list of siblings (`<details>`, paragraphs, `</details>`), so each such list is parsed
/// as a whole, by the algorithm of browsers, with an empty element in place of each Markdown node.
enum RawHTML {
    static func apply(to rendering: inout Rendering) {
        guard rendering.tree.contains(.htmlBlock) || rendering.tree.contains(.htmlInline) else { return }
        // Moved, not copied: the tree is the bulk of it.
        var conversion = HTMLConversion(rendering: consume rendering)
        conversion.convertChildren(of: MarkdownTree.root)
        rendering = conversion.rendering
        AnchorTargets.apply(to: &rendering)
    }
}

extension HTMLConversion {
    /// Turns the raw HTML below a node into nodes, innermost first.
    fileprivate mutating func convertChildren(of parent: MarkdownTree.Index) {
        guard holdsHTML(parent) else {
            var child = rendering.tree[parent].firstChild
            while child != MarkdownTree.none {
                convertChildren(of: child)
                child = rendering.tree[child].next
            }
            return
        }
        var children = SkipRegions.remaining(of: rendering.tree.children(of: parent), in: &rendering)
        for child in children { convertChildren(of: child) }
        children = withoutSimpleTags(children)
        if let first = children.firstIndex(where: { isHTML($0) }), let last = children.lastIndex(where: { isHTML($0) })
        {
            // An element that is left open holds all that follows it.
            let end = leavesOpen(children[first...last]) ? children.endIndex : last + 1
            children.replaceSubrange(first..<end, with: converted(children[first..<end]))
        }
        rendering.tree.setChildren(of: parent, to: children)
    }

    private func holdsHTML(_ parent: MarkdownTree.Index) -> Bool {
        var child = rendering.tree[parent].firstChild
        while child != MarkdownTree.none {
            if isHTML(child) { return true }
            child = rendering.tree[child].next
        }
        return false
    }

    private func isHTML(_ index: MarkdownTree.Index) -> Bool {
        rendering.tree[index].kind == .htmlBlock || rendering.tree[index].kind == .htmlInline
    }

    /// Comments go, `<br>` is a line break, and tags without a meaning for readers go if they are the only ones: most
    /// HTML in text is of these kinds and need not be parsed.
    private mutating func withoutSimpleTags(_ children: [MarkdownTree.Index]) -> [MarkdownTree.Index] {
        var kept: [MarkdownTree.Index] = []
        var isSimple = true
        for child in children {
            guard isHTML(child) else {
                kept.append(child)
                continue
            }
            switch SimpleTag(rendering.tree.bytes(rendering.tree[child].text)) {
            case .comment: break
            case .lineBreak where rendering.tree[child].kind == .htmlInline:
                rendering.tree.change(child, to: .lineBreak)
                kept.append(child)
            case .plain: kept.append(child)
            case .lineBreak, nil:
                kept.append(child)
                isSimple = false
            }
        }
        return isSimple ? kept.filter { !isHTML($0) } : kept
    }

    /// Whether the raw HTML of some siblings seems to have more start tags than end tags. Only what is parsed together
    /// hangs on the answer, never what is let through.
    private func leavesOpen(_ siblings: ArraySlice<MarkdownTree.Index>) -> Bool {
        var depth = 0
        for sibling in siblings where isHTML(sibling) {
            var rest = rendering.tree.bytes(rendering.tree[sibling].text)
            while let open = rest.firstIndex(of: 0x3C) {
                rest = rest[(open + 1)...]
                guard let first = rest.first else { break }
                if first == 0x2F {
                    depth = max(0, depth - 1)
                } else if first.isLetter {
                    let name = rest.prefix { $0.isLetter || $0.isDigit }.map(\.lowercased)
                    if !HTMLSerializer.voidElements.contains(String(decoding: name, as: UTF8.self)) { depth += 1 }
                }
            }
        }
        return depth > 0
    }

    private mutating func converted(_ siblings: ArraySlice<MarkdownTree.Index>) -> [MarkdownTree.Index] {
        let isBlock = siblings.contains { rendering.tree[$0].kind == .htmlBlock }
        begin(HTMLFragment(siblings, tree: rendering.tree))
        do {
            let nodes = converted(try HTMLParser.parse(fragment.html)) + leftovers()
            return isBlock ? blocks(from: nodes) : nodes
        } catch {
            reportDepth(error, at: siblings.first ?? MarkdownTree.root)
            return siblings.filter { !isHTML($0) }
        }
    }

    private mutating func reportDepth(_ failure: HTMLParser.Failure, at index: MarkdownTree.Index) {
        switch failure {
        case .tooDeep(let limit):
            rendering.report(
                .nestingTooDeep, at: index, "the HTML that begins here nests more than \(limit) elements deep",
                explanation: "It was left out, because browsers and Intercom give up on such HTML too.",
                fix: "close elements that are left open, or take some of the levels out")
        case .tooMany(let limit):
            rendering.report(
                .tooComplex, at: index, "the HTML that begins here becomes more than \(limit) elements",
                explanation: "It was left out. Where “<b>” and its like are left open, HTML repeats them in each "
                    + "block that follows.",
                fix: "close elements that are left open, or split the file into several articles")
        }
    }
}
