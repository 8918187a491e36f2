/// One finding about content: where it is, what is wrong, why, and what to do.
///
/// Diagnostics are gathered, never thrown: one run shows them all. What stops the program itself is thrown instead.
package struct Diagnostic: Hashable, Sendable {
    package var id: DiagnosticID
    package var severity: Severity
    package var path: ProjectPath
    /// Where in the file; `nil` when the finding is about the file or folder as a whole.
    package var position: SourcePosition?
    /// The column after the culprit's last character, on the line of its beginning; `nil` where only that is known.
    package var endColumn: Int?
    /// One line that quotes the culprit, without a full stop at its end. Line breaks and control characters in what it
    /// quotes are spaces, and the middle of a very long quote is left out.
    package var summary: String
    /// Why it is a finding, in plain words; `nil` when the summary says it all.
    package var explanation: String?
    /// What the writer can do about it; `nil` when that is obvious or unknown.
    package var fix: String?
    /// The line of source that holds the culprit, for the caret under it; `nil` without a position.
    package var excerpt: SourceExcerpt?

    /// Makes a diagnostic of the id's own severity, unless a setting gives it another.
    package init(
        _ id: DiagnosticID, severity: Severity? = nil, path: ProjectPath, position: SourcePosition? = nil,
        endColumn: Int? = nil, summary: String, explanation: String? = nil, fix: String? = nil,
        excerpt: SourceExcerpt? = nil
    ) {
        self.id = id
        self.severity = severity ?? id.severity
        self.path = path
        self.position = position
        self.endColumn = endColumn
        self.summary = Self.oneLine(summary)
        self.explanation = explanation
        self.fix = fix.map(Self.oneLine)
        self.excerpt = excerpt
    }

    /// The most characters of one line, and how many of a longer one's end are kept.
    private static let lineLimit = (characters: 400, end: 150)

    /// A text that quotes what writers wrote, as one line of bearable length.
    private static func oneLine(_ text: String) -> String {
        // Nearly all are short and plain.
        guard text.utf8.count > lineLimit.characters || text.unicodeScalars.contains(where: isControl) else {
            return text
        }
        var line = String(String.UnicodeScalarView(text.unicodeScalars.map { isControl($0) ? " " : $0 }))
        if line.count > lineLimit.characters {
            line = "\(line.prefix(lineLimit.characters - lineLimit.end))…\(line.suffix(lineLimit.end))"
        }
        return line
    }

    /// Control characters, Unicode's line breaks, and what turns the direction of all text after it.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

extension Diagnostic: Comparable {
    /// By path, then position, then id, so that every run shows them in the same order.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.path != right.path { return left.path < right.path }
        let start = SourcePosition(line: 0, column: 0)
        let positions = (left.position ?? start, right.position ?? start)
        if positions.0 != positions.1 { return positions.0 < positions.1 }
        return (left.id.rawValue, left.summary) < (right.id.rawValue, right.summary)
    }
}

extension Diagnostic: CustomStringConvertible {
    /// `path:line:column: severity: summary [id]`, without the position where there is none.
    package var description: String {
        let place = position.map { ":\($0.line):\($0.column)" } ?? ""
        return "\(path)\(place): \(severity.rawValue): \(summary) [\(id.rawValue)]"
    }
}

extension [Diagnostic] {
    /// Sorted findings, each once: many items can hold the snippet that one stands in.
    package var withoutRepeats: [Diagnostic] {
        var result: [Diagnostic] = []
        for diagnostic in self where result.last.map({ !$0.isRepeated(by: diagnostic) }) ?? true {
            result.append(diagnostic)
        }
        return result
    }
}

extension Diagnostic {
    /// Whether another one says the same of the same place.
    fileprivate func isRepeated(by other: Diagnostic) -> Bool {
        id == other.id && path == other.path && position == other.position && summary == other.summary
    }
}
