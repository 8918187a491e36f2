/// A range of the bytes of a tree's text.
struct MarkdownText {
    var start: Int32
    var end: Int32

    static let empty = MarkdownText(start: 0, end: 0)

    var isEmpty: Bool { start == end }
    var range: Range<Int> { Int(start)..<Int(end) }
}
