extension MarkdownTree {
    /// How many levels there are below the root.
    var depth: Int {
        func depth(below index: Index) -> Int {
            var deepest = 0
            var child = self[index].firstChild
            while child != Self.none {
                deepest = max(deepest, 1 + depth(below: child))
                child = self[child].next
            }
            return deepest
        }
        return depth(below: Self.root)
    }

    /// Adds all nodes of another tree, linked as they are there.
    ///
    /// - Parameters:
    ///   - sources: For each source of the other tree's nodes the index here.
    ///   - footnotes: How many footnotes there are here, to number the other tree's after them.
    /// - Returns: where the other tree's root stands; its other nodes follow in their order.
    mutating func append(_ other: MarkdownTree, sources: [UInt8], footnotes: Int) -> Index {
        let root = Index(nodes.count)
        let start = Int32(text.count)
        text += other.text
        for var node in other.nodes {
            node.source = sources[Int(node.source)]
            if node.firstChild != Self.none { node.firstChild += root }
            if node.next != Self.none { node.next += root }
            node.text = MarkdownText(start: node.text.start + start, end: node.text.end + start)
            node.title = MarkdownText(start: node.title.start + start, end: node.title.end + start)
            if node.kind == .footnoteReference, footnotes > 0, let number = Int(string(node.text)) {
                node.text = addText(String(number + footnotes).utf8)
            }
            if node.kind == .document { node.kind = .group }
            _ = add(node)
        }
        mayHoldCallouts = mayHoldCallouts || other.mayHoldCallouts
        return root
    }

    /// Puts footnotes below those that are there, and numbers all in the order in which the text refers to them.
    mutating func appendFootnotes(_ footnotes: [Index]) {
        let children = children(of: Self.root)
        let blocks = children.filter { self[$0].kind != .footnoteDefinition }
        let notes = children.filter { self[$0].kind == .footnoteDefinition } + footnotes
        var numbers: [Int] = []
        for block in blocks { gatherReferences(below: block, into: &numbers) }
        var next = 0
        // A footnote may refer to another.
        while next < numbers.count {
            if notes.indices.contains(numbers[next] - 1) {
                gatherReferences(below: notes[numbers[next] - 1], into: &numbers)
            }
            next += 1
        }
        numbers += notes.indices.map { $0 + 1 }.filter { !numbers.contains($0) }
        let order = numbers.filter { notes.indices.contains($0 - 1) }
        let renumbered = Dictionary(uniqueKeysWithValues: zip(order, 1...))
        setChildren(of: Self.root, to: blocks + order.map { notes[$0 - 1] })
        for index in nodes.indices where nodes[index].kind == .footnoteReference {
            guard let number = Int(string(nodes[index].text)), let new = renumbered[number] else { continue }
            nodes[index].text = addText(String(new).utf8)
        }
    }

    /// The numbers of the footnotes that a text refers to, each once, in its order.
    private func gatherReferences(below index: Index, into numbers: inout [Int]) {
        var child = self[index].firstChild
        while child != Self.none {
            if self[child].kind == .footnoteReference, let number = Int(string(self[child].text)),
                !numbers.contains(number)
            {
                numbers.append(number)
            }
            gatherReferences(below: child, into: &numbers)
            child = self[child].next
        }
    }
}
