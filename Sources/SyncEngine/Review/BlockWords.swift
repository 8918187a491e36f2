internal import HelpCenterModel

/// The words of a block without their order, for telling how alike two blocks are.
struct BlockWords {
    private let block: BodyBlock
    private let counts: [String: Int]
    private let total: Int

    init(_ block: BodyBlock) {
        self.block = block
        var counts: [String: Int] = [:]
        let tokens = DiffToken.tokens(of: block)
        for token in tokens { counts[token.text, default: 0] += 1 }
        self.counts = counts
        total = tokens.count
    }

    /// From 0 for blocks that have nothing in common, to 1 for the same words.
    func likeness(to other: BlockWords) -> Double {
        switch (block.kind, other.block.kind) {
        // An image that took the place of another is shown beside it.
        case (.image(let image), .image(let other)): return image.name == other.name ? 1 : 0.4
        case (.frame, .frame): return 0.5
        case (.image, _), (_, .image), (.frame, _), (_, .frame), (.rule, _), (_, .rule): return 0
        case (.code, _) where other.block.kind != .code, (_, .code) where block.kind != .code: return 0
        case (.tableRow, _) where other.block.kind != .tableRow, (_, .tableRow) where block.kind != .tableRow: return 0
        default: break
        }
        guard total > 0, other.total > 0 else { return total == other.total ? 1 : 0 }
        let (few, many) = counts.count < other.counts.count ? (counts, other.counts) : (other.counts, counts)
        var common = 0
        for (word, count) in few { common += min(count, many[word] ?? 0) }
        return 2 * Double(common) / Double(total + other.total)
    }
}
