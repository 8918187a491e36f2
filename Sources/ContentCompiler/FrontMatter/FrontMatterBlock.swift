internal import HelpCenterModel

/// A content file cut in two: the YAML between the `---` lines at its top, and the Markdown after them.
struct FrontMatterBlock {
    /// The largest block that is read, in bytes.
    static let byteLimit = 65_536

    /// The lines between the fences; `nil` when the file has no front matter.
    var yaml: ArraySlice<UInt8>?
    /// The line that the YAML begins on, from 1.
    var yamlLine = 2
    var body: ArraySlice<UInt8>
    /// The line that the body begins on, from 1.
    var bodyLine = 1

    enum Fault: Error, Hashable {
        /// The first line is `---`, and no other line is.
        case unclosed
        case tooLarge
    }

    /// Cuts a file's text, which has no byte-order mark any more.
    init(_ text: ArraySlice<UInt8>) throws(Fault) {
        body = text
        guard text.first == 0x2D, let first = Self.lineEnd(text, from: text.startIndex),
            Self.isFence(text[text.startIndex..<first], ends: false)
        else { return }
        var lineStart = min(first + 1, text.endIndex)
        let start = lineStart
        var line = 2
        while lineStart < text.endIndex {
            let end = Self.lineEnd(text, from: lineStart) ?? text.endIndex
            if Self.isFence(text[lineStart..<end], ends: true) {
                guard lineStart - start <= Self.byteLimit else { throw .tooLarge }
                yaml = text[start..<lineStart]
                body = text[min(end + 1, text.endIndex)...]
                bodyLine = line + 1
                return
            }
            lineStart = min(end + 1, text.endIndex)
            line += 1
        }
        throw .unclosed
    }

    private static func lineEnd(_ text: ArraySlice<UInt8>, from start: Int) -> Int? {
        text[start...].firstIndex(of: 0x0A)
    }

    /// Whether a line is three dashes, or for the end three dots, with nothing after them but white space.
    private static func isFence(_ line: ArraySlice<UInt8>, ends: Bool) -> Bool {
        guard line.count >= 3, let mark = line.first, mark == 0x2D || (ends && mark == 0x2E) else { return false }
        return line.prefix(3).allSatisfy { $0 == mark }
            && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
}
