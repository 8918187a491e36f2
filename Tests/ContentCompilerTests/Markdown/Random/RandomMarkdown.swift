/// Makes documents of every construct of the dialect, nested at random; equal seeds give equal documents.
///
/// Each comes twice: as a writer would write it, and as the plain Markdown whose text readers must see. They differ only
/// where the dialect means more than cmark-gfm reads, such as `{#id}` or `:::note`. Every word is there once, so that
/// none can be lost unnoticed.
struct RandomMarkdown: Sendable {
    /// Markdown as written, and the Markdown that shows the same text without our own constructs.
    struct Twin {
        var written: String
        var plain: String

        init(_ written: String, plain: String? = nil) {
            self.written = written
            self.plain = plain ?? written
        }

        static func + (left: Twin, right: Twin) -> Twin {
            Twin(left.written + right.written, plain: left.plain + right.plain)
        }

        /// The same change to both.
        func map(_ change: (String) -> String) -> Twin { Twin(change(written), plain: change(plain)) }
    }

    private var state: UInt64
    private var words = 0
    /// Whether images have captions: below a heading that is left open there is no telling where they stand.
    private(set) var hasCaptions = true
    /// The labels of footnotes that were referred to and want a text.
    var notes: [String] = []
    /// The labels of links that want a definition.
    var definitions: [String] = []

    init(seed: Int) {
        // Mixed, since seeds that are one step apart would give the same numbers one step apart.
        state = UInt64(truncatingIfNeeded: seed)
        state = next()
    }

    /// A document whose raw HTML is closed and stands where a careful writer puts it.
    mutating func document() -> Twin {
        var blocks = (0..<number(1...5)).map { _ in block(depth: 0) }
        blocks += notes.map { label in Twin("[^\(label)]: ") + text(depth: 1, oneLine: true) }
        blocks += definitions.map { Twin("[\($0)]: https://example.com/\($0) \"\($0)\"") }
        return Self.joined(blocks, by: "\n\n")
    }

    /// A document of Markdown and tags that are opened and closed in any order.
    mutating func wildDocument() -> String {
        hasCaptions = false
        var pieces: [String] = []
        for _ in 0..<number(2...7) {
            let piece = chance(0.6) ? tag() : paragraphOrOther()
            // Where text stands in a table but in no cell, a browser moves it, and paragraphs count for where to.
            pieces.append((piece.hasPrefix("<t") ? "\n\n" : "") + piece)
            pieces.append(pick(["\n\n", "\n\n", "\n", " ", ""]))
        }
        return pieces.joined()
    }

    static func joined(_ twins: [Twin], by separator: String) -> Twin {
        Twin(
            twins.map(\.written).joined(separator: separator), plain: twins.map(\.plain).joined(separator: separator))
    }

    // MARK: Chance

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int { range.lowerBound + Int(next() % UInt64(range.count)) }
    mutating func chance(_ likely: Double) -> Bool { Double(next() % 1000) < likely * 1000 }
    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[number(0...elements.count - 1)] }

    mutating func word() -> String {
        words += 1
        return "w\(words)"
    }
}
