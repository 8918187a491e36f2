internal import HelpCenterModel

/// The lines of one item's Markdown, to say where things are. Lines end as in cmark: `\n`, `\r` or both.
struct SourceLines {
    let bytes: ArraySlice<UInt8>
    /// The file's line that the first of these is.
    private let firstLine: Int
    /// Where each line starts in `bytes`.
    private let starts: [Int]
    /// The excerpt made last: links and findings come in order, often several on a line.
    private var lastExcerpt: (line: Int, excerpt: SourceExcerpt)?
    /// The position found last: the next one is often further on in the same line, which may be a very long one.
    private var lastPosition = (line: 0, column: 1, scalars: 0)

    init(_ bytes: ArraySlice<UInt8>, firstLine: Int) {
        self.bytes = bytes
        self.firstLine = firstLine
        var starts = [bytes.startIndex]
        starts.reserveCapacity(8 + bytes.count / 32)
        if bytes.place(of: 0x0D) == nil {
            var rest = bytes
            while let end = rest.place(of: 0x0A) {
                starts.append(end + 1)
                rest = rest[(end + 1)...]
            }
        } else {
            Self.addStarts(in: bytes, to: &starts)
        }
        self.starts = starts
    }

    /// Adds where lines start in a text whose lines may end in several ways.
    private static func addStarts(in bytes: ArraySlice<UInt8>, to starts: inout [Int]) {
        var index = bytes.startIndex
        let end = bytes.endIndex
        while index < end {
            let byte = bytes[index]
            index += 1
            guard byte == 0x0A || byte == 0x0D else { continue }
            if byte == 0x0D, index < end, bytes[index] == 0x0A { index += 1 }
            starts.append(index)
        }
    }

    /// The bytes of a line, from 1, without its end; empty for a line that does not exist.
    func line(_ number: Int) -> ArraySlice<UInt8> {
        guard number >= 1, number <= starts.count else { return bytes[bytes.endIndex...] }
        let start = starts[number - 1]
        var end = number < starts.count ? starts[number] : bytes.endIndex
        while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
        return bytes[start..<end]
    }

    /// How many lines there are.
    var count: Int { starts.count }

    /// Where a line and what ends it end in the bytes.
    func end(ofLine number: Int) -> Int { number < starts.count ? starts[number] : bytes.endIndex }

    /// The line and the column in bytes, both from 1, of an offset into the bytes.
    func place(ofOffset offset: Int) -> (line: Int, column: Int) {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return (low + 1, offset - starts[low] + 1)
    }

    /// The position in the file of a line and a column in bytes, both from 1 here; numbers out of range are clamped.
    mutating func position(line: Int, column: Int) -> SourcePosition {
        let number = min(max(line, 1), starts.count)
        let bytes = self.line(number)
        let column = min(max(column, 1), bytes.count + 1)
        if lastPosition.line != number || lastPosition.column > column { lastPosition = (number, 1, 0) }
        var scalars = lastPosition.scalars
        // Every scalar has one byte that is not a continuation byte.
        for byte in bytes.dropFirst(lastPosition.column - 1).prefix(column - lastPosition.column)
        where byte & 0xC0 != 0x80 {
            scalars += 1
        }
        lastPosition = (number, column, scalars)
        return SourcePosition(line: firstLine + number - 1, column: scalars + 1)
    }

    /// The text of a line, from 1; of a very long one what is around a column in bytes.
    mutating func excerpt(line: Int, column: Int) -> SourceExcerpt {
        let number = min(max(line, 1), starts.count)
        if let lastExcerpt, lastExcerpt.line == number { return lastExcerpt.excerpt }
        let bytes = self.line(number)
        let position = position(line: number, column: column)
        let excerpt = SourceExcerpt(bytes, around: column - 1, column: position.column)
        // A part of a line holds for its place only.
        if excerpt.text.utf8.count == bytes.count { lastExcerpt = (number, excerpt) }
        return excerpt
    }
}
