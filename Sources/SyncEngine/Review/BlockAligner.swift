internal import HelpCenterModel

/// Finds which blocks of two texts are the same, and which of the others were made of one another.
struct BlockAligner {
    private let before: [BodyBlock]
    private let after: [BodyBlock]
    private var result: [BlockDiff] = []

    /// How many pairs of one gap are compared with one another.
    private static let pairLimit = 2_500
    /// In a larger gap: how far a block's counterpart is looked for.
    private static let window = 12
    /// How alike two blocks are at least to be one that changed: the share of common words.
    private static let likeness = 0.4

    init(before: [BodyBlock], after: [BodyBlock]) {
        self.before = before
        self.after = after
    }

    mutating func align() -> [BlockDiff] {
        var names: [BodyBlock: Int] = [:]
        func name(_ block: BodyBlock) -> Int {
            let next = names.count
            return names[block, default: next, insert: next]
        }
        let matches = SequenceDiff.matches(before.map(name), after.map(name))
        var (left, right) = (0, 0)
        for match in matches {
            fill(left..<match.before, right..<match.after)
            for block in after[match.after..<match.after + match.count] {
                result.append(BlockDiff(.equal, block, runs: Self.runs(.equal, block)))
            }
            (left, right) = (match.before + match.count, match.after + match.count)
        }
        fill(left..<before.count, right..<after.count)
        return result
    }

    /// Lays out blocks without an equal one.
    private mutating func fill(_ removed: Range<Int>, _ inserted: Range<Int>) {
        var (left, right) = (removed.lowerBound, inserted.lowerBound)
        func addSingles(_ leftEnd: Int, _ rightEnd: Int) {
            for block in before[left..<leftEnd] {
                result.append(BlockDiff(.removed, block, runs: Self.runs(.removed, block)))
            }
            for block in after[right..<rightEnd] {
                result.append(BlockDiff(.inserted, block, runs: Self.runs(.inserted, block)))
            }
        }
        for pair in pairs(removed, inserted) {
            addSingles(pair.before, pair.after)
            let (former, block) = (before[pair.before], after[pair.after])
            result.append(BlockDiff(.changed, block, former: former, runs: RunDiff.runs(former, block)))
            (left, right) = (pair.before + 1, pair.after + 1)
        }
        addSingles(removed.upperBound, inserted.upperBound)
    }

    /// Which blocks became which, in order.
    private func pairs(_ removed: Range<Int>, _ inserted: Range<Int>) -> [(before: Int, after: Int)] {
        guard !removed.isEmpty, !inserted.isEmpty else { return [] }
        let left = removed.map { BlockWords(before[$0]) }
        let right = inserted.map { BlockWords(after[$0]) }
        guard removed.count * inserted.count <= Self.pairLimit else {
            return nearPairs(left, right).map { (removed.lowerBound + $0, inserted.lowerBound + $1) }
        }
        // The pairs in order that are most alike together.
        var best = [[Double]](repeating: [Double](repeating: 0, count: right.count + 1), count: left.count + 1)
        var worth = best
        for row in left.indices.reversed() {
            for column in right.indices.reversed() {
                let likeness = left[row].likeness(to: right[column])
                worth[row][column] = likeness >= Self.likeness ? likeness : 0
                best[row][column] = max(
                    best[row + 1][column], best[row][column + 1],
                    worth[row][column] > 0 ? best[row + 1][column + 1] + worth[row][column] : 0)
            }
        }
        var pairs: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < left.count, column < right.count {
            if worth[row][column] > 0, best[row][column] == best[row + 1][column + 1] + worth[row][column] {
                pairs.append((removed.lowerBound + row, inserted.lowerBound + column))
                (row, column) = (row + 1, column + 1)
            } else if best[row][column] == best[row + 1][column] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }

    /// Pairs for a gap that is too large to compare everything with everything.
    private func nearPairs(_ left: [BlockWords], _ right: [BlockWords]) -> [(Int, Int)] {
        var pairs: [(Int, Int)] = []
        var next = 0
        for (index, block) in left.enumerated() {
            let end = min(next + Self.window, right.count)
            let found = (next..<end).first { block.likeness(to: right[$0]) >= Self.likeness }
            guard let found else { continue }
            pairs.append((index, found))
            next = found + 1
        }
        return pairs
    }

    private static func runs(_ edit: DiffRun.Edit, _ block: BodyBlock) -> [DiffRun] {
        block.runs.map { DiffRun(edit, $0.text, style: $0.style) }
    }
}

extension Dictionary {
    /// The value of a key, put in if there is none.
    fileprivate subscript(key: Key, default value: Value, insert insert: Value) -> Value {
        mutating get {
            if let found = self[key] { return found }
            self[key] = insert
            return insert
        }
    }
}
