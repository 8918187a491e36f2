internal import HelpCenterModel

extension ArraySlice<UInt8> {
    /// Whether `words` stand anywhere in it.
    func contains(_ words: some Collection<UInt8>) -> Bool { firstIndex(of: words) != nil }

    /// Where `words` first stand in it.
    func firstIndex(of words: some Collection<UInt8>) -> Int? {
        guard let first = words.first else { return startIndex }
        let second = words.dropFirst().first
        var rest = self
        while let place = rest.place(of: first) {
            rest = rest[place...]
            // The second alone rules out most.
            if second == nil || rest.dropFirst().first == second, rest.starts(with: words) { return place }
            rest = rest.dropFirst()
        }
        return nil
    }

    /// Without spaces, tabs and line ends at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first.isWhiteSpace { slice.removeFirst() }
        while let last = slice.last, last.isWhiteSpace { slice.removeLast() }
        return slice
    }
}
