import Foundation
import HelpCenterModel
import IntercomSandbox
import Testing

/// News as a docs writer meets them, against the sandbox.
@Suite struct NewsCommandTests {
    private static let files = [
        "articles/search.md": "# Search\n\n## Operators\n\nText.\n",
        "news/2026-01-10-faster-search.md": """
        ---
        newsfeeds: [product updates]
        labels: [Update, Product]
        reactions: [👍, 🎉]
        ---
        # Search is faster

        Much faster: see [operators](../articles/search.md#operators).

        - one
        - two

        ![Picture](https://x.org/a.png)

        """,
    ]
    private static let path = "news/2026-01-10-faster-search.md"

    @Test func `a news item is planned, published, bound and then up to date`() async throws {
        let folder = try ProjectFolder(Self.files)
        let plan = await folder.guidepost("plan", "--env", "sandbox")
        #expect(plan.output.contains("+ create    news_item  \(Self.path)  Search is faster"))
        let apply = try await folder.guidepost("apply", "--env", "sandbox", "--yes", "--format", "json").json()
        #expect(apply.results?.array.map(\.status?.string) == ["applied", "applied"])
        let again = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(again.changes == .array([]))
        #expect(again.drift == .array([]))
        #expect(again.summary?.unchanged?.int == 2)
        let state = try await folder.guidepost("state", "list", "--env", "sandbox", "--format", "json").json()
        #expect(state.items?.array.map(\.kind?.string) == ["article", "news_item"])
    }

