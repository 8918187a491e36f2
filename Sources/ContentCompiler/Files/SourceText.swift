internal import HelpCenterModel

/// The bytes of a text file, for cutting out the lines that diagnostics show.
struct SourceText: Sendable {
    var file: ProjectPath
    /// The whole file, in UTF-8.
    var bytes: [UInt8]

    /// The file without its byte-order mark.
    var text: ArraySlice<UInt8> {
        bytes.starts(with: Self.byteOrderMark) ? bytes.dropFirst(Self.byteOrderMark.count) : bytes[...]
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Where the file stops being UTF-8; `nil` when all of it is.
    var firstInvalidPosition: SourcePosition? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var line = 1
        var column = 1
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue("\n"): (line, column) = (line + 1, 1)
            case .scalarValue("\u{FEFF}") where line == 1 && column == 1: break
            case .scalarValue: column += 1
            case .emptyInput, .error: return SourcePosition(line: line, column: column)
            }
        }
    }

    /// What a diagnostic about a place shows of its line; `nil` when the file has no such line.
    func excerpt(at position: SourcePosition) -> SourceExcerpt? {
        line(position.line).map { line in
            SourceExcerpt(line, around: Self.offset(of: position.column, in: line), column: position.column)
        }
    }

    /// How many bytes stand before a column; all of them when the line has no such column.
    private static func offset(of column: Int, in line: ArraySlice<UInt8>) -> Int {
        var before = column - 1
        return line.firstIndex { byte in
            // Every scalar has one byte that is not a continuation byte.
            guard byte & 0xC0 != 0x80 else { return false }
            before -= 1
            return before < 0
        }.map { $0 - line.startIndex } ?? line.count
    }

    /// The file's line of this number, from 1, without its end; `nil` when the file has fewer.
    func line(_ number: Int) -> ArraySlice<UInt8>? {
        var start = bytes.startIndex
        for _ in 1..<max(1, number) {
            guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
            start = end + 1
        }
        var line = bytes[start...].prefix { $0 != 0x0A }
        if line.last == 0x0D { line = line.dropLast() }
        if number == 1, line.starts(with: Self.byteOrderMark) { line = line.dropFirst(Self.byteOrderMark.count) }
        return line
    }

    /// The place of a text.
    func place(_ text: Located<String>) -> SourcePlace {
        SourcePlace(
            position: text.position, endColumn: endColumn(of: text.value, at: text.position),
            excerpt: excerpt(at: text.position))
    }

    /// The column after a text that stands at a place as it is, or in quotes; `nil` when something else stands there.
    func endColumn(of text: String, at position: SourcePosition) -> Int? {
        guard let line = line(position.line), !text.isEmpty else { return nil }
        var rest = line.dropFirst(Self.offset(of: position.column, in: line))
        let quote = rest.first.flatMap { $0 == 0x22 || $0 == 0x27 ? $0 : nil }
        if quote != nil { rest = rest.dropFirst() }
        guard rest.starts(with: text.utf8), quote == nil || rest.dropFirst(text.utf8.count).first == quote else {
            return nil
        }
        return position.column + text.unicodeScalars.count + (quote == nil ? 0 : 2)
    }

    /// Where some text first stands at or after a position, on its line or one of the next; the position itself when it
    /// is not there.
    func position(of text: String, from position: SourcePosition) -> SourcePosition {
        var column = position.column
        for number in position.line..<(position.line + Self.searchedLines) {
            guard let line = line(number) else { break }
            let scalars = String(String(decoding: line, as: UTF8.self).unicodeScalars.dropFirst(column - 1))
            if let found = scalars.firstRange(of: text) {
                let before = scalars[..<found.lowerBound].unicodeScalars.count
                return SourcePosition(line: number, column: column + before)
            }
            column = 1
        }
        return position
    }

    /// How far a text is searched for: longer than descriptions are.
    private static let searchedLines = 20

    /// A diagnostic about a place of this file, with its line.
    func diagnostic(
        _ id: DiagnosticID, severity: Severity? = nil, at position: SourcePosition?, endColumn: Int? = nil,
        _ summary: String, explanation: String? = nil, fix: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            id, severity: severity, path: file, position: position, endColumn: endColumn, summary: summary,
            explanation: explanation, fix: fix, excerpt: position.flatMap(excerpt))
    }
}
