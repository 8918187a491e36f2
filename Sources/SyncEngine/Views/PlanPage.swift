internal import HelpCenterModel

/// A plan as a page to open: one file, without scripts, and with nothing that is fetched from elsewhere.
package struct PlanPage: Sendable {
    let links: FileLinks
    let showsHTML: Bool
    /// How many changes are shown with their texts; the others have a line each.
    private static let detailLimit = FormerTexts.limit

    package init(links: FileLinks, showsHTML: Bool = false) {
        self.links = links
        self.showsHTML = showsHTML
    }

    package func render(_ review: PlanReview) -> String {
        let plan = review.plan
        var page = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>\(Self.text(Self.title(plan)))</title>
            <style>\(PageStyle.sheet)</style>
            </head>
            <body>
            <header>
            <h1>\(Self.text(Self.title(plan)))</h1>
            <p>\(Self.text(PlanWords.verdict(plan)))</p>

            """
        if !plan.isEmpty { page += Self.chips(plan) }
        page += "</header>\n<main>\n"
        page += boxes(plan)
        page += changes(review)
        page += """
            </main>
            <footer><p>Environment \(Self.text(plan.environment)). Fingerprint <code>\(plan.fingerprint.string)</code></p></footer>
            </body>
            </html>

            """
        return page
    }

    private static func title(_ plan: Plan) -> String {
        plan.isEmpty ? "Nothing to publish" : "What readers will see: \(PlanWords.counts(plan))"
    }

    static let text: @Sendable (String) -> String = { CommentText.escaped($0) }

    static let link: @Sendable (String, String?) -> String = { text, url in
        // Only addresses of the web: what came with an answer is not to be run.
        guard let url, url.hasPrefix("https://") || url.hasPrefix("http://") else { return Self.text(text) }
        return "<a href=\"\(Self.text(url))\">\(Self.text(text))</a>"
    }

    private static func chips(_ plan: Plan) -> String {
        let chips = Change.Action.allCases.compactMap { action -> String? in
            let count = plan.count(action)
            return count > 0 ? "<li class=\"\(action.rawValue)\"><b>\(count)</b> \(action.rawValue)</li>" : nil
        }
        return "<ul class=\"chips\">\(chips.joined())</ul>\n"
    }

    private func boxes(_ plan: Plan) -> String {
        var html = ""
        let removals = plan.changes.filter { $0.removes || $0.reasons.contains(.translationRemoved) }
        html += Self.box(
            "warning", "Readers lose this", removals.map { "\($0.action.rawValue) \(Self.named($0.title, $0.path))" })
        let conflicts = plan.drift.filter(\.isConflict)
        html += Self.box(
            "warning", "Others changed what the files change too",
            conflicts.map { "\(Self.named($0.title, $0.path)): \($0.fields.map(\.rawValue).joined(separator: ", "))" })
        html += Self.box(
            "drift", "Others changed this in the workspace since the last apply",
            plan.drift.filter { !$0.isConflict }.map {
                "\(Self.named($0.title, $0.path)): \($0.fields.map(\.rawValue).joined(separator: ", "))"
            })
        html += Self.box(
            "held", "Held back", plan.held.map { "\(Self.named($0.title, $0.path)) \(PlanWords.held($0))" })
        html += Self.box(
            "stale", "Translations that will be behind their source",
            plan.staleTranslations.map {
                "<code>\(Self.text($0.path.string))</code> \($0.locales.map(\.code).joined(separator: " "))"
            })
        html += Self.box("findings", "What was found in the files", plan.diagnostics.map(finding))
        html += Self.box(
            "notes", "Notes", plan.notes.map { "<code>\(Self.text($0.path.string))</code> \(Self.text($0.sentence))" })
        return html
    }

    private static func named(_ title: String, _ path: ProjectPath) -> String {
        "<b>\(text(title))</b> <code>\(text(path.string))</code>"
    }

    private static func box(_ name: String, _ heading: String, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        return "<section class=\"box \(name)\">\n<h2>\(heading) (\(lines.count))</h2>\n<ul>\n"
            + lines.map { "<li>\($0)</li>\n" }.joined() + "</ul>\n</section>\n"
    }

    private func finding(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.position.map { ":\($0.line):\($0.column)" } ?? ""
        let line = diagnostic.position.map { "#L\($0.line)" } ?? ""
        let file = Self.link("\(diagnostic.path)\(place)", links.url(of: diagnostic.path).map { $0 + line })
        var html = "<b class=\"\(diagnostic.severity.rawValue)\">\(diagnostic.severity.rawValue)</b> \(file) "
        html += Self.text(diagnostic.summary)
        if let fix = diagnostic.fix { html += "<br>Fix: \(Self.text(fix))" }
        return html + " <code>\(diagnostic.id.rawValue)</code>"
    }

    private func changes(_ review: PlanReview) -> String {
        let markup = ItemMarkup(
            markup: DiffMarkup(text: Self.text, images: review.images), links: links, showsHTML: showsHTML,
            link: Self.link)
        // A few changes are read at once; of many one opens what one wants to see.
        let isOpen = review.items.count <= 20
        var html = ""
        var shown = 0
        for group in review.groups {
            let title = group.titles.isEmpty ? "Outside of collections" : group.titles.joined(separator: " › ")
            html += "<section class=\"group\">\n<h2>\(Self.text(title))</h2>\n"
            for index in group.items {
                let item = review.items[index]
                if item.hasDetails { shown += 1 }
                let details =
                    item.hasDetails && shown <= Self.detailLimit ? markup.details(item) : ItemMarkup.Details()
                html += self.item(item, details, isOpen: isOpen)
            }
            html += "</section>\n"
        }
        if shown > Self.detailLimit {
            html += "<p>The texts of the first \(Self.detailLimit) changes are shown.</p>\n"
        }
        return html
    }

    private func item(_ item: ItemReview, _ details: ItemMarkup.Details, isOpen: Bool) -> String {
        let change = item.change
        let isFile = change.kind == .asset
        var head = "<span class=\"action \(change.action.rawValue)\">\(change.action.rawValue)</span> "
        if !isFile { head += "<b>\(Self.text(change.title))</b> " }
        head += "<code>\(Self.text(change.path.string))</code>"
        let words = PlanWords.details(change)
        if !words.isEmpty { head += " <span class=\"why\">\(Self.text(words.joined(separator: "; ")))</span>" }
        if let counts = details.counts { head += " <span class=\"counts\">\(counts)</span>" }
        let places = [
            item.file.flatMap { file in links.url(of: file).map { Self.link("file", $0) } },
            item.url.map { Self.link("live page", $0) },
        ].compactMap { $0 }
        let foot = places.isEmpty ? "" : "<p class=\"places\">\(places.joined(separator: " · "))</p>\n"
        guard !details.pieces.isEmpty else { return "<div class=\"item\"><p>\(head)</p>\n\(foot)</div>\n" }
        return """
            <details class="item"\(isOpen && details.showsChange ? " open" : "")><summary>\(head)</summary>
            <div class="text">
            \(DiffMarkup.joined(details.pieces))
            </div>
            \(foot)</details>

            """
    }
}
