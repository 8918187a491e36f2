internal import HelpCenterModel
internal import SyncEngine

/// A plan as text for a terminal: one line a change, grouped by what happens, the counts last.
struct PlanText: Sendable {
    let style: Style

    func render(_ plan: Plan) -> String {
        var text = ""
        if !plan.diagnostics.isEmpty { text += diagnostics(plan) }
        text += DriftText(style: style).render(plan.drift)
        if !plan.changes.isEmpty { text += changes(plan) + "\n" }
        for note in plan.notes { text += "\(style.yellow("note:")) \(note.path): \(note.sentence)\n" }
        if !plan.notes.isEmpty { text += "\n" }
        text += staleTranslations(plan.staleTranslations)
        return text + verdict(plan) + "\n"
    }

    /// The translations that fall behind their sources, one line an item.
    private func staleTranslations(_ stale: [StaleTranslations]) -> String {
        guard !stale.isEmpty else { return "" }
        let width = min(72, stale.map { DisplayWidth.columns(of: $0.path.string) }.max() ?? 0)
        let lines = stale.map { item in
            "  \(DisplayWidth.padded(item.path.string, to: width))  \(item.locales.map(\.code).joined(separator: " "))\n"
        }
        return "\(style.yellow("Translations that will be behind their source:"))\n\(lines.joined())\n"
    }

    /// `Plan for workspace ws1: 3 to create, 1 to update; 8 unchanged.`
    func verdict(_ plan: Plan) -> String {
        let remote = plan.workspaceID.map { "workspace \($0)" } ?? "an empty workspace"
        let basis = plan.isOffline ? " (offline: compared with the lockfile alone)" : ""
        guard !plan.isEmpty else {
            guard plan.drift.isEmpty else {
                return style.bold("Nothing to do but what others changed in \(remote), above\(basis).")
            }
            let items = plan.unchanged == 1 ? "1 item of \(remote) is" : "\(plan.unchanged) items of \(remote) are"
            return style.bold("Nothing to do: \(items) up to date\(basis).")
        }
        let counts = Self.counts(plan)
        return style.bold("Plan for \(remote)\(basis): \(counts); \(plan.unchanged) unchanged.")
    }

    /// `3 to create, 1 to update`.
    static func counts(_ plan: Plan) -> String {
        Change.Action.allCases.compactMap { action in
            let count = plan.count(action)
            return count > 0 ? "\(count) to \(action.rawValue)" : nil
        }.joined(separator: ", ")
    }

    /// The errors and what the workspace told, and how many warnings there are beside them.
    private func diagnostics(_ plan: Plan) -> String {
        // What only the workspace can tell is shown whole, since `check` cannot show it.
        let shown = plan.diagnostics.filter { $0.severity == .error || $0.id.needsWorkspace }
        let warnings = plan.diagnostics.count - shown.count
        var text = DiagnosticText(style: style).render(shown)
        if !shown.isEmpty { text += "\n" }
        if warnings > 0 {
            text +=
                style.dim("\(warnings) \(warnings == 1 ? "warning" : "warnings"); `guidepost check` shows them.")
                + "\n\n"
        }
        return text
    }

    private func changes(_ plan: Plan) -> String {
        // Past this a few long paths would push every title out of sight.
        let pathWidth = min(72, plan.changes.map { DisplayWidth.columns(of: $0.path.string) }.max() ?? 0)
        return plan.changes.map { line($0, pathWidth: pathWidth) }.joined(separator: "\n") + "\n"
    }

    private func line(_ change: Change, pathWidth: Int) -> String {
        let kind = DisplayWidth.padded(change.kind.rawValue, to: 10)
        let path = DisplayWidth.padded(change.path.string, to: pathWidth)
        var line = "  \(symbol(change.action)) \(DisplayWidth.padded(change.action.rawValue, to: 9)) \(kind) \(path)"
        if change.kind != .asset { line += "  \(change.title)" }
        var details: [String] = []
        if change.locales.count > 1 || change.reasons.contains(.translationRemoved) {
            details.append(change.locales.map(\.code).joined(separator: " "))
        }
        if change.action != .create, !change.fields.isEmpty {
            details.append(change.fields.map(\.rawValue).joined(separator: ", "))
        }
        if let previous = change.previousPath { details.append("from \(previous)") }
        for reason in change.reasons where reason != .new && reason != .changed {
            details.append(reason.rawValue)
        }
        if !details.isEmpty { line += "  \(style.dim("[\(details.joined(separator: "; "))]"))" }
        return line
    }

    private func symbol(_ action: Change.Action) -> String {
        switch action {
        case .create, .upload, .publish: style.green("+")
        case .update, .redirect: style.yellow("~")
        case .move: style.cyan(">")
        case .adopt: style.cyan("=")
        case .unpublish, .delete: style.red("-")
        }
    }
}
