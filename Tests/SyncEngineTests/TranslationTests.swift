import HelpCenterModel
import SyncEngine
import Testing

/// How translations follow their sources, and how they go.
@Suite struct TranslationTests {
    private static let path = ProjectPath("articles/one.md")

    private static func site(_ body: String, french: String? = "Un", title: String = "One") -> Site {
        Site.of([], [.of("articles/one.md", title: title, body: body, french: french), .of("articles/two.md")])
    }

    private static func states(_ site: Site, _ lockfile: Lockfile) -> [String] {
        TranslationTable(site: site, lockfile: lockfile, published: nil, bodies: ModelBodies()).items
            .map { "\($0.path.name) \($0.locale) \($0.state.rawValue)" }
    }

    @Test func `a translation is complete from its first apply until its source changes`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        #expect(Self.states(Self.site("Text."), try harness.lockfile) == ["one.md fr complete", "two.md fr missing"])
        #expect(Self.states(Self.site("New."), try harness.lockfile).first == "one.md fr stale")
        #expect(Self.states(Self.site("Text.", title: "First"), try harness.lockfile).first == "one.md fr stale")
        // Once the new source is published the translation is as far behind as before.
        try await harness.apply(Self.site("New."))
        #expect(Self.states(Self.site("New."), try harness.lockfile).first == "one.md fr stale")
        // And the old text brings it back.
        #expect(Self.states(Self.site("Text."), try harness.lockfile).first == "one.md fr complete")
    }

    @Test func `a changed translation follows the source as it is, published or not`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        try await harness.apply(Self.site("New."))
        let mended = Self.site("New.", french: "Neuf")
        #expect(Self.states(mended, try harness.lockfile).first == "one.md fr complete")
        try await harness.apply(mended)
        #expect(Self.states(mended, try harness.lockfile).first == "one.md fr complete")
        #expect(Self.states(Self.site("Newer.", french: "Neuf"), try harness.lockfile).first == "one.md fr stale")
    }

    @Test func `where links lead and which image is shown makes nothing stale`() async throws {
        let harness = try Harness()
        func site(_ links: [Reference]) -> Site {
            Site.of([], [.of("articles/one.md", links: links, french: "Un"), .of("articles/two.md")])
        }
        try await harness.apply(site([.page("articles/two.md"), .asset(ProjectPath("articles/a.png"))]))
        let moved = site([.page("articles/one.md"), .asset(ProjectPath("articles/b.png"))])
        #expect(try await harness.plan(moved).staleTranslations == [])
        #expect(Self.states(moved, try harness.lockfile).first == "one.md fr complete")
    }

    @Test func `a translation that is written again for its links stays as far behind as it was`() async throws {
        let harness = try Harness()
        func site(_ body: String, _ target: String) -> Site {
            var site = Self.site(body)
            let french = LocaleCode("fr") ?? .english
            site.articles[0].content[french]?.body = .of("Un", headings: [], links: [.page(target)])
            return site
        }
        try await harness.apply(site("Text.", "articles/two.md"))
        try await harness.apply(site("New.", "articles/two.md"))
        harness.remote.forgetWrites()
        try await harness.apply(site("New.", "articles/one.md"))
        #expect(harness.remote.writes.count == 1)
        #expect(Self.states(site("New.", "articles/one.md"), try harness.lockfile).first == "one.md fr stale")
    }

    @Test func `a deleted article that is made anew keeps how far behind its translation is`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        try await harness.apply(Self.site("New."))
        harness.remote.edit { $0.articles = [:] }
        try await harness.apply(Self.site("New.")) { $0.settings.onDrift = .overwrite }
        #expect(harness.remote.articles.count == 2)
        #expect(Self.states(Self.site("New."), try harness.lockfile).first == "one.md fr stale")
    }

    @Test func `an adopted translation counts as made from the source as it is`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        try harness.removeLockfile()
        let plan = try await harness.plan(Self.site("Text."))
        #expect(plan.changes.map(\.action) == [.adopt, .adopt])
        try await harness.apply(Self.site("Text."))
        #expect(Self.states(Self.site("New."), try harness.lockfile).first == "one.md fr stale")
    }

    @Test(arguments: [(0, "complete"), (1, "stale")])
    func `a pin in the front matter needs no lockfile`(edits: Int, state: String) throws {
        var site = Self.site("Text.")
        let table = TranslationTable(site: site, lockfile: Lockfile(), published: nil, bodies: ModelBodies())
        let digits = try #require(table.items.first?.source?.string.prefix(12))
        let french = try #require(LocaleCode("fr"))
        site = Self.site(edits == 0 ? "Text." : "New.")
        site.articles[0].content[french]?.translates = String(digits)
        #expect(Self.states(site, Lockfile()).first == "one.md fr \(state)")
    }

    @Test func `counts by locale, with what the settings ask for and what has no source`() throws {
        var site = Self.site("Text.")
        let german = try #require(LocaleCode("de"))
        let french = try #require(LocaleCode("fr"))
        site.orphans[ProjectPath("articles/gone.fr.md")] = french
        let table = TranslationTable(
            site: site, lockfile: Lockfile(), published: [.english, french, german], bodies: ModelBodies())
        let counts = table.counts()
        #expect(counts.keys.sorted() == [german, french])
        #expect(counts[german]?[.missing] == 2)
        #expect(counts[french].map { [$0[.complete], $0[.missing], $0[.orphaned], $0.percent] } == [1, 1, 1, 50])
    }

    @Test func `the plan names the translations that a change leaves behind`() async throws {
        let harness = try Harness()
        var site = Site.of(["articles/a"], [.of("articles/a/one.md", french: "Un")])
        let french = try #require(LocaleCode("fr"))
        site.collections[0].content[french] = CollectionContent(title: "Le a")
        try await harness.apply(site)
        site.collections[0].content[.english]?.title = "The a"
        site.articles[0].content[.english]?.body = .of("New.", headings: [], links: [])
        let plan = try await harness.plan(site)
        #expect(plan.staleTranslations.map(\.path.string) == ["articles/a", "articles/a/one.md"])
        #expect(plan.staleTranslations.map(\.locales) == [[french], [french]])
        // Whoever mends the translation in the same go leaves nothing behind.
        site.articles[0].content[french]?.title = "Premier"
        #expect(try await harness.plan(site).staleTranslations.map(\.path.string) == ["articles/a"])
        #expect(try await harness.plan(site) { $0.only = [ProjectPath("articles/a/one.md")] }.staleTranslations == [])
    }

    // MARK: Removal

    @Test func `deletes a removed translation alone where the policy deletes`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        let plan = try await harness.plan(Self.site("Text.", french: nil)) { $0.settings.deletes = .delete }
        #expect(plan.changes.map(\.action) == [.update])
        #expect(plan.changes.first?.fields == [.deleted])
        #expect(plan.changes.first?.reasons == [.translationRemoved])
        harness.remote.forgetWrites()
        try await harness.apply(Self.site("Text.", french: nil)) { $0.settings.deletes = .delete }
        #expect(harness.remote.writes.count == 1)
        let article = try #require(harness.remote.articles.first { $0.content[.english]?.title == "One" })
        #expect(article.content.keys.map(\.code) == ["en"])
        #expect(try await harness.plan(Self.site("Text.", french: nil)) { $0.settings.deletes = .delete }.isEmpty)
    }

    @Test func `writes what else changed, and deletes the translation then`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        try await harness.apply(Self.site("New.", french: nil)) { $0.settings.deletes = .delete }
        let article = try #require(harness.remote.articles.first { $0.content[.english]?.title == "One" })
        #expect(article.content.keys.map(\.code) == ["en"])
        #expect(article.content[.english]?.body.contains("New.") == true)
    }

    @Test func `a deletion whose answer was lost is done again`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        harness.remote.edit { $0.faults = [.lost] }
        try await harness.apply(Self.site("Text.", french: nil)) { $0.settings.deletes = .delete }
        #expect(harness.remote.articles.contains { $0.content.count == 2 })
        try await harness.apply(Self.site("Text.", french: nil)) { $0.settings.deletes = .delete }
        #expect(harness.remote.articles.allSatisfy { $0.content.count == 1 })
    }

    @Test func `a translation that the workspace has yet to delete is no drift`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        let french = try #require(LocaleCode("fr"))
        let kept = harness.remote.articles.first { $0.content[french] != nil }
        try await harness.apply(Self.site("Text.", french: nil)) { $0.settings.deletes = .delete }
        harness.remote.edit { state in if let kept { state.articles[kept.id] = kept } }
        let plan = try await harness.plan(Self.site("Text.", french: nil)) { $0.settings.deletes = .delete }
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
    }

    @Test func `makes it a draft, with a word, where the API cannot delete it`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        let plan = try await harness.plan(Self.site("Text.", french: nil)) { input in
            input.settings.deletes = .delete
            input.settings.api.version = "2.14"
        }
        #expect(plan.changes.map(\.fields) == [[.state]])
        #expect(
            plan.notes.map(\.sentence) == [
                "its translation “fr” becomes a draft, because API version 2.14 cannot delete one (2.16 can)"
            ])
    }

    @Test func `leaves a locale alone that the help center has enabled no more`() async throws {
        let harness = try Harness()
        try await harness.apply(Self.site("Text."))
        harness.remote.edit { state in
            state.locales = [.english]
            for id in state.articles.keys {
                let english = state.articles[id]?.content.filter { $0.key == .english }
                state.articles[id]?.content = english ?? [:]
            }
        }
        let plan = try await harness.plan(Self.site("Text."))
        #expect(plan.changes == [])
        #expect(plan.drift == [])
        #expect(plan.diagnostics.map(\.id) == [.localeNotEnabled])
        #expect(try await harness.plan(Self.site("Text.", french: nil)).changes == [])
    }
}
