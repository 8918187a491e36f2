/// The name of a tag, for comparing: up to eight letters and digits in one word.
struct HTMLTagName: Hashable {
    private let word: UInt64

    /// Reads the name that `bytes` begin with; `nil` when they begin with no letter.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first, Self.isLetter(first) else { return nil }
        var word: UInt64 = 0
        for byte in bytes.prefix(32) {
            if byte == 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || (0x09...0x0D).contains(byte) {
                break
            }
            // Longer names are mixed into the word, and so differ too.
            word = (word << 8 | word >> 56) ^ UInt64(Self.isLetter(byte) ? byte | 0x20 : byte)
        }
        self.word = word
    }

    private init(_ name: String) {
        word = name.utf8.reduce(0) { word, byte in (word << 8 | word >> 56) ^ UInt64(byte) }
    }

    /// Whether an element of this name never holds others of it, or never anything.
    var isFlat: Bool { Self.flat.contains(self) }
    /// Whether HTML repeats the element in the blocks that follow, when it is left open.
    var isFormatting: Bool { Self.formatting.contains(self) }
    /// Whether an end tag inside of such an element does not close what is around it.
    var isFence: Bool { Self.fences.contains(self) }
    var isForm: Bool { self == Self.form }
    var beginsDrawing: Bool { self == Self.svg }
    /// Whether it is a shape of SVG, and no element of HTML.
    var isShape: Bool { Self.shapes.contains(self) }

    private static let form = HTMLTagName("form")
    private static let svg = HTMLTagName("svg")
    private static let flat = names(
        HTMLSerializer.voidElements.union(["p", "li", "tr", "td", "th", "option"]).sorted())
    private static let formatting = names([
        "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
    ])
    private static let fences = names([
        "applet", "caption", "marquee", "math", "object", "select", "svg", "table", "template",
    ])
    private static let shapes = names([
        "circle", "clippath", "defs", "ellipse", "g", "line", "lineargradient", "mask", "path", "polygon", "polyline",
        "radialgradient", "rect", "stop", "symbol", "text", "tspan", "use",
    ])

    private static func names(_ names: [String]) -> Set<HTMLTagName> { Set(names.map { HTMLTagName($0) }) }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
