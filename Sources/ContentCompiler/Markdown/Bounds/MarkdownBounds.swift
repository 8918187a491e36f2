internal import HelpCenterModel

/// Estimates, before cmark-gfm sees it, what parsing a text would cost.
///
/// cmark-gfm 0.29 takes minutes or gigabytes for some texts of a megabyte: it is quadratic in unclosed `<?`, in
/// parentheses after a bare link, in containers times blank lines, in rows times columns and in more. A text that
/// would pass `stepLimit` is not parsed at all. The estimate only counts, so equal texts meet equal fates on every
/// machine; it is too high rather than too low, and still far from the limit for what people write.
enum MarkdownBounds {
    /// What a parse may cost beyond what grows with its length, in steps of about a nanosecond.
    static let stepLimit = 400_000_000

    /// How many nodes there may be; each takes some 250 bytes, here and in cmark-gfm.
    static let nodeLimit = 500_000

    /// How many times as long as the text the uses of its link definitions may be.
    static let expansionFactor = 20

    /// What the uses of link definitions may always add, in bytes.
    static let expansionAllowance = 100_000

    /// Up to here texts cannot cost much, but for their tables and link definitions: all that is quadratic takes three
    /// quarters of `stepLimit` at most.
    static let harmlessLength = 12_288

    /// What the text has too much of; `nil` when it may be parsed.
    static func excess(of source: ArraySlice<UInt8>) -> BoundsExcess? {
        guard source.count > harmlessLength || mayHaveLargeTable(source) || source.contains("]:".utf8) else {
            return nil
        }
        var estimate = MarkdownEstimate()
        var line = 1
        var start = source.startIndex
        while start < source.endIndex {
            let end = source[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.endIndex
            if let cause = estimate.add(source[start..<end]) { return BoundsExcess(cause: cause, line: line) }
            start = end + 1
            if end < source.endIndex, source[end] == 0x0D, start < source.endIndex, source[start] == 0x0A { start += 1 }
            line += 1
        }
        if let cause = estimate.end() { return BoundsExcess(cause: cause, line: line - 1) }
        guard estimate.longestDefinition * estimate.uses > expansionLimit(source.count) else { return nil }
        return LinkExpansion.excess(of: source)
    }

    static func expansionLimit(_ length: Int) -> Int { max(expansionFactor * length, expansionAllowance) }

    private static func mayHaveLargeTable(_ source: ArraySlice<UInt8>) -> Bool {
        guard source.count > 500, source.place(of: UInt8(ascii: "|")) != nil else { return false }
        var (pipes, lines) = (1, 1)
        for byte in source {
            pipes &+= byte == UInt8(ascii: "|") ? 1 : 0
            lines &+= byte == 0x0A || byte == 0x0D ? 1 : 0
        }
        return pipes * lines > TreeLimits.cellLimit
    }
}
