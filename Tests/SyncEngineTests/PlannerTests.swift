import HelpCenterModel
import SyncEngine
import Testing

@Suite struct PlannerTests {
    @Test func `plans everything as new without a lockfile, offline as online`() async throws {
        let harness = try Harness()
        let site = Site.of(["articles/a"], [.of("articles/a/one.md", french: "Un")])
        let plan = try await harness.plan(site)
        #expect(plan.changes.map(\.action) == [.create, .create])
        #expect(plan.changes.map(\.kind) == [.collection, .article])
        #expect(plan.changes.last?.locales.map(\.code) == ["en", "fr"])
        #expect(plan.changes.last?.fields == [.body, .title])
        let offline = try harness.offlinePlan(site)
        #expect(offline.changes == plan.changes)
        #expect(offline.fingerprint == plan.fingerprint)
    }

    @Test func `says which fields and locales change`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", french: "Un")]))
        let plan = try await harness.plan(.of([], [.of("articles/a.md", title: "Other", body: "More.", french: "Un")]))
        #expect(plan.changes.map(\.action) == [.update])
        #expect(plan.changes.first?.fields == [.body, .title])
        #expect(plan.changes.first?.locales == [.english])
    }

    @Test(arguments: [
        (PublicationState.published, PublicationState.draft, Change.Action.unpublish),
        (.draft, .published, .publish),
    ])
    func `names a change of state after what readers see`(
        before: PublicationState, after: PublicationState, action: Change.Action
    ) async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", state: before)]))
        let site = Site.of([], [.of("articles/a.md", state: after)])
        #expect(try await harness.plan(site).changes.map(\.action) == [action])
        try await harness.apply(site)
        #expect(harness.remote.articles.map(\.content[.english]?.state) == [after])
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `keeps the id of a file that was renamed`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(["articles/a"], [.of("articles/a/one.md", title: "One", body: "First.")]))
        let id = try harness.lockfile.articles[ProjectPath("articles/a/one.md")]?.id
        harness.remote.forgetWrites()
        let renamed = Site.of(["articles/a"], [.of("articles/a/uno.md", title: "One", body: "First.")])
        let plan = try await harness.plan(renamed)
        #expect(plan.changes.map(\.action) == [.move])
        #expect(plan.changes.first?.previousPath == ProjectPath("articles/a/one.md"))
        try await harness.apply(renamed)
        #expect(harness.remote.writes == [])
        #expect(try harness.lockfile.articles.mapValues(\.id) == [ProjectPath("articles/a/uno.md"): id])
        #expect(try await harness.plan(renamed).isEmpty)
    }

    @Test func `moves an article into another collection with its id`() async throws {
        let harness = try Harness()
        let folders = ["articles/a", "articles/b"]
        try await harness.apply(.of(folders, [.of("articles/a/one.md", title: "One")]))
        let moved = Site.of(folders, [.of("articles/b/one.md", title: "One")])
        #expect(try await harness.plan(moved).changes.map(\.fields) == [[.parent]])
        try await harness.apply(moved)
        #expect(harness.remote.articles.count == 1)
        #expect(
            harness.remote.articles.first?.parents
                == harness.remote.collections.filter { $0.content[.english]?.title == "b" }.map(\.id))
        #expect(try await harness.plan(moved).isEmpty)
    }

    @Test func `moves an article from the top into a folder that is new`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/one.md", title: "One")]))
        let moved = Site.of(["articles/a"], [.of("articles/a/one.md", title: "One")])
        try await harness.apply(moved)
        #expect(harness.remote.articles.map(\.parents) == [harness.remote.collections.map(\.id)])
        #expect(try await harness.plan(moved).isEmpty)
    }

    @Test func `keeps the id of a file that was renamed and edited, if git knows it`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/one.md", title: "One", body: "First.")]))
        let renamed = Site.of([], [.of("articles/uno.md", title: "Uno", body: "First. Second.")])
        let hint = RenameHint(from: ProjectPath("articles/one.md"), to: ProjectPath("articles/uno.md"))
        #expect(try await harness.plan(renamed).changes.map(\.action) == [.create, .unpublish])
        let plan = try await harness.plan(renamed) { $0.renameHints = { [hint] } }
        #expect(plan.changes.map(\.action) == [.move])
        try await harness.apply(renamed) { $0.renameHints = { [hint] } }
        #expect(harness.remote.articles.map(\.content[.english]?.title) == ["Uno"])
        #expect(try await harness.plan(renamed).isEmpty)
    }

    @Test func `moves a collection when its articles have moved`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(["articles/a"], [.of("articles/a/one.md", title: "One")]))
        let moved = Site.of(["articles/b"], [.of("articles/b/one.md", title: "One")])
        let plan = try await harness.plan(moved)
        #expect(plan.changes.map(\.action) == [.move, .move])
        try await harness.apply(moved)
        #expect(harness.remote.collections.map(\.content[.english]?.title) == ["b"])
        #expect(try await harness.plan(moved).isEmpty)
    }

    @Test func `renames a folder whose articles link to each other without writing their bodies`() async throws {
        let harness = try Harness()
        func site(_ folder: String) -> Site {
            .of(
                [folder, "\(folder)/deep"],
                [
                    .of("\(folder)/one.md", title: "One", headings: ["x"], links: [.page("\(folder)/deep/two.md")]),
                    .of("\(folder)/deep/two.md", title: "Two", links: [.page("\(folder)/one.md", "x")]),
                    .of("articles/three.md", links: [.page("\(folder)/one.md")]),
                ])
        }
        try await harness.apply(site("articles/billing"))
        let ids = try harness.lockfile.articles.values.map(\.id).sorted()
        harness.remote.forgetWrites()
        let renamed = site("articles/payments")
        let plan = try await harness.plan(renamed)
        #expect(plan.changes.map(\.action) == [.move, .move, .move, .move])
        #expect(plan.changes.filter { $0.kind == .article }.map(\.fields) == [[], []])
        try await harness.apply(renamed)
        #expect(try harness.lockfile.articles.values.map(\.id).sorted() == ids)
        // Only the collection has another name; no body was sent.
        #expect(harness.remote.writes.count == 1)
        let again = try await harness.plan(renamed)
        #expect(again.isEmpty)
        #expect(again.drift == [])
    }

    @Test func `takes the article that the front matter names, among several that it could be`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", title: "T"), .of("articles/b.md", title: "T")]))
        var article = Article.of("articles/c.md", title: "T")
        article.intercomID = try harness.lockfile.articles[ProjectPath("articles/b.md")]?.id
        let plan = try await harness.plan(.of([], [article]))
        #expect(plan.diagnostics == [])
        #expect(plan.changes.first?.previousPath == ProjectPath("articles/b.md"))
    }

    @Test func `writes to an existing item that the front matter names, and keeps its id`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/theirs.md", title: "Old")]))
        try harness.removeLockfile()
        var article = Article.of("articles/ours.md", title: "New")
        article.intercomID = RemoteID(1)
        let site = Site.of([], [article])
        let plan = try await harness.plan(site)
        #expect(plan.changes.map(\.action) == [.update])
        #expect(plan.changes.first?.reasons == [.intercomID])
        try await harness.apply(site)
        #expect(harness.remote.articles.map(\.content[.english]?.title) == ["New"])
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `an id that another file has already is an error`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md")]))
        var article = Article.of("articles/b.md")
        article.intercomID = RemoteID(1)
        let plan = try await harness.plan(.of([], [.of("articles/a.md"), article]))
        #expect(plan.diagnostics.map(\.summary) == ["“intercom_id: 1” is the id of “articles/a.md” already"])
    }

    @Test func `an id that another file has keeps every locale for readers, wherever it stands`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", french: "Un")]))
        var late = Article.of("articles/z.md")
        late.intercomID = RemoteID(1)
        let plan = try await harness.plan(.of([], [.of("articles/a.md"), late]))
        #expect(plan.hasErrors)
        #expect(plan.changes.map(\.path.string) == ["articles/z.md"])
    }

    @Test func `asks when two vanished articles could be the renamed one`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", title: "T"), .of("articles/b.md", title: "T")]))
        let plan = try await harness.plan(.of([], [.of("articles/c.md", title: "T")]))
        #expect(
            plan.diagnostics.map(\.description) == [
                "articles/c.md: error: “articles/c.md” may be one of 2 removed articles under a new name [ambiguous-move]"
            ])
        let diagnostic = try #require(plan.diagnostics.first)
        #expect(diagnostic.explanation?.contains("articles/a.md, articles/b.md") == true)
        #expect(
            diagnostic.fix?.contains(
                "`guidepost mv articles/a.md articles/c.md` or `guidepost mv articles/b.md articles/c.md`") == true)
        #expect(plan.changes.map(\.action) == [.create])
    }

    @Test func `limits the plan to what --only names, with the collections that it needs`() async throws {
        let harness = try Harness()
        let site = Site.of(
            ["articles/a", "articles/b"], [.of("articles/a/one.md"), .of("articles/b/two.md")])
        let plan = try await harness.plan(site) { $0.only = [ProjectPath("articles/b/two.md")] }
        #expect(plan.changes.map(\.path.string) == ["articles/b", "articles/b/two.md"])
    }

    @Test func `leaves out locales that the help center has not enabled, with a word`() async throws {
        let harness = try Harness()
        var article = Article.of("articles/a.md")
        article.content[try #require(LocaleCode("ja"))] = article.content[.english]
        let plan = try await harness.plan(.of([], [article]))
        #expect(plan.changes.map(\.locales) == [[.english]])
        #expect(plan.diagnostics.map(\.id) == [.localeNotEnabled])
    }

    @Test func `an author who is no teammate is an error that names the nearest`() async throws {
        let harness = try Harness()
        var article = Article.of("articles/a.md")
        article.author = "ade@example.com"
        let plan = try await harness.plan(.of([], [article]))
        #expect(
            plan.diagnostics.map(\.summary) == [
                "“ade@example.com” is no teammate of workspace model; did you mean “ada@example.com”?"
            ])
        #expect(plan.hasErrors)
    }
}
