import HelpCenterModel

@testable import SyncEngine

/// Plans that look random, with texts that do.
enum RandomReview {
    static func make(changes count: Int, seed: UInt64) -> PlanReview {
        var random = SeededGenerator(seed: seed)
        var items: [ProjectPath: ItemReview] = [:]
        for index in 0..<count {
            let item = item(index, &random)
            items[item.change.path] = item
        }
        let drift = (0..<min(count, random.below(2) * random.below(3_000))).map { index in
            Drift(
                kind: .article, path: ProjectPath("articles/\(text(&random, 40))/\(index).md"), id: RemoteID(index),
                title: text(&random, 400), locales: [], fields: [.body], isConflict: random.chance(50))
        }
        let findings = (0..<min(count, random.below(2) * random.below(2_000))).map { index in
            Diagnostic(
                random.chance(50) ? .brokenLink : .missingAltText, path: ProjectPath("articles/\(index).md"),
                summary: text(&random, 2_000), fix: text(&random, 900))
        }
        let notes = (0..<min(count, random.below(500))).map {
            Plan.Note(path: ProjectPath("articles/\($0)"), text(&random, 300))
        }
        let plan = Plan(
            environment: text(&random, 300), workspaceID: text(&random, 300), isOffline: random.chance(50),
            changes: items.values.map(\.change), drift: drift, notes: notes, diagnostics: findings, unchanged: 1)
        let ordered = plan.changes.compactMap { items[$0.path] }
        var groups: [ReviewGroup] = []
        var rest = Array(ordered.indices)[...]
        while !rest.isEmpty {
            let size = 1 + random.below(random.chance(20) ? 3_000 : 5)
            groups.append(ReviewGroup(titles: [text(&random, 600)], items: Array(rest.prefix(size))))
            rest = rest.dropFirst(size)
        }
        return PlanReview(plan: plan, items: ordered, groups: groups, images: [:])
    }

    private static func item(_ index: Int, _ random: inout SeededGenerator) -> ItemReview {
        let action = random.pick(Change.Action.allCases) ?? .update
        let isRemoved = action == .delete || action == .unpublish
        let path = ProjectPath("articles/\(text(&random, random.chance(5) ? 900 : 30))/\(index).md")
        let change = Change(
            action, kind: .article, path: path, title: text(&random, random.chance(3) ? 9_000 : 60),
            locales: [.english], fields: [.body], reasons: isRemoved ? [.removed] : [.changed],
            after: FieldDigest(of: "\(index)"))
        let before = text(&random, random.chance(5) ? 40_000 : 300)
        let after = random.chance(60) ? before + text(&random, 50) : text(&random, 900)
        let former: BodyReview.Former =
            switch random.below(5) {
            case 0: .none
            case 1: .unknown(.noHistory)
            case 2: .same
            default: .remote(before)
            }
        let body = BodyReview(
            former: former,
            content: ArticleContent(file: path, title: "", body: UnboundHTML(pieces: [.html(after)])),
            names: LinkNames(locale: .english, manifest: AssetManifest()), bodies: LineBodies())
        return ItemReview(
            change,
            locales: [
                LocaleReview(
                    .english, random.chance(20) ? .new : .changed, file: path,
                    texts: [
                        TextChange(.title, from: random.chance(20) ? nil : text(&random, 40), to: text(&random, 40))
                    ],
                    body: body)
            ], file: path, url: random.chance(50) ? "https://help.example/\(index)" : nil)
    }

    private static let words = [
        "refund", "`", "```", "**", "</details>", "<details>", "<!--", "-->", "@all", "#1", "|", "\n", "\n\n", "日本語",
        "😀",
        "&", "\"", "\\", "[x](y)", "https://x.example", "\u{0}", "\u{202E}", "- ", "1. ", "> ", "$$",
    ]

    /// Up to so many characters, more or less.
    private static func text(_ random: inout SeededGenerator, _ limit: Int) -> String {
        var text = ""
        let length = random.below(limit + 1)
        while text.utf8.count < length { text += (random.pick(words) ?? "") + " " }
        return text
    }
}

/// Takes each line for a paragraph.
private struct LineBodies: BodyReader {
    func read(_ html: String) -> BodyReading { BodyReading(canonical: html, text: html, headingIDs: []) }

    func blocks(_ html: String) -> [BodyBlock] {
        html.split(separator: "\n").map { BodyBlock(.paragraph, runs: [BodyRun(String($0))]) }
    }
}
