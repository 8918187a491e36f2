import HelpCenterModel
import SyncEngine
import Testing

@Suite struct ApplyTests {
    @Test func `publishes collections before what they hold, and articles into them`() async throws {
        let harness = try Harness()
        let site = Site.of(["articles/a", "articles/a/b"], [.of("articles/a/b/one.md"), .of("articles/two.md")])
        let report = try await harness.apply(site)
        #expect(report.count(.applied) == 4)
        let collections = harness.remote.collections
        #expect(collections.map(\.content[.english]?.title) == ["a", "b"])
        #expect(collections.last?.parent == collections.first?.id)
        let parents = Dictionary(
            uniqueKeysWithValues: harness.remote.articles.map { ($0.content[.english]?.title, $0.parents) })
        #expect(parents["one.md"] == [collections[1].id])
        #expect(parents["two.md"] == [])
    }

    @Test func `sends no write the second time, whatever the workspace made of the bodies`() async throws {
        let harness = try Harness()
        let image = Reference.asset(ProjectPath("articles/a.png"))
        let site = Site.of(
            ["articles/a"],
            [
                .of("articles/a/one.md", headings: ["top"], links: [.page("articles/a/two.md"), image]),
                .of("articles/a/two.md", links: [.page("articles/a/one.md", "top")], french: "Deux"),
            ])
        try await harness.apply(site)
        harness.remote.forgetWrites()
        let survey = try await harness.survey(site)
        #expect(survey.plan.changes == [])
        #expect(survey.plan.drift == [])
        #expect(survey.plan.unchanged == 3)
        try await harness.apply(site)
        #expect(harness.remote.writes == [])
    }

    @Test func `binds links to the pages and headings that the workspace made`() async throws {
        let harness = try Harness()
        let site = Site.of(
            [],
            [
                .of("articles/a.md", links: [.page("articles/b.md", "setup"), .page("articles/c.md")]),
                .of("articles/b.md", headings: ["intro", "setup"]),
                .of("articles/c.md"),
            ])
        let report = try await harness.apply(site)
        let pages = harness.remote.pages
        let body = try #require(pages["a.md"]?.body)
        let target = try #require(pages["b.md"])
        let heading = try #require(ModelBodies.ids(target.body).last)
        #expect(body.contains("href=\"\(try #require(target.url))#\(heading)\""))
        #expect(body.contains("href=\"\(try #require(pages["c.md"]?.url))\""))
        // What is linked to was written first, so nothing had to be written twice.
        #expect(report.secondWrites == 0)
        #expect(harness.remote.writes.count == 3)
    }

