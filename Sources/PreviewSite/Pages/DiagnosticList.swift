internal import HelpCenterModel

/// Diagnostics on a page.
enum DiagnosticList {
    /// What was found about one page's file; nothing when there is nothing.
    static func banner(_ diagnostics: [Diagnostic]) -> [Markup] {
        guard !diagnostics.isEmpty else { return [] }
        return [
            .element(
                "aside", ["class": "problems", "lang": "en", "dir": "ltr", "aria-label": "Diagnostics"],
                [.element("h2", text: count(diagnostics)), list(diagnostics, pages: [:])])
        ]
    }

    /// - Parameter pages: where the page of a file is, for a link; a file that is not in it is named only.
    static func list(_ diagnostics: [Diagnostic], pages: [ProjectPath: PreviewAddress]) -> Markup {
        .element("ul", ["class": "diagnostics"], diagnostics.map { item($0, page: pages[$0.path]) })
    }

    /// `2 errors, 1 warning`.
    static func count(_ diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "No diagnostics" }
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        return [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
            .map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: ", ")
    }

    private static func item(_ diagnostic: Diagnostic, page: PreviewAddress?) -> Markup {
        let line = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let place = diagnostic.path.string + line
        var children: [Markup] = [
            .element("span", ["class": "severity"], text: diagnostic.severity.rawValue), .text(" "),
            page.map { .element("a", ["href": $0.url, "class": "place"], text: place) }
                ?? .element("span", ["class": "place"], text: place),
            .element("p", [:], [.text(diagnostic.summary + " "), .element("code", text: diagnostic.id.rawValue)]),
        ]
        if let excerpt = diagnostic.excerpt { children.append(.element("pre", text: excerpt.text)) }
        for text in [diagnostic.explanation, diagnostic.fix] {
            if let text { children.append(.element("p", ["class": "quiet"], text: text)) }
        }
        return .element("li", ["class": diagnostic.severity.rawValue], children)
    }
}
