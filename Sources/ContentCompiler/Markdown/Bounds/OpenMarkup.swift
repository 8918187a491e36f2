/// What cmark-gfm spends on looking for the ends of `<?`, `<!X` and `<![CDATA[` in one paragraph: for each that is
/// not closed it reads to the paragraph's end.
struct OpenMarkup {
    private var instructions = Pending()
    private var declarations = Pending()
    private var sections = Pending()
    /// How many bytes of the paragraph have been taken.
    private var length = 0

    /// Those without an end so far.
    private struct Pending {
        var count = 0
        var start = 0

        mutating func open(at place: Int) {
            if count == 0 { start = place }
            count += 1
        }

        /// What reading on to `place` from each of them costs.
        mutating func close(at place: Int) -> Int {
            defer { count = 0 }
            return count * (place - start)
        }
    }

    /// Whether something is open, so that the next line must be read as well.
    var isOpen: Bool { instructions.count + declarations.count + sections.count > 0 }

    /// Takes a line of the paragraph without such marks.
    mutating func skip(_ line: ArraySlice<UInt8>) { length += line.count + 1 }

    /// Takes the next line of the paragraph.
    /// - Returns: What it costs, in bytes read.
    mutating func add(_ line: ArraySlice<UInt8>) -> Int {
        var cost = 0
        var previous: UInt8 = 0
        for (offset, byte) in line.enumerated() {
            let place = length + offset
            switch byte {
            case UInt8(ascii: "?") where previous == UInt8(ascii: "<"): instructions.open(at: place)
            case UInt8(ascii: "!") where previous == UInt8(ascii: "<"):
                let rest = line.dropFirst(offset + 1)
                if rest.first?.isLetter == true { declarations.open(at: place) }
                if rest.first == UInt8(ascii: "[") { sections.open(at: place) }
            case UInt8(ascii: ">"):
                cost += declarations.close(at: place)
                if previous == UInt8(ascii: "?") { cost += instructions.close(at: place) }
                if previous == UInt8(ascii: "]") { cost += sections.close(at: place) }
            default: break
            }
            previous = byte
        }
        length += line.count + 1
        return cost
    }

    /// Ends the paragraph.
    /// - Returns: What it costs, in bytes read.
    mutating func end() -> Int {
        defer { self = OpenMarkup() }
        guard isOpen else { return 0 }
        return instructions.close(at: length) + declarations.close(at: length) + sections.close(at: length)
    }
}
