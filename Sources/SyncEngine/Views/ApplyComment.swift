internal import HelpCenterModel

/// What an apply did, as the comment after a merge, in GitHub-flavoured Markdown: failures first, then what was not
/// tried, then what readers see, with links to it.
package struct ApplyComment: Sendable {
    let links: FileLinks
    let environment: String

    package init(links: FileLinks, environment: String) {
        self.links = links
        self.environment = environment
    }

    package func render(_ report: ApplyReport) -> String {
        var comment = CommentBuilder()
        comment.add(PlanComment.marker("apply", environment))
        comment.add("### \(CommentText.markdown(Self.headline(report)))")
        if report.wasStopped {
            comment.add("It was stopped before the end; the next apply continues where it left off.")
        }
        let failed = report.results.filter { $0.status == .failed }
        comment.add(
            CommentBuilder.list(
                "> [!CAUTION]\n> **\(PlanWords.count(failed.count, "change")) failed.**\n>", failed,
                room: 16_000, prefix: "> ", line: line, more: { "- … and \($0) more" }))
        let skipped = report.results.filter { $0.status == .skipped }
        comment.add(
            CommentBuilder.list(
                "#### Skipped\n", skipped, room: 10_000, line: line, more: { "- … and \($0) more" }))
        let applied = report.results.filter { $0.status == .applied }
        comment.add(
            CommentBuilder.list(
                "#### Published\n", applied, room: 30_000, line: line, more: { "- … and \($0) more" }))
        comment.add("<sub>Fingerprint `\(report.fingerprint.string)`</sub>")
        return comment.text
    }

    private static func headline(_ report: ApplyReport) -> String {
        guard !report.results.isEmpty else { return "Help center: nothing to publish" }
        let counts = [ChangeResult.Status.failed, .skipped, .applied].compactMap { status -> String? in
            let count = report.count(status)
            return count > 0 ? "\(count) \(status.rawValue)" : nil
        }
        return "Help center: " + counts.joined(separator: ", ")
    }

    private func line(_ result: ChangeResult) -> String {
        let change = result.change
        var text = "- " + (result.status == .applied ? PlanWords.done(change.action) : change.action.rawValue) + " "
        let title = change.kind == .asset ? change.path.string : PlanComment.clipped(change.title)
        text += "**\(CommentText.link(title, to: result.url))**"
        if change.kind != .asset {
            let file = change.removes || change.kind == .collection ? nil : links.url(of: change.path)
            let path = change.path.string
            text += " " + (file == nil ? CommentText.path(path) : CommentText.link(path, to: file))
        }
        if let error = result.error { text += ": " + CommentText.markdown(String(error.prefix(1_000))) }
        return text
    }
}
