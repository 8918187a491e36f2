import ContentCompiler
import HelpCenterModel
import SyncEngine

/// A plan with something of everything, the same each time.
enum SampleReview {
    static let english = LocaleCode.english
    static let french = LocaleCode("fr") ?? .english

    /// What no view may take for markup of its own.
    static let hostile = "`` ``` </details></p> <script>alert(1)</script> **@octocat** #123 [x](javascript:1) | 日本語 😀"

    static var review: PlanReview {
        var plan = Plan(
            environment: "default", workspaceID: "ws1", isOffline: false, changes: items.map(\.change), drift: drift,
            held: [
                Plan.Held(
                    kind: .newsItem, path: ProjectPath("news/2031-01-05-prices.md"), title: "New *prices*",
                    until: Timestamp(seconds: 1_925_370_000))
            ],
            notes: [
                Plan.Note(
                    path: ProjectPath("articles/old"), "its folder is gone; collection 7 stays, because @it holds #1")
            ],
            diagnostics: diagnostics, unchanged: 12)
        plan.staleTranslations = [
            StaleTranslations(kind: .article, path: ProjectPath("articles/billing/refunds.md"), locales: [french])
        ]
        // The plan puts its changes in order, so the items follow it.
        let byPath = Dictionary(uniqueKeysWithValues: items.map { ($0.change.path, $0) })
        let ordered = plan.changes.compactMap { byPath[$0.path] }
        func places(_ isWanted: (Change) -> Bool) -> [Int] {
            plan.changes.indices.filter { isWanted(plan.changes[$0]) }
        }
        let billing = places { $0.path.isInside(ProjectPath("articles/billing")) && $0.kind != .asset }
        let others = places { $0.kind == .asset }
        let rest = plan.changes.indices.filter { !billing.contains($0) && !others.contains($0) }
        return PlanReview(
            plan: plan, items: ordered,
            groups: [
                ReviewGroup(titles: ["Help"], items: rest),
                ReviewGroup(titles: ["Help", "Billing & <tax>"], items: billing),
                ReviewGroup(titles: ["Files"], items: others),
            ],
            images: [
                "form-1111.png": ImageFact(path: ProjectPath("articles/billing/form.png"), byteCount: 14_200),
                "form-2222.png": ImageFact(path: ProjectPath("articles/billing/form.png"), byteCount: 2_345_678),
            ])
    }

    private static var items: [ItemReview] {
        [
            ItemReview(
                change(
                    .update, "articles/billing/refunds.md", "Get a refund", [english, french], [.body, .title],
                    [.changed]),
                locales: [refunds, translation], file: ProjectPath("articles/billing/refunds.md"),
                url: "https://help.example/en/articles/5-refunds"),
            ItemReview(
                change(.create, "articles/billing/new.md", hostile, [english], [.body, .title], [.new]),
                locales: [
                    LocaleReview(
                        english, .new, file: ProjectPath("articles/billing/new.md"),
                        texts: [TextChange(.title, from: "", to: hostile)],
                        body: body(.none, "<h2>\(escaped)</h2><p>\(escaped)</p><pre><code>a\n\n  b</code></pre>"))
                ], file: ProjectPath("articles/billing/new.md")),
            ItemReview(
                change(.move, "articles/pay.md", "Pay", [], [.parent], [.changed]),
                shared: [TextChange(.parent, from: "Help", to: "Help › Billing")], file: ProjectPath("articles/pay.md")),
            ItemReview(
                change(.update, "articles/links.md", "Links", [english], [.body], [.linkTarget]),
                locales: [LocaleReview(english, .changed, body: body(.same, "<p>Same</p>"))],
                file: ProjectPath("articles/links.md"), url: "https://help.example/en/articles/9-links"),
            ItemReview(
                change(.update, "articles/unknown.md", "Unknown", [english], [.body], [.changed]),
                locales: [
                    LocaleReview(
                        english, .changed, body: body(.unknown(.shallowHistory), "<p>Four words are here.</p>"))
                ], file: ProjectPath("articles/unknown.md")),
            ItemReview(
                change(.unpublish, "articles/gone.md", "Gone | away", [english], [.state], [.removed]),
                locales: [LocaleReview(english, .removed)], url: "https://help.example/en/articles/3-gone"),
            ItemReview(change(.delete, "articles/lost.md", "Lost", [english], [], [.removed])),
            ItemReview(
                change(.upload, "articles/billing/form.png", "form-2222.png", [], [], [.changed], kind: .asset),
                file: ProjectPath("articles/billing/form.png"), sizes: (14_200, 2_345_678)),
        ]
    }

