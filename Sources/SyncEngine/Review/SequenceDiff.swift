/// Finds what two sequences have in common, in order: Myers's algorithm, with a bound on its work. Where that is not
/// enough, the elements that both have just once are what the rest is cut at, as in Cohen's patience diff.
struct SequenceDiff {
    /// A stretch that both have.
    struct Match: Equatable {
        var before: Int
        var after: Int
        var count: Int
    }

    /// How many removals and insertions are looked for in one stretch. Memory grows with its square.
    private static let distanceLimit = 400
    /// How often a stretch may be cut into shorter ones.
    private static let depthLimit = 3

    private let before: [Int]
    private let after: [Int]
    private var matches: [Match] = []
    /// How many comparisons are left.
    private var budget: Int

    private init(_ before: [Int], _ after: [Int]) {
        self.before = before
        self.after = after
        budget = 1_000_000 + 16 * (before.count + after.count)
    }

    /// - Returns: The matches in order, none next to another in both sequences.
    static func matches(_ before: [Int], _ after: [Int]) -> [Match] {
        var diff = SequenceDiff(before, after)
        diff.align(before.indices, after.indices, depth: 0)
        return diff.joined()
    }

    private mutating func align(_ left: Range<Int>, _ right: Range<Int>, depth: Int) {
        var (left, right) = (left, right)
        var prefix = 0
        while prefix < left.count, prefix < right.count,
            before[left.lowerBound + prefix] == after[right.lowerBound + prefix]
        { prefix += 1 }
        add(left.lowerBound, right.lowerBound, prefix)
        left = left.lowerBound + prefix..<left.upperBound
        right = right.lowerBound + prefix..<right.upperBound
        var suffix = 0
        while suffix < left.count, suffix < right.count,
            before[left.upperBound - 1 - suffix] == after[right.upperBound - 1 - suffix]
        { suffix += 1 }
        left = left.lowerBound..<left.upperBound - suffix
        right = right.lowerBound..<right.upperBound - suffix
        defer { add(left.upperBound, right.upperBound, suffix) }
        guard !left.isEmpty, !right.isEmpty else { return }
        if let found = shortest(left, right) {
            for match in found { add(match.before, match.after, match.count) }
        } else if depth < Self.depthLimit {
            var start = (left.lowerBound, right.lowerBound)
            for anchor in anchors(left, right) {
                align(start.0..<anchor.before, start.1..<anchor.after, depth: depth + 1)
                add(anchor.before, anchor.after, 1)
                start = (anchor.before + 1, anchor.after + 1)
            }
            // Without an anchor nothing is shorter than before.
            guard start != (left.lowerBound, right.lowerBound) else { return }
            align(start.0..<left.upperBound, start.1..<right.upperBound, depth: depth + 1)
        }
    }

    private mutating func add(_ before: Int, _ after: Int, _ count: Int) {
        if count > 0 { matches.append(Match(before: before, after: after, count: count)) }
    }

    private func joined() -> [Match] {
        var joined: [Match] = []
        for match in matches {
            if let last = joined.last, last.before + last.count == match.before, last.after + last.count == match.after
            {
                joined[joined.count - 1].count += match.count
            } else {
                joined.append(match)
            }
        }
        return joined
    }

    /// The matches with the fewest removals and insertions; `nil` when there are too many of these, or too much to do.
    private mutating func shortest(_ left: Range<Int>, _ right: Range<Int>) -> [Match]? {
        let (rows, columns) = (left.count, right.count)
        let limit = min(Self.distanceLimit, rows + columns)
        // The furthest row reached on each diagonal, which is row minus column, shifted to begin at zero.
        var reached = [Int](repeating: 0, count: 2 * limit + 3)
        let middle = limit + 1
        var trace: [ArraySlice<Int>] = []
        for distance in 0...limit {
            trace.append(reached[middle - distance - 1...middle + distance + 1])
            for diagonal in stride(from: -distance, through: distance, by: 2) {
                let isDown =
                    diagonal == -distance
                    || (diagonal != distance && reached[middle + diagonal - 1] < reached[middle + diagonal + 1])
                var row = isDown ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1
                let first = row
                while row < rows, row - diagonal < columns, row >= 0, row - diagonal >= 0,
                    before[left.lowerBound + row] == after[right.lowerBound + row - diagonal]
                { row += 1 }
                budget -= 1 + row - first
                reached[middle + diagonal] = row
                if row >= rows, row - diagonal >= columns {
                    return walk(back: trace, middle: middle, left, right)
                }
            }
            guard budget > 0 else { return nil }
        }
        return nil
    }

    private func walk(
        back trace: [ArraySlice<Int>], middle: Int, _ left: Range<Int>, _ right: Range<Int>
    ) -> [Match] {
        var found: [Match] = []
        var (row, column) = (left.count, right.count)
        for distance in stride(from: trace.count - 1, through: 0, by: -1) {
            let reached = trace[distance]
            let diagonal = row - column
            let isDown =
                diagonal == -distance
                || (diagonal != distance && reached[middle + diagonal - 1] < reached[middle + diagonal + 1])
            let start =
                distance == 0 ? 0 : isDown ? reached[middle + diagonal + 1] : reached[middle + diagonal - 1] + 1
            if row > start {
                found.append(
                    Match(
                        before: left.lowerBound + start, after: right.lowerBound + start - diagonal,
                        count: row - start))
            }
            guard distance > 0 else { break }
            row = isDown ? start : start - 1
            column = isDown ? start - diagonal - 1 : start - diagonal
        }
        return found.reversed()
    }

    /// Elements that each side has just once, as many as come in the same order.
    private func anchors(_ left: Range<Int>, _ right: Range<Int>) -> [Match] {
        var places: [Int: (before: Int, after: Int, counts: (Int, Int))] = [:]
        for index in left {
            places[before[index], default: (index, 0, (0, 0))].counts.0 += 1
        }
        for index in right {
            guard var place = places[after[index]] else { continue }
            place.after = index
            place.counts.1 += 1
            places[after[index]] = place
        }
        let pairs = left.compactMap { index in
            places[before[index]].flatMap { $0.counts == (1, 1) ? (before: $0.before, after: $0.after) : nil }
        }
        // The longest rising row: for each length the pair that ends it lowest.
        var ends: [Int] = []
        var previous = [Int](repeating: -1, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, ends.count)
            while low < high {
                let half = (low + high) / 2
                if pairs[ends[half]].after < pair.after { low = half + 1 } else { high = half }
            }
            if low > 0 { previous[index] = ends[low - 1] }
            if low == ends.count { ends.append(index) } else { ends[low] = index }
        }
        var row: [Match] = []
        var index = ends.last ?? -1
        while index >= 0 {
            row.append(Match(before: pairs[index].before, after: pairs[index].after, count: 1))
            index = previous[index]
        }
        return row.reversed()
    }
}
