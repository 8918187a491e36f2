import Foundation
import Testing

@Suite struct NewFileTests {
    @Test(arguments: [
        // arguments, settings, the file, its title
        (["article", "billing/refunds"], "", "articles/billing/refunds.md", "Refunds"),
        (["article", "articles/billing/refunds.md"], "", "articles/billing/refunds.md", "Refunds"),
        (["article", "01-get-a-refund"], "", "articles/01-get-a-refund.md", "\"Get a refund\""),
        (["article", "a", "--title", "Say \"hi\""], "", "articles/a.md", "\"Say \\\"hi\\\"\""),
        (["article", "a"], "content: .\n", "a.md", "A"),
        (["article", "a"], "locales: { layout: \"{locale}/{path}.md\" }\n", "articles/a.md", "A"),
        (["collection", "billing"], "", "articles/billing/_index.md", "Billing"),
        (["collection", "articles/billing/"], "", "articles/billing/_index.md", "Billing"),
        (["collection", "articles/billing/_index.md"], "", "articles/billing/_index.md", "Billing"),
        (["news", "2026-12-01-prices"], "", "news/2026-12-01-prices.md", "Prices"),
        (["news", "news/2026-12-01-prices.md"], "news: blog\n", "blog/news/2026-12-01-prices.md", "Prices"),
    ])
    func `begins a file where it has its place`(
        arguments: [String], settings: String, file: String, title: String
    ) async throws {
        let folder = try ProjectFolder(["guidepost.yml": settings])
        let made = await folder.guidepost(["new"] + arguments)
        #expect(made.status == 0, "\(made.errors)")
        #expect(made.output == "created  \(file)\n")
        #expect(try folder.read(file).contains("\ntitle: \(title)\n"))
        // A description is the writer's to write.
        let known = ["missing-description", "missing-content-folder"]
        let findings = try await folder.guidepost("check", "--format", "json").json().diagnostics?.array ?? []
        #expect(findings.allSatisfy { known.contains($0.id?.string ?? "") }, "\(findings)")
    }

    @Test(arguments: [
        ("{path}.{locale}.md", "articles/a.md", "articles/a.fr.md"),
        ("{locale}/{path}.md", "articles/a.md", "articles/fr/a.md"),
        ("{path}/{locale}.md", "articles/a.md", "articles/a/fr.md"),
    ])
    func `begins a translation where the layout has it, as a draft`(
        layout: String, source: String, file: String
    ) async throws {
        let folder = try ProjectFolder([
            "guidepost.yml": "locales: { layout: \"\(layout)\" }\n", source: "# A\n\nText.\n",
        ])
        let made = await folder.guidepost("new", "article", "a", "--locale", "fr", "--title", "Un")
        #expect(made.output == "created  \(file)\n", "\(made.errors)")
        #expect(try folder.read(file).contains("\nstate: draft"))
        let findings = try await folder.guidepost("check", "--format", "json").json().diagnostics?.array ?? []
        #expect(findings.allSatisfy { $0.id?.string == "missing-description" }, "\(findings)")
    }

    @Test func `names a news item after the day`() async throws {
        let folder = try ProjectFolder()
        let made = try await folder.guidepost("new", "news", "faster-search", "--format", "json").json()
        let file = try #require(made.created?.array.first?.string)
        let today = Date().formatted(.iso8601.year().month().day())
        // The day may have ended meanwhile.
        #expect(file == "news/\(today)-faster-search.md" || file < "news/\(today)")
    }

    @Test(arguments: [
        (["article", "a"], 1, "articles/a.md is there already, and stays as it is"),
        (["article", "b", "--locale", "fr"], 1, "there is no articles/b.md to translate"),
        (["article", "b", "--locale", "xx"], 64, "Intercom has no locale “xx”"),
        (["article", "../b"], 64, "“../b” is outside"),
        (["article", "articles"], 64, "names no file"),
        (["article", ""], 64, "names no file"),
        (["news", "x", "--locale", "fr"], 64, "--locale"),
    ])
    func `ends with the right code and a sentence`(arguments: [String], status: Int32, message: String) async throws {
        let folder = try ProjectFolder(["articles/a.md": "# A\n"])
        let made = await folder.guidepost(["new"] + arguments)
        #expect(made.status == status)
        #expect(made.errors.contains(message), "\(made.errors)")
        #expect(try folder.read("articles/a.md") == "# A\n")
    }
}
