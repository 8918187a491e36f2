internal import HelpCenterModel

/// Lets `{{ name }}` stand where Markdown allows no space, as in the address of a link: while cmark-gfm parses, each
/// space in a variable's placeholder is a control character, which no text of readers holds.
///
/// One byte for one byte, so that every place in the source stays where it is.
enum PlaceholderBlanks {
    /// “Unit separator”: cmark-gfm takes it for text everywhere.
    private static let stand: UInt8 = 0x1F

    /// - Returns: The source with its spaces covered; `nil` when it has none in placeholders.
    static func covered(_ source: ArraySlice<UInt8>) -> [UInt8]? {
        var covered: [UInt8]?
        var rest = source
        while let brace = rest.firstIndex(of: "{{".utf8) {
            rest = source[(brace + 2)...]
            let inside = rest.prefix { $0 == 0x20 || Placeholder.isName($0) }
            guard source[inside.endIndex...].starts(with: "}}".utf8) else { continue }
            rest = source[(inside.endIndex + 2)...]
            for index in inside.indices where source[index] == 0x20 {
                covered = covered ?? Array(source)
                covered?[index - source.startIndex] = stand
            }
        }
        return covered
    }

    /// Puts the spaces back.
    static func uncover(_ bytes: inout [UInt8]) {
        for index in bytes.indices where bytes[index] == stand { bytes[index] = 0x20 }
    }
}
