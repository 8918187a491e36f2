internal import HelpCenterModel

/// The bytes of a text file, for cutting out the lines that diagnostics show.
struct SourceText: Sendable {
    var file: ProjectPath
    /// The whole file, in UTF-8.
    var bytes: [UInt8]

    /// The longest excerpt, in bytes: a line of a megabyte helps nobody.
    private static let excerptLimit = 400

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

    /// The file's line of this number, from 1, without its end; `nil` when the file has fewer.
    func line(_ number: Int) -> String? {
        var start = bytes.startIndex
        for _ in 1..<max(1, number) {
            guard let end = bytes[start...].firstIndex(of: 0x0A) else { return nil }
            start = end + 1
        }
        var line = bytes[start...].prefix { $0 != 0x0A }
        if line.last == 0x0D { line = line.dropLast() }
        if number == 1, line.starts(with: Self.byteOrderMark) { line = line.dropFirst(Self.byteOrderMark.count) }
        return String(decoding: line.prefix(Self.excerptLimit), as: UTF8.self)
    }

    /// A diagnostic about a place of this file, with its line.
    func diagnostic(
        _ id: DiagnosticID, severity: Severity? = nil, at position: SourcePosition?, _ summary: String,
        explanation: String? = nil, fix: String? = nil
    ) -> Diagnostic {
        Diagnostic(
            id, severity: severity, path: file, position: position, summary: summary, explanation: explanation,
            fix: fix, excerpt: position.flatMap { line($0.line) })
    }
}
