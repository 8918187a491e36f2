/// Knows which lines are surely those of a fenced code block, whose marks mean nothing.
///
/// It says so only for fences that stand in no list or quote and not among HTML; all others are taken for text, which
/// costs more.
struct FenceTracker {
    private var fence: (byte: UInt8, length: Int, indent: Int)?
    /// Whether HTML may reach up to here.
    private var isAmongHTML = false
    /// Whether HTML that blank lines do not end may reach to the end of the file.
    private var isInOpenHTML = false

    /// Takes the next line.
    /// - Returns: Whether it is a line of code or a fence.
    mutating func add(_ line: ArraySlice<UInt8>) -> Bool {
        let indent = line.prefix { $0 == 0x20 }.count
        let text = line.dropFirst(indent)
        if let open = fence {
            if text.isEmpty { return true }
            if indent <= 3, let run = Self.run(text), run.byte == open.byte, run.length >= min(open.length, 255),
                text.dropFirst(run.length).allSatisfy({ $0 == 0x20 || $0 == 0x09 })
            {
                fence = nil
                return true
            }
            if indent >= open.indent { return true }
            // What stands further out ends a list, and with it the code block that stood in an item.
            fence = nil
        }
        guard let first = text.first else {
            isAmongHTML = false
            return false
        }
        if first == UInt8(ascii: "<") { noteHTML(text) }
        guard indent <= 3, !isAmongHTML, !isInOpenHTML, let run = Self.run(text), run.length >= 3,
            run.byte == UInt8(ascii: "~") || !text.dropFirst(run.length).contains(run.byte)
        else { return false }
        fence = (run.byte, run.length, indent)
        return true
    }

    private static func run(_ text: ArraySlice<UInt8>) -> (byte: UInt8, length: Int)? {
        guard let byte = text.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
        return (byte, text.prefix { $0 == byte }.count)
    }

    private mutating func noteHTML(_ text: ArraySlice<UInt8>) {
        isAmongHTML = true
        let rest = text.dropFirst()
        guard let first = rest.first else { return }
        if rest.starts(with: "!--".utf8), rest.contains("-->".utf8) { return }
        let name = rest.prefix { $0.isLetter }
        let reaches = ["pre", "script", "style", "textarea"].contains { $0.utf8.elementsEqual(name.map(\.lowercased)) }
        if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") || reaches { isInOpenHTML = true }
    }
}
