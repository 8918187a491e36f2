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
        if let position = diagnostic.position, let excerpt = diagnostic.excerpt {
            text += self.excerpt(excerpt, position)
        }
        if let explanation = diagnostic.explanation { text += "  \(style.dim("why:")) \(explanation)\n" }
        if let fix = diagnostic.fix { text += "  \(style.cyan("fix:")) \(fix)\n" }
        return text
    }

    /// The line with a caret under the column. A long line is shown around it.
    private func excerpt(_ line: String, _ position: SourcePosition) -> String {
        let scalars = Array(line.unicodeScalars)
        let column = min(max(position.column - 1, 0), scalars.count)
        let start = column > 60 ? column - 40 : 0
        let end = min(scalars.count, start + 100)
        var shown = String.UnicodeScalarView()
        var before = String.UnicodeScalarView()
        for index in start..<end {
            // A tab would put the caret elsewhere than under its place.
            let scalar = scalars[index] == "\t" ? " " : scalars[index]
            shown.append(scalar)
            if index < column { before.append(scalar) }
        }
        let number = "\(position.line)"
        let prefix = start > 0 ? "…" : ""
        let suffix = end < scalars.count ? "…" : ""
        let margin = String(repeating: " ", count: number.count)
        let indent = String(repeating: " ", count: DisplayWidth.columns(of: prefix + String(before)))
        return
            "  \(style.dim("\(number) │")) \(prefix)\(String(shown))\(suffix)\n  \(style.dim("\(margin) │")) \(indent)\(style.bold("^"))\n"
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
