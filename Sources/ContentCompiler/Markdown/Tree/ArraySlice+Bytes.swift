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

    /// Whether it holds `&`, `<` or `>`, as hardly any text does: eight bytes are looked at together.
    var holdsMarkup: Bool {
        unsafe withUnsafeBytes { bytes in
            var found: UInt64 = 0
            var offset = 0
            while offset + 8 <= bytes.count {
                let word = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
                found |= Self.zeros(in: word ^ 0x2626_2626_2626_2626)
                found |= Self.zeros(in: word ^ 0x3C3C_3C3C_3C3C_3C3C)
                found |= Self.zeros(in: word ^ 0x3E3E_3E3E_3E3E_3E3E)
                offset += 8
            }
            if found != 0 { return true }
            return unsafe bytes[offset...].contains { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E }
        }
    }

    /// Not zero if, and only if, one of the eight bytes of a word is zero.
    ///
    /// Source: “Determine if a word has a zero byte”, Sean Eron Anderson, Bit Twiddling Hacks.
    private static func zeros(in word: UInt64) -> UInt64 {
        (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
    }

    /// Without spaces, tabs and line ends at both ends.
    var trimmed: ArraySlice<UInt8> {
        var slice = self
        while let first = slice.first, first.isWhiteSpace { slice.removeFirst() }
        while let last = slice.last, last.isWhiteSpace { slice.removeLast() }
        return slice
    }
}
