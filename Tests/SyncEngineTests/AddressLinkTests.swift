import HelpCenterModel
import Testing

@testable import SyncEngine

/// Links by the address that a page has on the web.
@Suite struct AddressLinkTests {
    /// A site in which `a.md` links to an address, beside its target, with another title on demand.
    private func site(_ url: String?, title: String = "b.md") throws -> Site {
        let links = try url.map { [Reference.address(try #require(PublishedAddress($0)), .english)] } ?? []
        return Site.of(
            [], [.of("articles/a.md", links: links), .of("articles/b.md", title: title, headings: ["intro", "setup"])])
    }

    @Test func `follow the page that they lead to, and are no change of their own`() async throws {
        let harness = try Harness()
        try await harness.apply(site(nil))
        let old = try #require(harness.remote.pages["b.md"]?.url)
        let page = try #require(harness.remote.pages["b.md"])
        let heading = try #require(ModelBodies.ids(page.body).last)
        try await harness.apply(site("\(old)#\(heading)"))
        #expect(harness.remote.pages["a.md"]?.body.contains("href=\"\(old)#\(heading)\"") == true)
        #expect(try await harness.plan(site("\(old)#\(heading)")).changes == [])

        let renamed = try site("\(old)#\(heading)", title: "New")
        let plan = try await harness.plan(renamed)
        #expect(plan.changes.map(\.path.string) == ["articles/a.md", "articles/b.md"])
        #expect(plan.changes.first?.reasons == [.linkTarget])
        try await harness.apply(renamed)
        let new = try #require(harness.remote.pages["New"])
        let id = try #require(ModelBodies.ids(new.body).last)
        #expect(new.url != old)
        let body = try #require(harness.remote.pages["a.md"]?.body)
        // The workspace may give the heading a new id with the new title; the old one then names nothing any more.
        let url = try #require(new.url)
        #expect(body.contains("href=\"\(url)\(id == heading ? "#\(id)" : "")\""))
        #expect(try await harness.plan(renamed).changes == [])
    }

    @Test(arguments: [
        "https://other.example/en/articles/1000-b-md", "https://help.example/en/articles/999999-x",
        "https://help.example/en/collections/999999",
    ])
    func `stay as they are where they lead to others' pages`(_ url: String) async throws {
        let harness = try Harness()
        try await harness.apply(site(nil))
        try await harness.apply(site(url))
        #expect(harness.remote.pages["a.md"]?.body.contains("href=\"\(url)\"") == true)
        #expect(try await harness.plan(site(url)).changes == [])
    }

    @Test func `a heading that the article does not have is noted, and the link leads to the page`() async throws {
        let harness = try Harness()
        try await harness.apply(site(nil))
        let page = try #require(harness.remote.pages["b.md"]?.url)
        let lost = try site("\(page)#h_0000000000")
        let notes = try await harness.plan(lost).notes
        #expect(notes.map(\.path.string) == ["articles/a.md"])
        #expect(notes.first?.sentence.contains("“\(page)#h_0000000000” names a heading") == true)
        try await harness.apply(lost)
        #expect(harness.remote.pages["a.md"]?.body.contains("href=\"\(page)\"") == true)
        #expect(try await harness.plan(site(page)).notes == [])
    }

    @Test func `lead readers to their own locale, unless they name another`() async throws {
        let harness = try Harness()
        let french = try #require(LocaleCode("fr"))
        let site = Site.of(["articles/c"], [.of("articles/c/b.md", french: "Deux")])
        try await harness.apply(site)
        let lockfile = try harness.lockfile
        let table = LinkTable(
            lockfile: lockfile, items: PublishedItems(lockfile), manifest: AssetManifest(entries: [:], baseURL: nil),
            defaultLocale: .english, helpCenterURL: "https://help.example")
        let item = try #require(lockfile.articles[ProjectPath("articles/c/b.md")])
        let (en, fr) = (try #require(item.locales[.english]?.url), try #require(item.locales[french]?.url))
        func url(_ written: String, _ reader: LocaleCode) throws -> String? {
            table.url(of: .address(try #require(PublishedAddress(written)), reader))
        }
        #expect(try url(en, french) == fr)
        #expect(try url(fr, .english) == fr)
        #expect(try url("https://help.example/articles/\(item.id)", french) == fr)
        let collection = try #require(lockfile.collections[ProjectPath("articles/c")])
        #expect(
            try url("https://help.example/en/collections/\(collection.id)", .english)?.contains("collections") == true)
    }
}
