import HelpCenterModel
import SyncEngine
import Testing

@Suite struct RecoveryTests {
    private let site = Site.of(
        ["articles/a"],
        [.of("articles/a/one.md", headings: ["x"], links: [.page("articles/a/one.md", "x")]), .of("articles/two.md")])

    @Test(arguments: 0..<4) func `never repeats or loses a create whose answer was lost`(position: Int) async throws {
        let harness = try Harness()
        harness.remote.edit { $0.faults = Array(repeating: .fine, count: position) + [.answerLost] }
        try await harness.apply(site)
        try await harness.apply(site)
        #expect(harness.remote.collections.count == 1)
        #expect(
            harness.remote.articles.map(\.content[.english]?.title).sorted { ($0 ?? "") < ($1 ?? "") } == [
                "one.md", "two.md",
            ])
        #expect(try await harness.plan(site).isEmpty)
        #expect(try await harness.plan(site).drift == [])
        #expect(try harness.journal.read() == [])
    }

    @Test(arguments: 0..<4) func `sends a write again that never arrived`(position: Int) async throws {
        let harness = try Harness()
        harness.remote.edit { $0.faults = Array(repeating: .fine, count: position) + [.lost] }
        try await harness.apply(site)
        try await harness.apply(site)
        #expect(harness.remote.articles.count == 2)
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `takes an update whose answer was lost for its own, not for drift`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", body: "Old.")]))
        let changed = Site.of([], [.of("articles/a.md", body: "New.")])
        harness.remote.edit { $0.faults = [.answerLost] }
        let report = try await harness.apply(changed)
        #expect(report.count(.failed) == 1)
        let plan = try await harness.plan(changed)
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
    }

    @Test(arguments: Edit.allCases) func `does not take a write for done that never arrived`(edit: Edit) async throws {
        let harness = try Harness()
        let before = Site.of(["articles/a", "articles/b"], [.of("articles/a/one.md", title: "One", french: "Un")])
        try await harness.apply(before)
        let after = edit.applied(to: before)
        harness.remote.edit { $0.faults = [.lost] }
        try await harness.apply(after)
        #expect(try await harness.plan(after).changes.count == 1)
        try await harness.apply(after)
        let again = try await harness.plan(after)
        #expect(again.isEmpty)
        #expect(again.drift == [])
        #expect(edit.isVisible(in: harness.remote))
    }

    @Test(arguments: Edit.allCases) func `takes a write for done whose answer was lost`(edit: Edit) async throws {
        let harness = try Harness()
        let before = Site.of(["articles/a", "articles/b"], [.of("articles/a/one.md", title: "One", french: "Un")])
        try await harness.apply(before)
        let after = edit.applied(to: before)
        harness.remote.edit { $0.faults = [.answerLost] }
        try await harness.apply(after)
        let plan = try await harness.plan(after)
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
    }

    /// One edit that makes one write, each of another kind.
    enum Edit: CaseIterable {
        case description
        case unpublishing
        case move
        case translation
        case collection

        func applied(to site: Site) -> Site {
            var site = site
            switch self {
            case .description: site.articles[0].content[.english]?.description = "More."
            case .unpublishing: site.articles = []
            case .move:
                site.articles = [.of("articles/b/one.md", title: "One", french: "Un")]
            case .translation: site.articles = [.of("articles/a/one.md", title: "One", french: "Deux")]
            case .collection: site.collections[0].content[.english]?.description = "All."
            }
            return site
        }

        func isVisible(in remote: ModelWorkspace) -> Bool {
            let article = remote.articles.first
            switch self {
            case .description: return article?.content[.english]?.description == "More."
            case .unpublishing: return article?.content.values.allSatisfy { $0.state == .draft } == true
            case .move: return article?.parents == [RemoteID(2)]
            case .translation: return article?.content.values.contains { $0.title == "Deux" } == true
            case .collection: return remote.collections.first?.content[.english]?.description == "All."
            }
        }
    }

    @Test func `does not take new links for written that never arrived`() async throws {
        let harness = try Harness()
        func site(_ target: String) -> Site {
            .of([], [.of("articles/a.md", links: [.page(target)]), .of("articles/b.md"), .of("articles/c.md")])
        }
        try await harness.apply(site("articles/b.md"))
        harness.remote.edit { $0.faults = [.lost] }
        try await harness.apply(site("articles/c.md"))
        #expect(try await harness.plan(site("articles/c.md")).changes.map(\.path.string) == ["articles/a.md"])
    }

    @Test func `takes no namesake of others for a create whose answer was lost`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(["articles/a"], [.of("articles/one.md", body: "Theirs.")]))
        try harness.removeLockfile()
        var site = Site.of(["articles/a"], [.of("articles/one.md", body: "Ours.")])
        site.collections[0].content[.english]?.description = "Ours."
        harness.remote.edit { $0.faults = [.lost, .lost] }
        try await harness.apply(site)
        try await harness.apply(site)
        #expect(harness.remote.articles.map(\.content[.english]?.body) == ["<p>Theirs.</p>", "<p>Ours.</p>"])
        #expect(harness.remote.collections.count == 2)
    }

    @Test func `a plan that follows an interrupted apply writes nothing to disk`() async throws {
        let harness = try Harness()
        harness.remote.edit { $0.faults = [.answerLost] }
        try await harness.apply(.of([], [.of("articles/a.md")]))
        let journal = try harness.journal.read()
        #expect(journal.count == 1)
        _ = try await harness.plan(.of([], [.of("articles/a.md")]))
        #expect(try harness.journal.read() == journal)
        #expect(try harness.lockfile.articles.isEmpty)
    }

    @Test func `takes identical items back after the lockfile was lost`() async throws {
        let harness = try Harness()
        let linked = Site.of(
            ["articles/a"],
            [
                .of("articles/a/one.md", headings: ["x"], links: [.page("articles/two.md")]),
                .of("articles/two.md", links: [.page("articles/a/one.md", "x")]),
            ])
        try await harness.apply(linked)
        let before = try harness.lockfile
        try harness.removeLockfile()
        harness.remote.forgetWrites()
        let plan = try await harness.plan(linked)
        #expect(plan.changes.map(\.action) == [.adopt, .adopt, .adopt])
        try await harness.apply(linked)
        #expect(harness.remote.writes == [])
        #expect(try harness.lockfile == before)
        #expect(try await harness.plan(linked).isEmpty)
    }

    @Test func `creates beside a namesake with other content, and says so`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", body: "Theirs.")]))
        try harness.removeLockfile()
        let plan = try await harness.plan(.of([], [.of("articles/a.md", body: "Ours.")]))
        #expect(plan.changes.map(\.action) == [.create])
        #expect(plan.changes.first?.reasons == [.new, .sameTitle])
        #expect(plan.notes.map(\.path.string) == ["articles/a.md"])
    }
}
