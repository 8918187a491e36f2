/// What the uses of a text's link definitions (`[name]: address "title"`) add to it: each repeats the address and the
/// title.
///
/// It reads brackets, not Markdown, so it also counts those in code; that is far from the limit for what people write.
struct LinkExpansion {
    private let source: ArraySlice<UInt8>
    /// The longest address and title of each label.
    private var lengths: [String: Int] = [:]
    /// Where the bytes that end an address or a title come next, as far as it is known.
    private var ends: [UInt8: Int] = [:]

    /// Labels are no longer than this (CommonMark, “link label”).
    private static let labelLimit = 1000

    /// Where the uses pass the limit; `nil` where they do not.
    static func excess(of source: ArraySlice<UInt8>) -> BoundsExcess? {
        let expansion = LinkExpansion(source)
        var left = MarkdownBounds.expansionLimit(source.count)
        var line = 1
        for (label, end) in Brackets(source) {
            if let length = expansion.lengths[key(source[label])] { left -= length }
            if left < 0 {
                for byte in source[..<end] where byte == 0x0A { line += 1 }
                return BoundsExcess(cause: .references, line: line)
            }
        }
        return nil
    }

    private init(_ source: ArraySlice<UInt8>) {
        self.source = source
        for (label, end) in Brackets(source) {
            guard end + 1 < source.endIndex, source[end + 1] == UInt8(ascii: ":") else { continue }
            let key = Self.key(source[label])
            lengths[key] = max(lengths[key] ?? 0, definitionLength(from: end + 2))
        }
    }

    /// How long address and title are together, at most.
    private mutating func definitionLength(from start: Int) -> Int {
        let address = source[start...].drop(while: \.isWhiteSpace)
        let isBracketed = address.first == UInt8(ascii: "<")
        let addressEnd = next(isBracketed ? UInt8(ascii: ">") : 0x20, from: address.startIndex)
        let title = source[addressEnd...].drop { $0 == UInt8(ascii: ">") || $0.isWhiteSpace }
        switch title.first {
        case UInt8(ascii: "\""): return next(UInt8(ascii: "\""), from: title.startIndex + 1) - start
        case UInt8(ascii: "'"): return next(UInt8(ascii: "'"), from: title.startIndex + 1) - start
        case UInt8(ascii: "("): return next(UInt8(ascii: ")"), from: title.startIndex + 1) - start
        default: return addressEnd - start
        }
    }

    /// The next unescaped byte, or the next white space for a space; searched once for all definitions before it.
    private mutating func next(_ byte: UInt8, from start: Int) -> Int {
        if let known = ends[byte], known >= start { return known }
        var isEscaped = false
        let end = source[min(start, source.endIndex)...].firstIndex { next in
            defer { isEscaped = next == UInt8(ascii: "\\") && !isEscaped }
            return byte == 0x20 ? next.isWhiteSpace : next == byte && !isEscaped
        }
        ends[byte] = end ?? source.endIndex
        return end ?? source.endIndex
    }

    /// Labels match whatever their case and white space.
    private static func key(_ label: ArraySlice<UInt8>) -> String {
        let words = label.split(whereSeparator: \.isWhiteSpace).joined(separator: [0x20])
        return String(decoding: Array(words), as: UTF8.self).uppercased().lowercased()
    }

    /// The innermost pairs of brackets.
    private struct Brackets: Sequence, IteratorProtocol {
        private let source: ArraySlice<UInt8>
        private var index: Int
        private var open: Int?

        init(_ source: ArraySlice<UInt8>) {
            self.source = source
            index = source.startIndex
        }

        /// What stands between two brackets, and the place of the second.
        mutating func next() -> (label: Range<Int>, end: Int)? {
            while index < source.endIndex {
                defer { index += 1 }
                switch source[index] {
                case UInt8(ascii: "\\"): index += 1
                case UInt8(ascii: "["): open = index
                case UInt8(ascii: "]"):
                    guard let start = open else { continue }
                    open = nil
                    if index - start <= LinkExpansion.labelLimit { return (start + 1..<index, index) }
                default: break
                }
            }
            return nil
        }
    }
}
