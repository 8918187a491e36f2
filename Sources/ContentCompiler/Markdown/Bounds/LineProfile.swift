/// What stands in one line of Markdown, counted: what the estimates of `MarkdownBounds` need to know of it.
struct LineProfile {
    /// How many nodes its words and marks may become at most.
    var nodes = 2
    var pipes = 0
    /// `@`, also one that is written as an entity.
    var ats = 0
    /// `]`, each of which may end the use of a definition.
    var brackets = 0
    /// `![`
    var images = 0
    /// Runs of `*`, `_`, `~` or backticks.
    var emphases = 0
    /// Whether `]:` stands in it, as in a definition.
    var mayDefine = false
    /// Whether `<?` or `<!` stands in it.
    var mayOpenMarkup = false
    /// Whether `www.` or `://` may stand in it.
    var mayLink = false

    /// Marks that repeat the one before.
    private var repeats = 0

    /// - Parameter line: The line without the marks of lists and quotes before its text.
    init(_ line: ArraySlice<UInt8>) {
        var previous: UInt8 = 0
        for byte in line {
            if Self.isMark(byte) { count(byte, after: previous) }
            previous = byte
        }
        nodes += repeats / 2
    }

    private mutating func count(_ byte: UInt8, after previous: UInt8) {
        switch byte {
        case UInt8(ascii: "|"): pipes += 1
        case UInt8(ascii: "@"):
            ats += 1
            nodes += 3
        case UInt8(ascii: "#"), UInt8(ascii: "c"):
            // `&#64;` and `&commat;` are an `@` as well.
            if previous == UInt8(ascii: "&") { ats += 1 }
        case UInt8(ascii: "!"), UInt8(ascii: "?"):
            nodes += 1
            if previous == UInt8(ascii: "<") { mayOpenMarkup = true }
        case UInt8(ascii: "."):
            if previous | 0x20 == UInt8(ascii: "w") { mayLink = true }
        case UInt8(ascii: "/"):
            if previous == UInt8(ascii: ":") {
                mayLink = true
                nodes += 2
            }
        case UInt8(ascii: ":"):
            nodes += 1
            if previous == UInt8(ascii: "]") { mayDefine = true }
        case UInt8(ascii: "]"):
            brackets += 1
            nodes += 2
        case UInt8(ascii: "w"), UInt8(ascii: "&"), UInt8(ascii: "\\"): nodes += 1
        case UInt8(ascii: "["):
            nodes += 2
            if previous == UInt8(ascii: "!") { images += 1 }
        case UInt8(ascii: "<"), UInt8(ascii: "{"): nodes += 2
        // A run of `*`, `_`, `~` or backticks is one node, and two of its marks may begin or end one more.
        default:
            guard previous != byte else {
                repeats += 1
                return
            }
            nodes += 2
            emphases += 1
        }
    }

    /// Whether a byte counts: one of `! # & * . / : < ? @ [ \ ] _ c w { | ~`, or a backtick.
    private static func isMark(_ byte: UInt8) -> Bool {
        let bits: UInt64 = byte < 64 ? 0x9400_C44A_0000_0000 : byte < 128 ? 0x5880_0009_B800_0001 : 0
        return bits & (1 << UInt64(byte & 63)) != 0
    }
}
