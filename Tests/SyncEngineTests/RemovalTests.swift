import HelpCenterModel
import SyncEngine
import Testing

@Suite struct RemovalTests {
    private let full = Site.of(
        ["articles/a", "articles/a/b"], [.of("articles/a/b/one.md", french: "Un"), .of("articles/two.md")])
    private let less = Site.of([], [.of("articles/two.md")])

    @Test func `unpublishes by default, keeps the entry, and has nothing to do afterwards`() async throws {
        let harness = try await published()
        let plan = try await harness.plan(less)
        #expect(plan.changes.map(\.action) == [.unpublish])
        #expect(plan.changes.first?.locales.map(\.code) == ["en", "fr"])
        // Intercom has no draft state for collections, so they stay and the plan says so.
        #expect(plan.notes.map(\.path.string) == ["articles/a", "articles/a/b"])
        try await harness.apply(less)
        let article = harness.remote.articles.first { $0.content[.english]?.title == "one.md" }
        #expect(article?.content.values.map(\.state) == [.draft, .draft])
        #expect(try await harness.plan(less).isEmpty)
        // The file comes back: the same article is published again.
        try await harness.apply(full)
        #expect(harness.remote.articles.count == 2)
        #expect(harness.remote.articles.allSatisfy { $0.content[.english]?.state == .published })
        #expect(try await harness.plan(full).isEmpty)
    }

    @Test func `deletes articles first, then child collections, then parents`() async throws {
        let harness = try await published()
        harness.remote.forgetWrites()
        let plan = try await harness.plan(less) { $0.settings.deletes = .delete }
        #expect(plan.changes.map(\.path.string) == ["articles/a/b/one.md", "articles/a/b", "articles/a"])
        try await harness.apply(less) { $0.settings.deletes = .delete }
        let ids = (child: RemoteID(2), parent: RemoteID(1))
        #expect(harness.remote.writes.dropFirst() == [.deleteCollection(ids.child), .deleteCollection(ids.parent)])
        guard case .deleteArticle? = harness.remote.writes.first else {
            Issue.record("expected an article to go first: \(harness.remote.writes)")
            return
        }
        #expect(harness.remote.articles.count == 1)
        #expect(try await harness.plan(less) { $0.settings.deletes = .delete }.isEmpty)
    }

    @Test func `keeps a collection whose content could not be deleted`() async throws {
        let harness = try await published()
        harness.remote.edit { $0.faults = [.fine, .refused(RemoteError(.unavailable, status: 503, message: "no"))] }
        let report = try await harness.apply(less) { $0.settings.deletes = .delete }
        #expect(report.results.map(\.status) == [.applied, .failed, .skipped])
        #expect(harness.remote.collections.count == 2)
    }

    @Test func `never deletes a collection that holds something of others`() async throws {
        let harness = try await published()
        harness.remote.edit { state in
            state.articles[RemoteID(99)] = RemoteArticle(
                id: RemoteID(99), parents: [RemoteID(2)], author: nil, defaultLocale: .english,
                content: [
                    .english: RemoteArticleContent(
                        title: "Theirs", description: nil, body: "", state: .draft, url: nil, updatedAt: nil)
                ])
        }
        let plan = try await harness.plan(less) { $0.settings.deletes = .delete }
        #expect(plan.changes.map(\.kind) == [.article])
        #expect(
            plan.notes.map(\.sentence) == [
                "its folder is gone; collection 1 stays, because it holds 1 collection that stays",
                "its folder is gone; collection 2 stays, because it holds 1 article that stays",
            ])
    }

    @Test func `never deletes a collection into which others put something during the run`() async throws {
        let harness = try await published()
        let report = try await harness.apply(
            less,
            {
                $0.settings.deletes = .delete
                // What others do in an article is given up, but not what they have done with another one.
                $0.settings.onDrift = .overwrite
            },
            afterReading: { state in
                for id in state.articles.keys where state.articles[id]?.content[.english]?.title == "two.md" {
                    state.articles[id]?.parents = [RemoteID(2)]
                }
            })
        #expect(report.results.map(\.status) == [.applied, .skipped, .skipped])
        #expect(
            report.results.dropFirst().map(\.error) == [
                "it is not empty: “two.md” was put into it after the plan was made",
                "it is not empty: “articles/a/b” could not be taken out of it",
            ])
        #expect(harness.remote.collections.count == 2)
    }

    @Test func `only reports where the policy says so`() async throws {
        let harness = try await published()
        let plan = try await harness.plan(less) { $0.settings.deletes = .report }
        #expect(plan.changes == [])
        #expect(plan.notes.count == 3)
    }

    @Test func `never removes what its source protected`() async throws {
        let harness = try Harness()
        var site = full
        for index in site.articles.indices { site.articles[index].isProtected = true }
        site.collections[0].isProtected = true
        try await harness.apply(site)
        let plan = try await harness.plan(less) { $0.settings.deletes = .delete }
        // articles/two.md is still there; the child collection holds the article that stays.
        #expect(plan.changes == [])
        #expect(
            plan.notes.filter { $0.sentence.hasSuffix("because it is protected") }.map(\.path.string) == [
                "articles/a", "articles/a/b/one.md",
            ])
    }

    @Test func `removes nothing while there is an error anywhere`() async throws {
        let harness = try await published()
        var faulty = less
        faulty.diagnostics = [Diagnostic(.brokenLink, path: ProjectPath("articles/two.md"), summary: "x")]
        let plan = try await harness.plan(faulty) { $0.settings.deletes = .delete }
        #expect(plan.changes == [])
        #expect(
            plan.notes.map(\.sentence) == ["3 items whose files are gone stay as they are, because there are errors"])
    }

    @Test func `removes nothing when the tree is empty`() async throws {
        let harness = try await published()
        let plan = try await harness.plan(Site()) { $0.settings.deletes = .delete }
        #expect(plan.changes == [])
    }

    @Test func `makes a removed translation a draft and leaves the article alone`() async throws {
        let harness = try await published()
        let site = Site.of(["articles/a", "articles/a/b"], [.of("articles/a/b/one.md"), .of("articles/two.md")])
        let plan = try await harness.plan(site)
        #expect(plan.changes.map(\.action) == [.update])
        #expect(plan.changes.first?.reasons == [.translationRemoved])
        try await harness.apply(site)
        let article = harness.remote.articles.first { $0.content[.english]?.title == "one.md" }
        #expect(article?.content[.english]?.state == .published)
        #expect(article?.content.filter { $0.key != .english }.values.map(\.state) == [.draft])
        #expect(try await harness.plan(site).isEmpty)
    }

    private func published() async throws -> Harness {
        let harness = try Harness()
        try await harness.apply(full)
        return harness
    }
}
