internal import HelpCenterModel

/// A place in a file, with what diagnostics about it show.
struct SourcePlace: Hashable, Sendable {
    var position: SourcePosition
    /// The column after what stands there; `nil` where only its beginning is known.
    var endColumn: Int?
    var excerpt: SourceExcerpt?
}

extension Diagnostic {
    /// Makes a diagnostic about a place; `nil` is the file as a whole.
    init(
        _ id: DiagnosticID, path: ProjectPath, at place: SourcePlace?, summary: String, explanation: String? = nil,
        fix: String? = nil
    ) {
        self.init(
            id, path: path, position: place?.position, endColumn: place?.endColumn, summary: summary,
            explanation: explanation, fix: fix, excerpt: place?.excerpt)
    }
}
