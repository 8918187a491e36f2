internal import HelpCenterModel

/// The checks that compare compiled files with one another. They need no links, so they run while those are resolved.
enum FileChecks {
    static func diagnostics(_ tree: ContentTree, _ units: CompileUnits, _ files: [CompiledFile]) -> [Diagnostic] {
        DuplicateTitles.diagnostics(tree, units, files)
            + MissingDescriptions.diagnostics(tree, units, files)
            + NewsChecks.diagnostics(units: units.all, files: files)
            + KeyReports.diagnostics(units: units.all, files: files)
            + MisplacedKeys.diagnostics(units: units.all, files: files)
    }
}
