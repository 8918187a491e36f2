import HelpCenterModel
import SyncEngine
import Testing

@Suite struct DriftTests {
    private let site = Site.of(["articles/a"], [.of("articles/a/one.md", body: "Ours.")])

    @Test(arguments: [Field.body, .title, .state, .parent, .draft, .deleted])
    func `tells what others changed, field by field`(field: Field) async throws {
        let harness = try await published()
        harness.remote.meddle(field)
        let plan = try await harness.plan(site)
        #expect(plan.drift.map(\.path.string) == ["articles/a/one.md"])
        #expect(plan.drift.first?.fields == [field])
        // What is gone must be made again or let go, whatever the file says.
        #expect(plan.drift.first?.isConflict == (field == .deleted))
        #expect(plan.changes == [])
    }

    @Test func `calls it a conflict when the file changed too`() async throws {
        let harness = try await published()
        harness.remote.meddle(.body)
        let plan = try await harness.plan(.of(["articles/a"], [.of("articles/a/one.md", body: "Newer.")]))
        #expect(plan.drift.map(\.isConflict) == [true])
    }

    @Test func `refuses to apply while others' changes are there`() async throws {
        let harness = try await published()
        harness.remote.meddle(.body)
        let survey = try await harness.survey(site)
        let gate = ApplyGate(brake: Brake(limits: BrakeLimits()), fingerprint: nil)
        #expect(throws: Refusal.drift(survey.plan.drift)) { try gate.check(survey) }
    }

    @Test func `keep leaves them alone and applies the rest`() async throws {
        let harness = try await published()
        harness.remote.meddle(.body)
        let changed = Site.of(
            ["articles/a"], [.of("articles/a/one.md", body: "Newer."), .of("articles/a/two.md")])
        try await harness.apply(changed) { $0.settings.onDrift = .keep }
        #expect(harness.remote.bodies["one.md"] == "Theirs.")
        #expect(harness.remote.articles.count == 2)
    }

