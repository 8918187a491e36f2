/// One finding about content: where it is, what is wrong, why, and what to do.
///
/// Diagnostics are gathered, never thrown: one run shows them all. What stops the program itself is thrown instead.
package struct Diagnostic: Hashable, Sendable {
    package var id: DiagnosticID
    package var severity: Severity
    package var path: ProjectPath
    /// Where in the file; `nil` when the finding is about the file or folder as a whole.
    package var position: SourcePosition?
    /// One line that quotes the culprit, without a full stop at its end.
    package var summary: String
    /// Why it is a finding, in plain words; `nil` when the summary says it all.
    package var explanation: String?
    /// What the writer can do about it; `nil` when that is obvious or unknown.
    package var fix: String?
    /// The line of source that holds the culprit, for the caret under it; `nil` without a position.
    package var excerpt: String?

    /// Makes a diagnostic of the id's own severity, unless a setting gives it another.
    package init(
        _ id: DiagnosticID, severity: Severity? = nil, path: ProjectPath, position: SourcePosition? = nil,
        summary: String, explanation: String? = nil, fix: String? = nil, excerpt: String? = nil
    ) {
        self.id = id
        self.severity = severity ?? id.severity
        self.path = path
        self.position = position
        self.summary = summary
        self.explanation = explanation
        self.fix = fix
        self.excerpt = excerpt
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
