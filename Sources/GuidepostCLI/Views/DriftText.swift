internal import HelpCenterModel
internal import SyncEngine

/// What others changed, as text: one line an item.
struct DriftText: Sendable {
    let style: Style

    func render(_ drift: [Drift]) -> String {
        guard !drift.isEmpty else { return "" }
        var text = style.yellow("Changed by others in the workspace since the last apply (\(drift.count)):") + "\n"
        for item in drift {
            let fields = item.fields.map(\.rawValue).joined(separator: ", ")
            let locales = item.locales.count > 1 ? " in \(item.locales.map(\.code).joined(separator: " "))" : ""
            text += "  \(style.yellow("!")) \(item.path)  \(style.dim(fields + locales))\(conflict(item))\n"
        }
        return text + "\n"
    }

    private func conflict(_ item: Drift) -> String {
        if item.isGone { return style.red(" conflict: recreate or forget it") }
        return item.isConflict ? style.red(" conflict: the file changed too") : ""
    }

    /// What can be done about it.
    static func ways(_ drift: [Drift]) -> String {
        var text = """
            Leave it so: guidepost apply --on-drift keep
            Put the files' content back: guidepost apply --on-drift overwrite
            """
        if let gone = drift.first(where: \.isGone) {
            text += """

                Recreate what was deleted: guidepost apply --on-drift overwrite
                Forget it: remove its file, or publish that as something new after guidepost state rm \(gone.path)
                """
        }
        return text
    }
}
