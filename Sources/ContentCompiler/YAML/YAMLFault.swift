internal import HelpCenterModel

/// Why a text could not be read as YAML: one fault, since nothing after it can be trusted.
struct YAMLFault: Error, Hashable {
    var id: DiagnosticID
    /// `nil` where the parser names no place.
    var position: SourcePosition?
    var summary: String
    var fix: String?
}
