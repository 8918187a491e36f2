import HelpCenterModel
import Testing

@testable import PreviewSite

/// What was found about the content, on the pages.
@Suite struct DiagnosticPageTests {
    private static let site = Site(
        collections: [
            ArticleCollection(
                "articles/b",
                [.english: CollectionContent(file: ProjectPath("articles/b/_index.md"), title: "Billing")])
        ],
        articles: [
            Article(
                "articles/b/a.md", in: "articles/b",
                [
                    .english: ArticleContent("articles/b/a.md", "A"),
                    .french: ArticleContent("articles/b/a.fr.md", "Ä"),
                ]),
            Article("articles/b/fine.md", titled: "Fine"),
        ],
        diagnostics: [
            Diagnostic(
                .unknownKey, path: ProjectPath("articles/b/_index.md"), position: SourcePosition(line: 2, column: 1),
                summary: "unknown key “titel”"),
            Diagnostic(
                .brokenLink, path: ProjectPath("articles/b/a.md"), position: SourcePosition(line: 12, column: 5),
                summary: "“<x>.md” does not exist", explanation: "Readers would find nothing.",
                fix: "did you mean “y.md”?", excerpt: "See [x](<x>.md)"),
            Diagnostic(
                .missingAltText, path: ProjectPath("articles/b/a.fr.md"), position: SourcePosition(line: 3, column: 1),
                summary: "no alternative text"),
            Diagnostic(.invalidYAML, path: ProjectPath("articles/b/broken.md"), summary: "the front matter is no YAML"),
        ])

    private func main(_ path: String) async throws -> String {
        try await withPreview(Self.site) { preview in try await preview.get(path).main }
    }

    @Test func `an article's page tells what was found about its file, with the line`() async throws {
        let main = try await main("/en/articles/articles/b/a")
        #expect(main.contains("<h2>1 error</h2>"))
        #expect(main.contains("<li class=\"error\"><span class=\"severity\">error</span>"))
        #expect(main.contains("articles/b/a.md:12:5"))
        #expect(main.contains("“&lt;x&gt;.md” does not exist <code>broken-link</code>"))
        #expect(main.contains("<pre>See [x](&lt;x&gt;.md)</pre>"))
        #expect(main.contains("Readers would find nothing."))
        #expect(main.contains("did you mean “y.md”?"))
        #expect(!main.contains("no alternative text"), "that is the French file's")
    }

    @Test func `a translation's page tells what was found about the translation`() async throws {
        let main = try await main("/fr/articles/articles/b/a")
        #expect(main.contains("<h2>1 warning</h2>"))
        #expect(main.contains("articles/b/a.fr.md:3:1"))
        #expect(!main.contains("broken-link"))
    }

    @Test func `a collection's page tells what was found about its index file`() async throws {
        #expect(try await main("/en/collections/articles/b").contains("articles/b/_index.md:2:1"))
    }

    @Test func `a page without findings has no banner`() async throws {
        #expect(try await !main("/en/articles/articles/b/fine").contains("<aside"))
    }

    @Test func `an article that could not be compiled tells why in place of its page`() async throws {
        try await withPreview(Self.site) { preview in
            let answer = try await preview.get("/en/articles/articles/b/broken")
            #expect(answer.status == 404)
            #expect(answer.main.contains("the front matter is no YAML"))
            #expect(!answer.main.contains("broken-link"))
        }
    }

    @Test func `one page lists everything, with links to the pages`() async throws {
        let main = try await main("/diagnostics")
        for id in ["unknown-key", "broken-link", "missing-alt-text", "invalid-yaml"] {
            #expect(main.contains("<code>\(id)</code>"))
        }
        #expect(
            Answer.addresses(in: main) == [
                "/en/collections/articles/b", "/en/articles/articles/b/a", "/fr/articles/articles/b/a",
            ])
        #expect(main.contains("<span class=\"place\">articles/b/broken.md</span>"), "it has no page")
    }

    @Test func `every page counts what was found and leads to the list`() async throws {
        try await withPreview(Self.site) { preview in
            for path in ["/en/", "/en/articles/articles/b/fine", "/nothing"] {
                let footer = try await preview.get(path).between("<footer", "</footer>")
                #expect(footer.contains("<a href=\"/diagnostics\">2 errors, 2 warnings</a>"), "on \(path)")
            }
        }
        try await withPreview(Site()) { preview in
            let list = try await preview.get("/diagnostics")
            #expect(list.main.contains("Nothing was found."))
            #expect(list.text.contains(">No diagnostics</a>"))
        }
    }
}
