internal import HelpCenterModel
internal import SyncEngine

/// A plan as text for a terminal: one line a change, grouped by collection, the counts last.
struct PlanText: Sendable {
    let style: Style
    /// In columns; `nil` where lines may be of any length.
    let width: Int?

    init(style: Style, width: Int? = nil) {
        self.style = style
        self.width = width
    }

    /// - Parameters:
    ///   - groups: the changes by collection.
    ///   - texts: shows what a change is for readers, below its line; `nil` leaves that out.
    func render(_ plan: Plan, groups: [ReviewGroup], texts: ((Int) -> String)? = nil) -> String {
        var text = ""
        if !plan.diagnostics.isEmpty { text += diagnostics(plan) }
        text += DriftText(style: style).render(plan.drift)
        if !plan.changes.isEmpty { text += changes(plan, groups, texts) }
        text += held(plan.held)
        for note in plan.notes { text += "\(style.yellow("note:")) \(note.path): \(note.sentence)\n" }
        if !plan.notes.isEmpty { text += "\n" }
        text += staleTranslations(plan.staleTranslations)
        return text + style.bold(PlanWords.verdict(plan)) + "\n"
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

    /// What waits for its time, one line an item.
    private func held(_ held: [Plan.Held]) -> String {
        guard !held.isEmpty else { return "" }
        let lines = held.map {
            "  \(style.dim("…")) \($0.path)  \($0.title)  \(style.dim("[\(PlanWords.held($0))]"))\n"
        }
        return "Held back (\(held.count)):\n\(lines.joined())\n"
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

    private func changes(_ plan: Plan, _ groups: [ReviewGroup], _ texts: ((Int) -> String)?) -> String {
        // Past this a few long paths would push every title out of sight.
        let pathWidth = min(72, plan.changes.map { DisplayWidth.columns(of: $0.path.string) }.max() ?? 0)
        var text = ""
        for group in groups {
            let title = group.titles.isEmpty ? "Outside of collections" : group.titles.joined(separator: " › ")
            text += style.bold(TerminalText.safe(title)) + "\n"
            for index in group.items {
                text += line(plan.changes[index], pathWidth: pathWidth)
                if let shown = texts?(index), !shown.isEmpty { text += shown + "\n" }
            }
            if !text.hasSuffix("\n\n") { text += "\n" }
        }
        return text
    }

    private func line(_ change: Change, pathWidth: Int) -> String {
        let action = DisplayWidth.padded(change.action.rawValue, to: 9)
        let kind = DisplayWidth.padded(change.kind.rawValue, to: 10)
        let title = change.kind == .asset ? "" : "  " + TerminalText.safe(change.title)
        let words = PlanWords.details(change)
        let details = words.isEmpty ? "" : "  [\(words.joined(separator: "; "))]"
        let head = "  \(symbol(change.action)) \(action) \(kind) "
        let path = change.path.string
        let used = 2 + 1 + 1 + 9 + 1 + 10 + 1
        let tail = DisplayWidth.columns(of: title) + DisplayWidth.columns(of: details)
        if let width, used + max(pathWidth, DisplayWidth.columns(of: path)) + tail > width {
            return narrow(change, head: head, isFitting: used + DisplayWidth.columns(of: path) <= width)
        }
        let line = head + (tail == 0 ? path : DisplayWidth.padded(path, to: pathWidth)) + title
        return line + (details.isEmpty ? "" : "  " + style.dim(String(details.dropFirst(2)))) + "\n"
    }

    /// A change on a narrow screen: the path on its line, the rest below it.
    private func narrow(_ change: Change, head: String, isFitting: Bool) -> String {
        var text = isFitting ? head + change.path.string : head
        while text.hasSuffix(" ") { text.removeLast() }
        text += "\n"
        func below(_ line: String, _ codes: String = "") {
            text += TerminalText.wrapped(
                [TerminalText.Piece(line, codes)], margin: "      ", width: width, style: style)
        }
        if !isFitting { below(change.path.string) }
        if change.kind != .asset { below(change.title) }
        let words = PlanWords.details(change)
        if !words.isEmpty { below("[\(words.joined(separator: "; "))]", "2") }
        return text
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
