/// The nearest of some known words to one that is not known: the “did you mean …?” of messages.
package enum NearestMatch {
    /// The candidate with the fewest edits (insert, delete, replace, swap neighbours) away from `word`, compared
    /// without case; of equals one with swaps alone, else the first in order. `nil` when none is within a third of the
    /// word's length, or two edits, and it is not the beginning of one candidate alone.
    package static func find(_ word: String, in candidates: some Sequence<String>) -> String? {
        let wanted = Array(word.lowercased())
        let limit = max(2, wanted.count / 3)
        let costLimit = min(limit * editCost, wanted.count * editCost - 1)
        var best: (candidate: String, distance: Int)?
        for candidate in candidates {
            let letters = Array(candidate.lowercased())
            guard abs(letters.count - wanted.count) <= limit else { continue }
            let distance = distance(wanted, letters)
            guard distance <= costLimit else { continue }
            if let found = best, found.distance <= distance { continue }
            best = (candidate, distance)
        }
        return best?.candidate ?? completion(of: word.lowercased(), in: candidates)
    }

    /// The only candidate that begins with a word of at least three letters.
    private static func completion(of word: String, in candidates: some Sequence<String>) -> String? {
        guard word.count >= 3 else { return nil }
        let found = candidates.filter { $0.lowercased().hasPrefix(word) }
        return found.count == 1 ? found.first : nil
    }

    /// What an edit costs, so that a swap of neighbours, the commonest slip, can cost a little less.
    private static let editCost = 4
    private static let swapCost = 3

    /// The optimal string alignment distance, by the costs of its edits.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var beforePrevious: [Int] = []
        var previous = (0...right.count).map { $0 * editCost }
        for row in left.indices {
            var current = [(row + 1) * editCost]
            current.reserveCapacity(right.count + 1)
            for column in right.indices {
                let replaced = previous[column] + (left[row] == right[column] ? 0 : editCost)
                var cost = min(replaced, previous[column + 1] + editCost, current[column] + editCost)
                if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                    cost = min(cost, beforePrevious[column - 1] + swapCost)
                }
                current.append(cost)
            }
            beforePrevious = previous
            previous = current
        }
        return previous[right.count]
    }
}