    @Test(arguments: [
        ("labels: [Update, Product]", "labels: [Product]", ["labels"]),
        ("reactions: [👍, 🎉]", "reactions: [🎉, 👍]", []), ("reactions: [👍, 🎉]", "reactions: []", ["reactions"]),
        ("newsfeeds: [product updates]", "newsfeeds: [54]", ["newsfeeds"]),
        ("labels: [Update, Product]", "labels: [Product, Update]\npublished_at: 2026-01-09", ["published_at"]),
        ("labels: [Update, Product]", "labels: [Product, Update]\nsender: author@example.com", ["sender"]),
        ("- one", "- three", ["body"]), ("# Search is faster", "# Faster", ["title"]),
    ])
    func `an edit is one update, and the next plan is empty`(old: String, new: String, fields: [String]) async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.write(try folder.read(Self.path).replacing(old, with: new), to: Self.path)
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.changes?.array.map { $0.fields?.array.compactMap(\.string) } == (fields.isEmpty ? [] : [fields]))
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        let again = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(again.changes == .array([]))
        #expect(again.drift == .array([]))
    }

    @Test func `a draft, a publication and a removal are called what they are`() async throws {
        let folder = try ProjectFolder(Self.files)
        func actions() async throws -> [String?] {
            let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
            await folder.guidepost("apply", "--env", "sandbox", "--yes")
            return plan.changes?.array.map(\.action?.string) ?? []
        }
        _ = try await actions()
        let text = try folder.read(Self.path)
        try folder.write(text.replacing("labels:", with: "state: draft\nlabels:"), to: Self.path)
        #expect(try await actions() == ["unpublish"])
        try folder.write(text, to: Self.path)
        #expect(try await actions() == ["publish"])
        try folder.remove(Self.path)
        #expect(try await actions() == ["unpublish"])
        #expect(try await actions() == [])
        try folder.write(text, to: Self.path)
        #expect(try await actions() == ["publish"])
        try folder.write("deletes: delete\n", to: "guidepost.yml")
        try folder.remove(Self.path)
        #expect(try await actions() == ["delete"])
        #expect(try await actions() == [])
    }

    @Test func `a news item of a time to come waits for the first run after it`() async throws {
        var files = Self.files
        files["news/2031-01-05-prices.md"] =
            "---\nnewsfeeds: [54]\npublished_at: 2031-01-05T09:00Z\n---\n# Prices\n\nText.\n"
        let folder = try ProjectFolder(files)
        let before = Timestamp("2031-01-05T08:59:59Z")
        let plan = await folder.guidepost("plan", "--env", "sandbox", now: before)
        #expect(
            plan.output.contains(
                "… news/2031-01-05-prices.md  Prices  [goes live on the first run after 2031-01-05 09:00 UTC]"))
        await folder.guidepost("apply", "--env", "sandbox", "--yes", now: before)
        let state = try await folder.guidepost("state", "list", "--env", "sandbox", "--format", "json").json()
        #expect(state.items?.array.count == 2)
        let later = try await folder.guidepost(
            "plan", "--env", "sandbox", "--format", "json", now: Timestamp("2031-01-05T09:00:00Z")
        ).json()
        #expect(later.changes?.array.map(\.path?.string) == ["news/2031-01-05-prices.md"])
        #expect(later.held == .array([]))
        let held = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json", now: before).json()
        #expect(held.held?.array.map(\.until?.string) == ["2031-01-05T09:00:00Z"])
        #expect(held.summary?.held?.int == 1)
        #expect(held.fingerprint != later.fingerprint)
        let offline = try await folder.guidepost(
            "plan", "--env", "sandbox", "--offline", "--format", "json", now: before
        ).json()
        #expect(offline.fingerprint == held.fingerprint)
        #expect(offline.held == held.held)
    }

    @Test func `what a colleague changed is drift`() async throws {
        let sandbox = try Sandbox()
        try await withSandbox(sandbox) { address in
            let environment = ["INTERCOM_ACCESS_TOKEN": "sandbox", "INTERCOM_BASE_URL": address.baseURL]
            let folder = try ProjectFolder(Self.files)
            await folder.guidepost("apply", "--yes", environment: environment)
            let id = try folder.newsID(Self.path)
            let colleague = try ProjectFolder([
                "articles/other.md": "# Other\n\nText.\n",
                "news/theirs.md": "---\nintercom_id: \(id)\nnewsfeeds: [54]\n---\n# Theirs\n\nText.\n",
            ])
            let theirs = await colleague.guidepost("apply", "--yes", environment: environment)
            #expect(theirs.status == 0, "\(theirs.errors)")
            let drift = await folder.guidepost("drift", "--format", "json", environment: environment)
            #expect(drift.status == 2)
            let item = try #require(try drift.json().drift?.array.first)
            #expect(item.kind?.string == "news_item")
            #expect(
                Set(item.fields?.array.compactMap(\.string) ?? [])
                    == ["body", "labels", "newsfeeds", "published_at", "reactions", "title"])
            let refused = await folder.guidepost("apply", "--yes", environment: environment)
            #expect(refused.status == 3)
            let overwrite = await folder.guidepost(
                "apply", "--yes", "--on-drift", "overwrite", environment: environment)
            #expect(overwrite.status == 0, "\(overwrite.errors)")
            #expect(await folder.guidepost("drift", environment: environment).status == 0)
        }
    }

    @Test func `mv gives a news item another name in the lockfile too`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        let moved = await folder.guidepost("mv", Self.path, "news/2026-01-10-search.md")
        #expect(moved.status == 0, "\(moved.errors)")
        #expect(folder.exists("news/2026-01-10-search.md"))
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.changes == .array([]))
        let wrong = await folder.guidepost("mv", "news/2026-01-10-search.md", "articles/search2.md")
        #expect(wrong.status == 64)
    }

    @Test func `adopt and a lost lockfile take news back`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        try folder.remove(".guidepost/guidepost.sandbox.lock")
        let plan = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(plan.changes?.array.map(\.action?.string) == ["adopt", "adopt"])
        let adopt = try await folder.guidepost("adopt", "--env", "sandbox", "--yes", "--format", "json").json()
        #expect(adopt.bound?.array.map(\.kind?.string) == ["article", "news_item"])
        #expect(adopt.bound?.array.map(\.identical) == [.bool(true), .bool(true)])
        let again = try await folder.guidepost("plan", "--env", "sandbox", "--format", "json").json()
        #expect(again.changes == .array([]))
    }

    @Test func `build writes news and lists them`() async throws {
        let folder = try ProjectFolder(Self.files)
        await folder.guidepost("build", "--output", "out")
        #expect(
            try folder.read("out/en/news/2026-01-10-faster-search.html").contains("../articles/search.html#operators"))
        let site = try JSON(folder.read("out/site.json"))
        #expect(site.items?.array.map(\.kind?.string) == ["article", "news_item"])
        #expect(site.items?.array.last?.title?.string == "Search is faster")
    }

    @Test func `reviews show the words that change, the facts beside them, and what is held back`() async throws {
        var files = Self.files
        files["news/2031-01-05-prices.md"] = "---\nnewsfeeds: [54]\n---\n# Prices\n\nText.\n"
        let folder = try ProjectFolder(files)
        let new = await folder.guidepost("plan", "--env", "sandbox", "--format", "markdown")
        #expect(new.output.contains("**News**"))
        #expect(new.output.contains("Product updates"))
        await folder.guidepost("apply", "--env", "sandbox", "--yes")
        let text = try folder.read(Self.path).replacing("Much faster", with: "Far faster").replacing(
            "[54]", with: "[53]")
        try folder.write(text.replacing("labels: [Update, Product]", with: "labels: [Fix]"), to: Self.path)
        for format in ["markdown", "html"] {
            let plan = await folder.guidepost("plan", "--env", "sandbox", "--format", format)
            #expect(plan.output.contains("goes live on the first run after 2031-01-05 00:00 UTC"), "\(format)")
            #expect(plan.output.contains("Much"), "\(format)")
            #expect(plan.output.contains("Far"), "\(format)")
            #expect(plan.output.contains("Product, Update"), "\(format)")
        }
    }

    @Test func `only one news item can be asked for`() async throws {
        let folder = try ProjectFolder(Self.files)
        let plan = try await folder.guidepost(
            "plan", "--env", "sandbox", "--only", Self.path, "--format", "json"
        ).json()
        #expect(plan.changes?.array.map(\.path?.string) == [Self.path])
    }
}

extension ProjectFolder {
    /// The id that the lockfile has of a news item.
    fileprivate func newsID(_ path: String) throws -> String {
        try #require(try JSON(read("guidepost.lock")).news?[path]?.id?.string)
    }
}
