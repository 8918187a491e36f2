internal import HelpCenterModel

/// Front-matter keys that have no effect: unknown ones, and known ones whose feature is not built yet.
///
/// A key that stands in many files is told once: it belongs to another tool, and hundreds of equal warnings would
/// hide the others.
enum KeyReports {
    /// From how many files on an unknown key that resembles no known one is told once.
    private static let manyFiles = 10

    private struct Use {
        var file: ProjectPath
        var key: FrontMatter.KeyUse
    }

    static func diagnostics(units: [CompileUnit], files: [CompiledFile]) -> [Diagnostic] {
        var unknown: [String: [Use]] = [:]
        var planned: [String: [Use]] = [:]
        for index in units.indices {
            for key in files[index].content?.frontMatter.unknown ?? [] {
                unknown[key.key, default: []].append(Use(file: units[index].file.path, key: key))
            }
            for key in files[index].content?.frontMatter.planned ?? [] {
                planned[key.key, default: []].append(Use(file: units[index].file.path, key: key))
            }
        }
        return unknown.values.flatMap(unknownKey) + planned.values.compactMap(plannedKey)
    }

    private static let ignoreFix =
        "if it belongs to another tool, add it to `front_matter.ignore` in \(SettingsReader.fileName)"

    private static func unknownKey(_ uses: [Use]) -> [Diagnostic] {
        if let first = uses.first, uses.count >= manyFiles, first.key.suggestion == nil {
            let summary = "unknown key “\(first.key.key)” in \(uses.count) files"
            return [
                diagnostic(
                    .unknownKey, first, summary, explanation: "This is the first of them.",
                    fix: ignoreFix)
            ]
        }
        return uses.map { use in
            diagnostic(
                .unknownKey, use, "unknown key “\(use.key.key)”",
                fix: use.key.suggestion.map { "did you mean `\($0)`?" } ?? ignoreFix)
        }
    }

    private static func plannedKey(_ uses: [Use]) -> Diagnostic? {
        guard let first = uses.first else { return nil }
        let others = uses.count > 1 ? " (in \(uses.count) files)" : ""
        return diagnostic(.notYetSupported, first, "“\(first.key.key)” has no effect yet\(others)")
    }

    private static func diagnostic(
        _ id: DiagnosticID, _ use: Use, _ summary: String, explanation: String? = nil, fix: String? = nil
    ) -> Diagnostic {
        Diagnostic(id, path: use.file, at: use.key.place, summary: summary, explanation: explanation, fix: fix)
    }
}
