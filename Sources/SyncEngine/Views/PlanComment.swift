internal import HelpCenterModel

/// A plan as the comment of a pull request, in GitHub-flavoured Markdown, which GitLab reads as well.
///
/// It keeps within `limit` whatever the plan, and is the same bytes for the same plan.
package struct PlanComment: Sendable {
    /// How many characters a comment may have; GitHub takes 65,536.
    package static let limit = 60_000
    /// How many items are compared at most: more would not find room.
    static let detailLimit = 300
    /// How much the end of the comment may take.
    private static let footLimit = 1_200

    let links: FileLinks
    /// The file that holds the whole plan as a page; `nil` when none is written.
    let page: String?
    let showsHTML: Bool

    package init(links: FileLinks, page: String? = nil, showsHTML: Bool = false) {
        self.links = links
        self.page = page
        self.showsHTML = showsHTML
    }

    package func render(_ review: PlanReview) -> String {
        let plan = review.plan
        var comment = CommentBuilder()
        comment.add(Self.marker("plan", plan.environment))
        comment.add("### \(CommentText.markdown(Self.headline(plan)))")
        comment.add(Self.basis(plan))
        if !plan.isEmpty { comment.add(Self.table(plan)) }
        for section in warnings(plan) { comment.add(section) }
        comment.add(held(plan.held))
        comment.add(stale(plan.staleTranslations))
        comment.add(diagnostics(plan.diagnostics))
        comment.add(notes(plan.notes))
        comment.add(changes(review))
        comment.add(details(review, room: Self.limit - Self.footLimit - comment.size))
        if comment.isCut { comment.add(whole) }
        comment.add("<sub>Fingerprint `\(plan.fingerprint.string)`</sub>")
        return comment.text
    }

    /// What finds the comment again, to be written anew in place.
    static func marker(_ kind: String, _ environment: String) -> String {
        let name = environment.filter { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == "." }
        return "<!-- guidepost:\(kind) \(name.prefix(100)) -->"
    }

    private static func headline(_ plan: Plan) -> String {
        let errors = plan.diagnostics.count { $0.severity == .error }
        let faults = errors > 0 ? "\(PlanWords.count(errors, "error")) in the files; " : ""
        return "Help center: " + faults + (plan.isEmpty ? "nothing to publish" : PlanWords.counts(plan))
    }

    private static func basis(_ plan: Plan) -> String {
        let remote = plan.workspaceID.map { "workspace \($0.prefix(100))" } ?? "an empty workspace"
        var text = "For \(remote), environment \(plan.environment.prefix(100)). \(plan.unchanged) unchanged."
        if plan.isOffline {
            text += " Offline: compared with the lockfile alone, so what others changed in the workspace is not known."
        }
        return CommentText.markdown(text)
    }

    /// How many of each kind: one row for each action.
    private static func table(_ plan: Plan) -> String {
        var counts: [Change.Action: [ItemKind: Int]] = [:]
        for change in plan.changes { counts[change.action, default: [:]][change.kind, default: 0] += 1 }
        let kinds = ItemKind.allCases.filter { kind in counts.values.contains { $0[kind] != nil } }
        var rows = [
            "| | " + kinds.map { PlanWords.plural($0) }.joined(separator: " | ") + " |",
            "| --- |" + String(repeating: " ---: |", count: kinds.count),
        ]
        for action in Change.Action.allCases {
            guard let row = counts[action] else { continue }
            let cells = kinds.map { row[$0].map(String.init) ?? "" }
            rows.append("| \(action.rawValue) | " + cells.joined(separator: " | ") + " |")
        }
        return rows.joined(separator: "\n")
    }

    /// Where what found no room can be seen.
    private var whole: String {
        let place =
            page.map { "the page \(CommentText.markdown(String($0.suffix(200)))), kept with the run" }
            ?? "the page that `guidepost plan --page plan.html` writes"
        return "_Some of this plan found no room here. All of it is in \(place)._"
    }
}
