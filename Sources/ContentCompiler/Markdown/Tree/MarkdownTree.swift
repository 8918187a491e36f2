/// A Markdown document as a value: nodes that name one another by index, and one buffer with all their text.
///
/// Built for speed: no allocation for each node, one pass to make, cheap to change by relinking.
struct MarkdownTree {
    /// The place of a node in `nodes`.
    typealias Index = Int32

    /// Stands where there is no node.
    static let none: Index = -1
    static let root: Index = 0

    /// The document is the first; each node of the source comes after its parent and after what precedes it there.
    var nodes: [MarkdownNode]
    var text: [UInt8]
    /// The kinds that occur, so that a transform without work costs nothing.
    private(set) var kinds: KindSet = []
    /// Whether a text begins with two of `:::`, `!!!` or `???`, as callouts do.
    var mayHoldCallouts = false
    /// The line of the first node that was left out because it nests deeper than allowed; `nil` when all is there.
    var cutOffLine: Int32?
    /// Why the source was not parsed, and the tree is empty; `nil` when it was.
    var excess: BoundsExcess?

    init(capacity: Int) {
        nodes = [MarkdownNode(kind: .document, line: 1, column: 1)]
        text = []
        nodes.reserveCapacity(32 + capacity / 10)
        // What transforms add comes on top.
        text.reserveCapacity(capacity + capacity / 8 + 128)
    }

    subscript(index: Index) -> MarkdownNode {
        get { nodes[Int(index)] }
        _modify { yield &nodes[Int(index)] }
    }

    func contains(_ kind: MarkdownKind) -> Bool { kinds.contains(kind) }

    /// Adds a node that is not linked to any other yet.
    mutating func add(_ node: MarkdownNode) -> Index {
        kinds.insert(node.kind)
        nodes.append(node)
        return Index(nodes.count - 1)
    }

    /// Adds bytes to the text.
    mutating func addText(_ bytes: some Sequence<UInt8>) -> MarkdownText {
        let start = Int32(text.count)
        text.append(contentsOf: bytes)
        return MarkdownText(start: start, end: Int32(text.count))
    }

    func bytes(_ text: MarkdownText) -> ArraySlice<UInt8> { self.text[text.range] }

    func string(_ text: MarkdownText) -> String { String(decoding: bytes(text), as: UTF8.self) }

    func children(of index: Index) -> [Index] {
        var children: [Index] = []
        children.reserveCapacity(childCount(of: index))
        var child = self[index].firstChild
        while child != Self.none {
            children.append(child)
            child = self[child].next
        }
        return children
    }

    private func childCount(of index: Index) -> Int {
        var count = 0
        var child = self[index].firstChild
        while child != Self.none {
            count += 1
            child = self[child].next
        }
        return count
    }

    /// Makes `children` the children of a node, in this order.
    mutating func setChildren(of index: Index, to children: some Sequence<Index>) {
        var last = Self.none
        self[index].firstChild = Self.none
        for child in children {
            if last == Self.none { self[index].firstChild = child } else { self[last].next = child }
            last = child
        }
        if last != Self.none { self[last].next = Self.none }
    }

    /// Makes a node and all below it nothing, so that no transform finds them.
    mutating func erase(_ index: Index) {
        for child in children(of: index) { erase(child) }
        self[index].kind = self[index].kind.isBlock ? .group : .span
        self[index].firstChild = Self.none
    }

    /// Turns a node into another kind, with all else as it is.
    mutating func change(_ index: Index, to kind: MarkdownKind) {
        kinds.insert(kind)
        self[index].kind = kind
    }
}

extension MarkdownTree {
    /// A set of kinds in one word.
    struct KindSet: ExpressibleByArrayLiteral {
        private var bits: UInt64 = 0

        init(arrayLiteral elements: MarkdownKind...) {
            for element in elements { insert(element) }
        }

        mutating func insert(_ kind: MarkdownKind) { bits |= 1 << UInt64(kind.rawValue) }
        func contains(_ kind: MarkdownKind) -> Bool { bits & (1 << UInt64(kind.rawValue)) != 0 }
    }
}