    private static var refunds: LocaleReview {
        LocaleReview(
            english, .changed, file: ProjectPath("articles/billing/refunds.md"),
            texts: [TextChange(.title, from: "Refunds", to: "Get a refund")],
            body: body(
                .remote(
                    """
                    <h1 id="h_1">Refunds</h1><p class="no-margin">Ask within 30 days.</p><p>Nothing changes here.</p>\
                    <h1 id="h_2">How long it takes</h1><p>Stays.</p>\
                    <ul><li><p>We send the money within five days.</p><ul><li><p>Inner</p></li></ul></li></ul>\
                    <table><tr><td><p>Bank transfer</p></td><td><p>5</p></td></tr></table>\
                    <p>See our <a href="https://help.example/en/articles/8-terms">terms</a> and agree.</p>\
                    <img src="https://downloads.example/i/form-1111.png?sig=1" alt="The form">\
                    <div class="intercom-interblocks-callout" style="background-color: #d7efdc80;"><p>A box.</p></div>\
                    <p>This goes.</p>
                    """),
                """
                <h2>Refunds</h2><p>Ask within 60 days.</p><p>Nothing changes here.</p>\
                <h2>How long it takes</h2><p>Stays.</p>\
                <ul><li>We send the money within three days.<ul><li>Inner, too</li></ul></li></ul>\
                <table><tr><td>Bank transfer</td><td>3</td></tr></table>\
                <p>See our <a href="articles/legal.md">terms</a> and <b>agree</b>.</p>\
                <img src="form-2222.png" alt="The form">\
                <div class="intercom-interblocks-callout" style="background-color: #d7efdc80;"><p>A bigger box.</p></div>\
                <ol><li>A step</li></ol>
                """, links: ["articles/terms.md@en": "https://help.example/en/articles/8-terms"]))
    }

    private static var translation: LocaleReview {
        LocaleReview(
            french, .new, file: ProjectPath("articles/billing/refunds.fr.md"),
            texts: [TextChange(.title, from: "", to: "Remboursements")], body: body(.none, "<p>Sous 60 jours.</p>"))
    }

    private static var drift: [Drift] {
        [
            Drift(
                kind: .article, path: ProjectPath("articles/billing/refunds.md"), id: RemoteID(5), title: "Refunds",
                locales: [english], fields: [.body], isConflict: true),
            Drift(
                kind: .article, path: ProjectPath("articles/theirs.md"), id: RemoteID(6), title: "Theirs",
                locales: [english], fields: [.title], isConflict: false, policy: .keep),
        ]
    }

    private static var diagnostics: [Diagnostic] {
        [
            Diagnostic(
                .missingAltText, path: ProjectPath("articles/pay.md"), position: SourcePosition(line: 3, column: 5),
                summary: "the image “x.png” has no alternative text", fix: "describe it in the brackets"),
            Diagnostic(
                .brokenLink, path: ProjectPath("articles/links.md"), position: SourcePosition(line: 7, column: 1),
                summary: "“gone.md” does not exist"),
        ]
    }

    private static func change(
        _ action: Change.Action, _ path: String, _ title: String, _ locales: [LocaleCode], _ fields: [Field],
        _ reasons: [Change.Reason], kind: ItemKind = .article
    ) -> Change {
        Change(
            action, kind: kind, path: ProjectPath(path), title: title, locales: locales, fields: fields,
            reasons: reasons)
    }

    private static func body(
        _ former: BodyReview.Former, _ html: String, links: [String: String] = [:]
    ) -> BodyReview {
        BodyReview(
            former: former,
            content: ArticleContent(file: ProjectPath("x.md"), title: "", body: UnboundHTML(pieces: [.html(html)])),
            names: LinkNames(locale: english, links: links, manifest: AssetManifest()), bodies: IntercomBodyReader())
    }

    private static var escaped: String { UnboundHTML.escapedAttribute(hostile) }
}
