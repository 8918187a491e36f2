internal import HelpCenterModel

extension PlanComment {
    /// What readers lose, and what others changed: one box each.
    func warnings(_ plan: Plan) -> [CommentBuilder.Section] {
        let removals = plan.changes.filter { $0.removes || $0.reasons.contains(.translationRemoved) }
        let conflicts = plan.drift.filter(\.isConflict)
        let others = plan.drift.filter { !$0.isConflict }
        return [
            box("**Readers lose \(Self.lost(removals)).**", removals) { change in
                let locales = change.locales.isEmpty ? "" : " (\(change.locales.map(\.code).joined(separator: " ")))"
                return "\(change.action.rawValue) \(Self.bold(change.title)) \(CommentText.path(change.path.string))"
                    + locales
            },
            box(
                "**\(PlanWords.count(conflicts.count, "conflict")): others changed what the files change too.**",
                conflicts, Self.line),
            box(
                "**Others changed \(PlanWords.count(others.count, "item")) in the workspace since the last apply.**",
                others, Self.line),
        ].compactMap { $0 }
    }

    private func box<Element>(
        _ heading: String, _ elements: [Element], _ line: (Element) -> String
    ) -> CommentBuilder.Section? {
        CommentBuilder.list(
            "> [!WARNING]\n> \(heading)\n>", elements, room: 4_000, prefix: "> ", line: { "- " + line($0) },
            more: { "- … and \($0) more" })
    }

    private static func lost(_ changes: [Change]) -> String {
        let deleted = changes.count { $0.action == .delete }
        let unpublished = changes.count { $0.action == .unpublish }
        let locales = changes.count - deleted - unpublished
        var parts: [String] = []
        if unpublished > 0 { parts.append("\(PlanWords.count(unpublished, "item")), unpublished") }
        if deleted > 0 { parts.append("\(PlanWords.count(deleted, "item")), deleted") }
        if locales > 0 { parts.append("translations of \(PlanWords.count(locales, "article"))") }
        return parts.joined(separator: "; ")
    }

    private static func line(_ drift: Drift) -> String {
        let fields = drift.fields.map(\.rawValue).joined(separator: ", ")
        let what =
            switch drift.policy {
            case .fail: "apply refuses until somebody decides"
            case .keep: "it is left as it is"
            case .overwrite: "the files' content is put back"
            }
        return bold(drift.title) + " " + CommentText.path(drift.path.string) + ": \(fields); \(what)"
    }

    static func bold(_ title: String) -> String { "**\(CommentText.markdown(clipped(title)))**" }

    /// A title may have any length; a list wants to be read.
    static func clipped(_ title: String) -> String {
        title.count > 200 ? title.prefix(200) + "…" : title.allSatisfy(\.isWhitespace) ? "(no title)" : title
    }

    /// The translations that fall behind their sources.
    func stale(_ stale: [StaleTranslations]) -> CommentBuilder.Section? {
        CommentBuilder.list(
            "#### Translations that will be behind their source\n",
            stale, room: 4_000,
            line: { "- \(CommentText.path($0.path.string)) \($0.locales.map(\.code).joined(separator: " "))" },
            more: { "- … and \($0) more; `guidepost translations` shows them" })
    }

    /// What waits for its time.
    func held(_ held: [Plan.Held]) -> CommentBuilder.Section? {
        CommentBuilder.list(
            "#### Held back\n", held, room: 3_000,
            line: { "- \(Self.bold($0.title)) \(CommentText.path($0.path.string)) \(PlanWords.held($0))" },
            more: { "- … and \($0) more" })
    }

    func diagnostics(_ diagnostics: [Diagnostic]) -> CommentBuilder.Section? {
        let errors = diagnostics.count { $0.severity == .error }
        let counts = [
            errors > 0 ? PlanWords.count(errors, "error") : nil,
            errors < diagnostics.count ? PlanWords.count(diagnostics.count - errors, "warning") : nil,
        ]
        // What stops an apply comes first, if there is no room for all.
        let ordered = diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity != .error }
        return CommentBuilder.list(
            "#### \(counts.compactMap { $0 }.joined(separator: ", "))\n", ordered, room: 8_000, line: line,
            more: { "- … and \($0) more; `guidepost check` shows them" })
    }

    private func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let line = diagnostic.position.map { "#L\($0.line)" } ?? ""
        var text = "- **\(diagnostic.severity.rawValue)** "
        text += CommentText.link("\(diagnostic.path)\(place)", to: links.url(of: diagnostic.path).map { $0 + line })
        text += ": " + CommentText.markdown(String(diagnostic.summary.prefix(500)))
        if let fix = diagnostic.fix { text += CommentText.markdown("; " + fix.prefix(500)) }
        return text + " `\(diagnostic.id.rawValue)`"
    }

    func notes(_ notes: [Plan.Note]) -> CommentBuilder.Section? {
        CommentBuilder.list(
            "#### Notes\n", notes, room: 3_000,
            line: { "- \(CommentText.path($0.path.string)): \(CommentText.markdown($0.sentence))" },
            more: { "- … and \($0) more" })
    }

    /// One line a change, by collection.
    func changes(_ review: PlanReview) -> CommentBuilder.Section? {
        guard !review.items.isEmpty else { return nil }
        var text = "#### Changes"
        var room = 14_000
        var shown = 0
        func add(_ line: String) -> Bool {
            room -= line.utf16.count + 1
            guard room >= 0 else { return false }
            text += "\n" + line
            return true
        }
        groups: for group in review.groups {
            let title = group.titles.map(Self.clipped).joined(separator: " › ")
            guard add("\n**\(CommentText.markdown(title.isEmpty ? "Outside of collections" : title))**\n") else {
                break
            }
            for index in group.items {
                guard add(line(review.items[index])) else { break groups }
                shown += 1
            }
        }
        let left = review.items.count - shown
        if left > 0 { text += "\n\n… and \(PlanWords.count(left, "more change"))" }
        return CommentBuilder.Section(text: text, isCut: left > 0)
    }

    private func line(_ item: ItemReview) -> String {
        let change = item.change
        let file = item.file.flatMap { links.url(of: $0) }
        var text = "- \(change.action.rawValue) "
        if change.kind == .asset {
            text += CommentText.link(change.path.string, to: file)
        } else {
            text += "**\(CommentText.link(Self.clipped(change.title), to: file))** "
            text += CommentText.path(change.path.string)
            if let url = item.url { text += " · [live](<\(Self.safe(url))>)" }
        }
        let details = PlanWords.details(change)
        return details.isEmpty ? text : text + " " + CommentText.markdown("[\(details.joined(separator: "; "))]")
    }

    /// An address of the workspace's own, kept from ending the link that it stands in.
    static func safe(_ url: String) -> String {
        url.filter { !$0.isWhitespace && $0 != "<" && $0 != ">" && $0 != "\\" && $0 != "`" }
    }
}
