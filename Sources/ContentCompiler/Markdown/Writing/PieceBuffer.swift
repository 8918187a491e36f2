internal import HelpCenterModel

/// The HTML under way: bytes in one buffer, with the places where a link's URL goes.
struct PieceBuffer {
    private(set) var bytes: [UInt8] = []
    /// The places of URLs, in order: where in `bytes`, and which link.
    private var cuts: [LinkedText.Cut] = []
    /// Where a digit of a heading's level stands, to be written when all levels are known.
    private var levels: [Int] = []

    init(capacity: Int) { bytes.reserveCapacity(capacity) }

    mutating func append(_ html: StaticString) {
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: html.utf8Start, count: html.utf8CodeUnitCount))
    }

    mutating func append(_ html: [UInt8]) { bytes.append(contentsOf: html) }

    mutating func append(_ html: String) { bytes.append(contentsOf: html.utf8) }

    /// Takes away all from `count` bytes on, with the places of URLs in it.
    mutating func truncate(to count: Int) {
        bytes.removeLast(bytes.count - count)
        while let last = cuts.last, last.offset > count { cuts.removeLast() }
        while let last = levels.last, last >= count { levels.removeLast() }
    }

    /// Appends text with `&`, `<` and `>` as entities.
    mutating func appendEscaped(_ text: ArraySlice<UInt8>) {
        guard text.holdsMarkup else { return bytes.append(contentsOf: text) }
        var start = text.startIndex
        var index = start
        let end = text.endIndex
        while index < end {
            let byte = text[index]
            if byte == 0x26 || byte == 0x3C || byte == 0x3E {
                bytes.append(contentsOf: text[start..<index])
                append(byte == 0x26 ? "&amp;" : byte == 0x3C ? "&lt;" : "&gt;")
                start = index + 1
            }
            index += 1
        }
        bytes.append(contentsOf: text[start..<end])
    }

    /// Appends the value of an attribute, with quotes as entities too and line ends as spaces.
    mutating func appendAttribute(_ value: ArraySlice<UInt8>) {
        if value.allSatisfy({ $0 != 0x26 && $0 > 0x22 && $0 != 0x3C && $0 != 0x3E }) {
            return bytes.append(contentsOf: value)
        }
        for byte in value {
            switch byte {
            case 0x26: append("&amp;")
            case 0x3C: append("&lt;")
            case 0x3E: append("&gt;")
            case 0x22: append("&quot;")
            case 0x0A, 0x0D: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
    }

    /// Leaves the place of a link's URL.
    mutating func appendURL(ofLink link: Int) { cuts.append(LinkedText.Cut(offset: bytes.count, link: link)) }

    /// Appends the level of a heading as in the source; `settleLevels` makes it the level of the HTML.
    mutating func appendLevel(_ level: UInt8) {
        levels.append(bytes.count)
        bytes.append(0x30 + level)
    }

    /// Writes the final level of every heading.
    mutating func settleLevels(_ level: (UInt8) -> UInt8) {
        for offset in levels { bytes[offset] = 0x30 + level(bytes[offset] - 0x30) }
    }

    /// Puts another buffer into this one at a place, before what stands there.
    mutating func insert(_ other: PieceBuffer, at offset: Int) {
        bytes.insert(contentsOf: other.bytes, at: offset)
        let place = cuts.firstIndex { $0.offset >= offset } ?? cuts.endIndex
        for index in place..<cuts.endIndex { cuts[index].offset += other.bytes.count }
        cuts.insert(contentsOf: other.cuts.map { .init(offset: $0.offset + offset, link: $0.link) }, at: place)
    }

    /// The finished text, its links in the order of the text and without those that it does not use.
    func text(links: [WrittenLink]) -> LinkedText {
        let isOrdered = cuts.count == links.count && cuts.indices.allSatisfy { cuts[$0].link == $0 }
        // The text is kept until all files are compiled, so it gets no more memory than it needs.
        var exact: [UInt8] = []
        exact.reserveCapacity(bytes.count)
        exact += bytes
        if isOrdered { return LinkedText(bytes: KeptText(exact), cuts: cuts, links: links) }
        var text = LinkedText(bytes: KeptText(exact))
        var numbers: [Int: Int] = [:]
        for cut in cuts {
            if numbers[cut.link] == nil {
                numbers[cut.link] = text.links.count
                text.links.append(links[cut.link])
            }
            text.cuts.append(.init(offset: cut.offset, link: numbers[cut.link] ?? cut.link))
        }
        return text
    }
}
