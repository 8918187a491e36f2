package import HelpCenterModel

extension TranslationTable {
    /// What `check` tells of translations that are missing or behind their source. Orphans the compiler tells of.
    package func diagnostics(_ severity: Severity) -> [Diagnostic] {
        var missing: [ProjectPath: [LocaleCode]] = [:]
        var diagnostics: [Diagnostic] = []
        for item in items {
            switch item.state {
            case .complete, .orphaned: break
            case .missing: missing[item.path, default: []].append(item.locale)
            case .stale: diagnostics.append(Self.stale(item))
            }
        }
        for (path, locales) in missing {
            let list = locales.map(\.code).joined(separator: ", ")
            diagnostics.append(
                Diagnostic(
                    .missingTranslation, path: path, summary: "“\(path)” has no translation into \(list)",
                    explanation: "Its readers there see the source, or nothing.",
                    fix: "add it, or take the locale out of `locales.publish`"))
        }
        for index in diagnostics.indices { diagnostics[index].severity = severity }
        return diagnostics.sorted()
    }

    private static func stale(_ item: Item) -> Diagnostic {
        let file = item.file ?? item.path
        let digits = item.source?.string.prefix(12) ?? ""
        return Diagnostic(
            .staleTranslation, path: file, summary: "“\(file)” is behind its source, “\(item.path)”",
            explanation: "The source has changed since the translation was made, and the translation has not.",
            fix: item.pin == nil
                ? "translate what `guidepost translations --locale \(item.locale)` shows; where nothing has to change, "
                    + "`guidepost translations --accept \(file)`"
                : "translate what changed, and set `translates: \"\(digits)\"`")
    }
}
