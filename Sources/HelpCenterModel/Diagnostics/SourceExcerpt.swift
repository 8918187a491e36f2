/// The source line that a diagnostic shows, or the part of a very long one around the culprit.
///
/// It is cut where it is made, so that a file of one long line with a thousand findings does not cost a thousand
/// copies of it.
package struct SourceExcerpt: Hashable, Sendable {
    package var text: String
    /// The line's column, from 1, that the text begins with; above 1 when the line's beginning was cut off.
    package var firstColumn: Int

    package init(_ text: String, firstColumn: Int = 1) {
        self.text = text
        self.firstColumn = firstColumn
    }

    /// Lines up to so many bytes are shown whole.
    private static let byteLimit = 400
    /// How much of a longer line is shown before the culprit, in bytes.
    private static let bytesBefore = 160

    /// The part of a line around a place in it.
    ///
    /// - Parameters:
    ///   - line: UTF-8, without the line's end.
    ///   - offset: The bytes of the line before the culprit.
    ///   - column: The column of the same place, in Unicode scalars from 1.
    package init(_ line: ArraySlice<UInt8>, around offset: Int, column: Int) {
        guard line.count > Self.byteLimit else {
            self.init(String(decoding: line, as: UTF8.self))
            return
        }
        let place = min(line.startIndex + max(0, offset), line.endIndex)
        var start = max(line.startIndex, place - Self.bytesBefore)
        while start < place, Self.isContinuation(line[start]) { start += 1 }
        var end = min(line.endIndex, start + Self.byteLimit)
        while end > place, end < line.endIndex, Self.isContinuation(line[end]) { end -= 1 }
        let before = line[start..<place].count { !Self.isContinuation($0) }
        self.init(String(decoding: line[start..<end], as: UTF8.self), firstColumn: max(1, column - before))
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension SourceExcerpt: ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self.init(text) }
}