    @Test func `writes one article of a circle twice, and no more`() async throws {
        let harness = try Harness()
        let site = Site.of(
            [],
            [
                .of("articles/a.md", links: [.page("articles/b.md")]),
                .of("articles/b.md", links: [.page("articles/c.md")]),
                .of("articles/c.md", links: [.page("articles/a.md")]),
            ])
        let report = try await harness.apply(site)
        #expect(report.secondWrites == 1)
        #expect(harness.remote.bodies.values.allSatisfy { $0.contains("https://help.example/en/articles/") })
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `writes an article that links to its own heading twice when it is new`() async throws {
        let harness = try Harness()
        let site = Site.of([], [.of("articles/a.md", headings: ["top"], links: [.page("articles/a.md", "top")])])
        let report = try await harness.apply(site)
        #expect(report.secondWrites == 1)
        #expect(harness.remote.bodies["a.md"]?.contains("articles/1-a.md#h_1") == true)
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `leads links to the page alone where headings get new ids at every write`() async throws {
        let harness = try Harness()
        harness.remote.edit { $0.givesNewHeadingIDs = true }
        let site = Site.of([], [.of("articles/a.md", headings: ["top"], links: [.page("articles/a.md", "top")])])
        try await harness.apply(site)
        #expect(harness.remote.bodies["a.md"]?.contains("href=\"https://help.example/en/articles/1-a.md\"") == true)
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `binds the links to a page anew when its title moves its address`() async throws {
        let harness = try Harness()
        let link = Article.of("articles/a.md", links: [.page("articles/b.md")])
        try await harness.apply(.of([], [link, .of("articles/b.md", title: "Old")]))
        let renamed = Site.of([], [link, .of("articles/b.md", title: "New")])
        let plan = try await harness.plan(renamed)
        #expect(plan.changes.map(\.path.string) == ["articles/a.md", "articles/b.md"])
        #expect(plan.changes.first?.reasons == [.linkTarget])
        let report = try await harness.apply(renamed)
        #expect(harness.remote.bodies["a.md"]?.contains("-New\"") == true)
        #expect(report.secondWrites == 0)
        #expect(try await harness.plan(renamed).isEmpty)
    }

    @Test func `publishes assets before the bodies that show them`() async throws {
        let harness = try Harness()
        let site = Site.of([], [.of("articles/a.md", links: [.asset(ProjectPath("articles/My Pic.PNG"))])])
        let report = try await harness.apply(site)
        let published = await harness.publisher.published
        let name = try #require(published.first)
        #expect(name.hasPrefix("My-Pic-") && name.hasSuffix(".png"))
        #expect(report.results.first?.change.action == .upload)
        #expect(report.results.first?.url == "https://cdn.example/\(name)")
        #expect(harness.remote.bodies["a.md"]?.contains("src=\"https://cdn.example/\(name)\"") == true)
    }

    @Test func `one failure stops only what depends on it`() async throws {
        let harness = try Harness()
        harness.remote.edit {
            $0.faults = [.refused(RemoteError(.invalid, status: 400, message: "no such icon"))]
        }
        let site = Site.of(
            ["articles/a", "articles/b"],
            [.of("articles/a/one.md"), .of("articles/b/two.md"), .of("articles/three.md")])
        let report = try await harness.apply(site)
        let statuses = Dictionary(uniqueKeysWithValues: report.results.map { ($0.change.path.string, $0.status) })
        #expect(
            statuses == [
                "articles/a": .failed, "articles/a/one.md": .skipped, "articles/b": .applied,
                "articles/b/two.md": .applied, "articles/three.md": .applied,
            ])
        let skipped = report.results.first { $0.status == .skipped }
        #expect(skipped?.error == "its collection “articles/a” could not be written")
        let second = try await harness.apply(site)
        #expect(second.results.map(\.change.path.string) == ["articles/a", "articles/a/one.md"])
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `touches only the locale that changed`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", french: "Un")]))
        harness.remote.forgetWrites()
        let changed = Site.of([], [.of("articles/a.md", french: "Deux")])
        #expect(try await harness.plan(changed).changes.map(\.locales) == [[try #require(LocaleCode("fr"))]])
        try await harness.apply(changed)
        guard case .updateArticle(_, let fields)? = harness.remote.writes.first else {
            Issue.record("expected one update, got \(harness.remote.writes)")
            return
        }
        #expect(fields.content.keys.map(\.code) == ["fr"])
    }

    @Test func `resends the icon that the workspace has, since leaving it out would reset it`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(["articles/a"], []))
        var site = Site.of(["articles/a"], [])
        site.collections[0].content[.english]?.description = "All about a"
        try await harness.apply(site)
        #expect(harness.remote.collections.first?.icon == "book-bookmark")
    }

    @Test(arguments: [true, false])
    func `leaves an article in the collections that others put it into too`(moves: Bool) async throws {
        let harness = try Harness()
        try await harness.apply(.of(["articles/a", "articles/b"], [.of("articles/a/one.md")]))
        let collections = harness.remote.collections.map(\.id)
        let theirs = RemoteID(500)
        harness.remote.edit { state in
            for id in state.articles.keys { state.articles[id]?.parents.append(theirs) }
        }
        let path = moves ? "articles/b/one.md" : "articles/a/one.md"
        try await harness.apply(
            .of(["articles/a", "articles/b"], [.of(path, body: moves ? "Text." : "Other.")]))
        #expect(harness.remote.articles.map(\.parents) == [[collections[moves ? 1 : 0], theirs]])
        #expect(
            try await harness.plan(.of(["articles/a", "articles/b"], [.of(path, body: moves ? "Text." : "Other.")]))
                .isEmpty)
    }

    @Test func `begins nothing new once it is asked to stop, and says so`() async throws {
        let harness = try Harness()
        let survey = try await harness.survey(.of([], [.of("articles/a.md")]))
        let stop = StopSignal()
        stop.stop()
        let report = try await harness.session.apply(
            survey, remote: harness.remote, publisher: harness.publisher, stop: stop)
        #expect(report.wasStopped)
        #expect(report.results.map(\.status) == [.skipped])
        #expect(harness.remote.writes == [])
    }
}

extension ModelWorkspace {
    /// The English content by title.
    var pages: [String: RemoteArticleContent] {
        Dictionary(
            articles.compactMap { $0.content[.english] }.map { ($0.title, $0) }, uniquingKeysWith: { $1 })
    }

    /// The English bodies by title.
    var bodies: [String: String] { pages.mapValues(\.body) }
}
