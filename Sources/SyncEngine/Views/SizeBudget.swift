/// Shares out a limited number of characters.
///
/// Counted as UTF-16, in which no text is shorter than forges count it.
enum SizeBudget {
    /// How much each of several texts may have so that together they keep within a total: the short ones stay whole,
    /// and what they leave is shared among the long ones.
    ///
    /// - Returns: the most that one may have; `nil` when all fit.
    static func cap(_ sizes: [Int], total: Int) -> Int? {
        guard sizes.reduce(0, +) > total else { return nil }
        var left = max(0, total)
        var rest = sizes.count
        for size in sizes.sorted() {
            if size * rest > left { return left / rest }
            left -= size
            rest -= 1
        }
        return left
    }

    /// The first pieces that keep within a number of characters, each with a newline behind it.
    static func prefix(_ pieces: [String], limit: Int) -> ArraySlice<String> {
        var left = limit
        return pieces.prefix { piece in
            left -= piece.utf16.count + 1
            return left >= 0
        }
    }
}
