internal import HelpCenterModel

/// Diagnostics as text: the place, the finding, the line with a caret, the reason and the fix.
struct DiagnosticText: Sendable {
    let style: Style

    func render(_ diagnostics: [Diagnostic]) -> String {
        diagnostics.map(render).joined(separator: "\n")
    }

    func render(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let severity =
            switch diagnostic.severity {
            case .error: style.red("error:")
            case .warning: style.yellow("warning:")
            }
        var text = style.bold("\(diagnostic.path)\(place):") + " \(severity) \(diagnostic.summary) "
        text += style.dim("[\(diagnostic.id.rawValue)]") + "\n"
        if let excerpt = diagnostic.excerpt, let position = diagnostic.position {
            text += self.excerpt(excerpt, position, endColumn: diagnostic.endColumn)
        }
        if let explanation = diagnostic.explanation { text += "  \(style.dim("why:")) \(explanation)\n" }
        if let fix = diagnostic.fix { text += "  \(style.cyan("fix:")) \(fix)\n" }
        return text
    }

    /// The line with a caret under the culprit, and a wave under the rest of it where its end is known.
    private func excerpt(_ excerpt: SourceExcerpt, _ position: SourcePosition, endColumn: Int?) -> String {
        let line = ShownLine(excerpt, column: position.column, endColumn: endColumn)
        let number = "\(position.line)"
        let margin = String(repeating: " ", count: number.count)
        let wave = String(repeating: "~", count: line.caretWidth - 1)
        let caret = String(repeating: " ", count: line.indent) + style.bold("^" + wave)
        return "  \(style.dim("\(number) │")) \(line.text)\n  \(style.dim("\(margin) │")) \(caret)\n"
    }

    /// `2 errors, 1 warning`, or `nothing to report`.
    static func count(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        var parts: [String] = []
        if errors > 0 { parts.append("\(errors) \(errors == 1 ? "error" : "errors")") }
        if warnings > 0 { parts.append("\(warnings) \(warnings == 1 ? "warning" : "warnings")") }
        return parts.isEmpty ? "nothing to report" : parts.joined(separator: ", ")
    }
}
