internal import HelpCenterModel

/// Takes out what stands between `<!-- guidepost:skip -->` and `<!-- guidepost:end -->`: notes for other writers.
enum SkipRegions {
    private enum Mark {
        case skip
        case end
    }

    /// The siblings that stay. A region ends among the siblings where it began; what is not ended is taken out to the
    /// last of them, since what was to be hidden must not be published by mistake.
    static func remaining(
        of siblings: [MarkdownTree.Index], in rendering: inout Rendering
    ) -> [MarkdownTree.Index] {
        var remaining: [MarkdownTree.Index] = []
        var start: MarkdownTree.Index?
        for sibling in siblings {
            let node = rendering.tree[sibling]
            let isHTML = node.kind == .htmlBlock || node.kind == .htmlInline
            let marks = isHTML ? marks(in: rendering.tree.bytes(node.text)) : []
            guard !marks.isEmpty else {
                if start == nil { remaining.append(sibling) } else { rendering.tree.erase(sibling) }
                continue
            }
            var kept: [UInt8] = []
            var position = node.text.range.lowerBound
            for (mark, range) in marks {
                if start == nil { kept += rendering.tree.text[position..<range.lowerBound] }
                switch mark {
                case .skip: start = start ?? sibling
                case .end:
                    if start == nil { reportEnd(sibling, in: &rendering) }
                    start = nil
                }
                position = range.upperBound
            }
            if start == nil { kept += rendering.tree.text[position..<node.text.range.upperBound] }
            rendering.tree[sibling].text = rendering.tree.addText(kept)
            remaining.append(sibling)
        }
        if let start { reportSkip(start, in: &rendering) }
        return remaining
    }

    /// The marks in the HTML of one node, each with its place in the tree's text.
    private static func marks(in html: ArraySlice<UInt8>) -> [(Mark, Range<Int>)] {
        var marks: [(Mark, Range<Int>)] = []
        var rest = html
        while let open = rest.firstIndex(of: "<!--".utf8) {
            guard let end = rest[(open + 4)...].firstIndex(of: "-->".utf8) else { break }
            let words = rest[(open + 4)..<end].trimmed
            if words.elementsEqual("guidepost:skip".utf8) { marks.append((.skip, open..<(end + 3))) }
            if words.elementsEqual("guidepost:end".utf8) { marks.append((.end, open..<(end + 3))) }
            rest = rest[(end + 3)...]
        }
        return marks
    }

    private static func reportSkip(_ index: MarkdownTree.Index, in rendering: inout Rendering) {
        rendering.report(
            .unclosedSkip, at: index, "“guidepost:skip” has no “guidepost:end” beside it",
            explanation: "A region to skip ends in the same list, quote or section where it begins. "
                + "All that follows in it was left out.",
            fix: "put `<!-- guidepost:end -->` on a line of its own, indented like the line that begins the region")
    }

    private static func reportEnd(_ index: MarkdownTree.Index, in rendering: inout Rendering) {
        rendering.report(
            .unclosedSkip, at: index, "“guidepost:end” has no “guidepost:skip” before it",
            explanation: "A region to skip begins and ends in the same list, quote or section.",
            fix: "put `<!-- guidepost:skip -->` before it, indented alike, or delete it")
    }
}