    @Test func `a collection whose new parent was deleted goes there once that is made anew`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(["articles/a", "articles/b"], []))
        let deleted = try #require(harness.lockfile.collections[ProjectPath("articles/a")]?.id)
        harness.remote.edit { $0.collections[deleted] = nil }
        var site = Site.of(["articles/a"], [])
        site.collections.append(
            ArticleCollection(
                path: ProjectPath("articles/b"), parent: ProjectPath("articles/a"),
                content: [.english: CollectionContent(title: "B")]))
        try await harness.apply(site) { $0.settings.onDrift = .keep }
        #expect(harness.remote.collections.map(\.parent) == [nil])
        #expect(harness.remote.collections.first?.content[.english]?.title == "B")
        try await harness.apply(site) { $0.settings.onDrift = .overwrite }
        let anew = try #require(harness.lockfile.collections[ProjectPath("articles/a")]?.id)
        #expect(harness.remote.collections.first { $0.id != anew }?.parent == anew)
        #expect(try await harness.plan(site).changes == [])
    }

    @Test func `an added translation is drift, and nobody's but the one's who added it`() async throws {
        let harness = try await published()
        let theirs = RemoteArticleContent(
            title: "Un", description: nil, body: "<p>Un.</p>", state: .published, url: nil, updatedAt: 5)
        let french = try #require(LocaleCode("fr"))
        harness.remote.edit { state in
            for id in state.articles.keys { state.articles[id]?.content[french] = theirs }
        }
        #expect(try await harness.plan(site).drift.map(\.fields) == [[.translation]])
        harness.remote.forgetWrites()
        try await harness.apply(site) { $0.settings.onDrift = .overwrite }
        #expect(harness.remote.writes == [])
        #expect(try await harness.plan(site).drift == [])
        // A file for that locale would take its place, which is told again.
        let translated = Site.of(["articles/a"], [.of("articles/a/one.md", body: "Ours.", french: "Nous")])
        #expect(try await harness.plan(translated).drift.map(\.fields) == [[.translation]])
    }

    @Test func `a removed translation does not make a second article`() async throws {
        let harness = try Harness()
        let site = Site.of([], [.of("articles/one.md", french: "Un")])
        try await harness.apply(site)
        let french = try #require(LocaleCode("fr"))
        harness.remote.edit { state in
            for id in state.articles.keys { state.articles[id]?.content[french] = nil }
        }
        try await harness.apply(site) { $0.settings.onDrift = .overwrite }
        #expect(harness.remote.articles.map(\.content.count) == [2])
        #expect(try await harness.plan(site).drift == [])
    }

    @Test func `keep follows the new name of a file, which links need, and no more`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/one.md", title: "One")]))
        harness.remote.meddle(.body)
        let renamed = Site.of(
            [], [.of("articles/uno.md", title: "One"), .of("articles/two.md", links: [.page("articles/uno.md")])])
        try await harness.apply(renamed) { $0.settings.onDrift = .keep }
        #expect(harness.remote.bodies["One"] == "Theirs.")
        #expect(harness.remote.bodies["two.md"]?.contains("/articles/1-One") == true)
    }

    @Test func `an article's own policy goes before the project's`() async throws {
        let harness = try await published()
        harness.remote.meddle(.body)
        var site = site
        site.articles[0].onDrift = .overwrite
        let survey = try await harness.survey(site)
        #expect(survey.plan.changes.map(\.reasons) == [[.overwrite]])
        let gate = ApplyGate(brake: Brake(limits: BrakeLimits()), fingerprint: nil)
        #expect(throws: Never.self) { try gate.check(survey) }
    }

    @Test func `a further edit of what had drifted already makes another plan`() async throws {
        let harness = try await published()
        harness.remote.meddle(.body)
        let reviewed = try await harness.plan(site)
        #expect(try await harness.plan(site).fingerprint == reviewed.fingerprint)
        harness.remote.edit { state in
            for id in state.articles.keys { state.articles[id]?.content[.english]?.body = "Theirs, again." }
        }
        let plan = try await harness.plan(site)
        #expect(plan.drift.map(\.fields) == reviewed.drift.map(\.fields))
        #expect(plan.fingerprint != reviewed.fingerprint)
    }

    @Test func `what others make of a translation whose file is gone is no drift where it is only reported`()
        async throws
    {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/one.md", french: "Un")]))
        let french = try #require(LocaleCode("fr"))
        let site = Site.of([], [.of("articles/one.md")])
        let settings = { @Sendable (input: inout PlanInput) in
            input.settings.deletes = .report
            input.settings.onDrift = .overwrite
        }
        try await harness.apply(site, settings)
        harness.remote.edit { state in
            for id in state.articles.keys { state.articles[id]?.content[french]?.title = "Le leur" }
        }
        harness.remote.forgetWrites()
        #expect(try await harness.plan(site, settings).drift == [])
        try await harness.apply(site, settings)
        #expect(harness.remote.writes == [])
        // Where it is to be taken from readers, their work on it is told first.
        #expect(try await harness.plan(site).drift.map(\.locales) == [[french]])
    }

    @Test(arguments: [DriftPolicy.keep, .overwrite])
    func `what others make of a retired translation is told before it is deleted`(policy: DriftPolicy) async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/one.md", french: "Un")]))
        let french = try #require(LocaleCode("fr"))
        let site = Site.of([], [.of("articles/one.md", body: "More.")])
        // Its file is gone, so it became a draft, which anybody may use.
        try await harness.apply(site)
        harness.remote.edit { state in
            for id in state.articles.keys {
                state.articles[id]?.content[french]?.title = "Le leur"
                state.articles[id]?.content[french]?.state = .published
            }
        }
        #expect(try await harness.plan(site).drift == [])
        let settings = { @Sendable (input: inout PlanInput) in
            input.settings.deletes = .delete
            input.settings.onDrift = policy
        }
        #expect(try await harness.plan(site, settings).drift.map(\.locales) == [[french]])
        try await harness.apply(site, settings)
        let titles = harness.remote.articles.map { $0.content[french]?.title }
        #expect(titles == (policy == .keep ? ["Le leur"] : [nil]))
    }

    @Test(arguments: [Field.body, .title, .state, .parent, .draft, .deleted])
    func `overwrite puts the files' content back`(field: Field) async throws {
        let harness = try await published()
        harness.remote.meddle(field)
        try await harness.apply(site) { $0.settings.onDrift = .overwrite }
        let article = try #require(harness.remote.articles.first)
        #expect(article.content[.english]?.body == "<p>Ours.</p>")
        #expect(article.content[.english]?.title == "one.md")
        #expect(article.content[.english]?.state == .published)
        #expect(article.content[.english]?.hasUnpublishedChanges != true)
        #expect(article.parents == harness.remote.collections.map(\.id))
        let plan = try await harness.plan(site)
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
    }

    private func published() async throws -> Harness {
        let harness = try Harness()
        try await harness.apply(site)
        return harness
    }
}

extension ModelWorkspace {
    /// Does what a teammate could do to the only article.
    func meddle(_ field: Field) {
        edit { state in
            guard let id = state.articles.keys.first else { return }
            switch field {
            case .body: state.articles[id]?.content[.english]?.body = "Theirs."
            case .title: state.articles[id]?.content[.english]?.title = "Theirs"
            case .state: state.articles[id]?.content[.english]?.state = .draft
            case .parent: state.articles[id]?.parents = []
            case .draft: state.articles[id]?.content[.english]?.hasUnpublishedChanges = true
            case .deleted: state.articles[id] = nil
            default: break
            }
        }
    }
}
