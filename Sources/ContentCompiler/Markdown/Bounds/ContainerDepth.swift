/// How many lists, items, quotes and footnotes are open at a line of Markdown, at most.
///
/// It reads only the marks at the beginning of each line. cmark-gfm compares each line with every container that is
/// open, and on adding an inline walks up through all that it stands in.
struct ContainerDepth {
    /// How many containers the next line may find open.
    private var open = 0
    private var afterBlank = true

    /// What one line begins with.
    struct Prefix {
        /// Where the text begins.
        var textStart: Int
        /// Spaces before and between the marks, tabs as four.
        var columns = 0
        var quotes = 0
        /// Containers that may begin here: two for an item, which may begin a list, and one for a footnote.
        var started = 0
        /// Whether it has no text.
        var isBlank: Bool
        /// The first mark, when it is that of an item: the number, 0 for a bullet, and the columns before it.
        var item: (number: Int, columns: Int)?
    }

    /// Takes the next line.
    /// - Returns: How many containers are compared with it, and how many its text may stand in.
    mutating func add(_ prefix: Prefix) -> (compared: Int, holding: Int) {
        guard !prefix.isBlank || prefix.started > 0 else {
            // Items take every blank line.
            afterBlank = true
            return (open, 0)
        }
        // An item goes on only in lines that are indented by two at least, and counts twice, with its list.
        let found = prefix.quotes + min(open, prefix.columns) + prefix.started
        // Without the marks it may be more of the paragraph before, which leaves everything open.
        open = afterBlank ? found : max(open, found)
        afterBlank = false
        return (found, open)
    }

    /// Reads the marks that a line begins with.
    static func prefix(of line: ArraySlice<UInt8>) -> Prefix {
        var prefix = Prefix(textStart: line.endIndex, isBlank: true)
        var index = line.startIndex
        while index < line.endIndex {
            let byte = line[index]
            switch byte {
            case 0x20: prefix.columns += 1
            case 0x09: prefix.columns += 4
            case UInt8(ascii: ">"): prefix.quotes += 1
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
                guard isSpace(line, index + 1) else { return text(index, prefix) }
                if prefix.quotes + prefix.started == 0 { prefix.item = (0, prefix.columns) }
                prefix.started += 2
            case 0x30...0x39:
                let end = line[index...].prefix(10).firstIndex { !$0.isDigit } ?? line.endIndex
                guard end < line.endIndex, line[end] == UInt8(ascii: ".") || line[end] == UInt8(ascii: ")"),
                    isSpace(line, end + 1)
                else { return text(index, prefix) }
                if prefix.quotes + prefix.started == 0 {
                    let number = line[index..<end].reduce(0) { 10 * $0 + Int($1 - 0x30) }
                    prefix.item = (number, prefix.columns)
                }
                prefix.started += 2
                index = end
            case UInt8(ascii: "["):
                guard let end = footnoteEnd(line[index...]) else { return text(index, prefix) }
                prefix.started += 1
                index = end
            default: return text(index, prefix)
            }
            index += 1
        }
        return prefix
    }

    private static func text(_ start: Int, _ prefix: Prefix) -> Prefix {
        var prefix = prefix
        prefix.textStart = start
        prefix.isBlank = false
        return prefix
    }

    private static func isSpace(_ line: ArraySlice<UInt8>, _ index: Int) -> Bool {
        index >= line.endIndex || line[index] == 0x20 || line[index] == 0x09
    }

    /// The colon of `[^x]:` at the beginning.
    private static func footnoteEnd(_ line: ArraySlice<UInt8>) -> Int? {
        guard line.dropFirst().first == UInt8(ascii: "^"),
            let end = line.dropFirst(2).firstIndex(where: { $0 == UInt8(ascii: "]") || $0.isWhiteSpace }),
            end + 1 < line.endIndex, line[end] == UInt8(ascii: "]"), line[end + 1] == UInt8(ascii: ":")
        else { return nil }
        return end + 1
    }
}
