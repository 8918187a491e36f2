import HelpCenterModel
import TestSupport
import Testing

@Suite struct TranslationLinkTests {
    private let french = LocaleCode(test: "fr")

    /// Compiles `a.md` and `a.fr.md` with one link, beside an article with a translation and one without.
    private func site(_ destination: String) async throws -> Site {
        try await compile {
            Folder("articles") {
                TextFile("a.md", "# A\n\nSee [x](\(destination)).\n\n## Own\n\n## Two {#second}\n")
                TextFile("a.fr.md", "# A\n\nVoir [x](\(destination)).\n\n## Propre\n\n## Deux {#second}\n")
                TextFile("both.md", "# Both\n\n## First\n\n### Part\n\n## Last {#end}\n")
                TextFile("both.fr.md", "# Deux\n\n## Premier\n\n## Dernier {#end}\n")
                TextFile("only.md", "# Only\n\n## First\n")
                Folder("told") {
                    TextFile("_index.md", "# Told\n"); TextFile("_index.fr.md", "# Dit\n"); TextFile("x.md", "X\n")
                }
                Folder("untold") { TextFile("x.md", "X\n") }
            }
        }
    }

    @Test(arguments: [
        // destination, reference in the source, reference in the translation
        ("both.md", "articles/both.md@en", "articles/both.md@fr"),
        ("both.fr.md", "articles/both.md@en", "articles/both.md@fr"),
        ("both", "articles/both.md@en", "articles/both.md@fr"),
        ("only.md", "articles/only.md@en", "articles/only.md@en"),
        ("only.fr.md", "articles/only.md@en", "articles/only.md@en"),
        ("told", "articles/told/@en", "articles/told/@fr"),
        ("untold", "articles/untold/@en", "articles/untold/@en"),
        ("both.md#end", "articles/both.md@en#end", "articles/both.md@fr#end"),
        ("both.md#first", "articles/both.md@en#first", "articles/both.md@fr#premier"),
        ("both.md#both", "articles/both.md@en", "articles/both.md@fr"),
        ("only.md#first", "articles/only.md@en#first", "articles/only.md@en#first"),
        ("#own", "articles/a.md@en#own", "articles/a.md@fr#propre"),
        ("#second", "articles/a.md@en#second", "articles/a.md@fr#second"),
    ])
    func `leads readers to their own locale`(_ destination: String, _ source: String, _ translation: String)
        async throws
    {
        let site = try await site(destination)
        #expect(site.content("articles/a.md")?.body.references.map(\.description) == [source])
        #expect(site.content("articles/a.md", french)?.body.references.map(\.description) == [translation])
        #expect(site.findings.filter { $0.contains("error") } == [])
    }

    @Test(arguments: [
        // its place in the translation is another level, or there is none
        ("both.md#part", ["articles/a.fr.md:3:6: error: “articles/both.md” has no heading “#part” [broken-heading]"]),
        // the translation's own name means nothing in the source
        (
            "both.md#premier",
            ["articles/a.md:3:5: error: “articles/both.md” has no heading “#premier” [broken-heading]"]
        ),
    ])
    func `tells of headings that one of them lacks`(_ destination: String, _ findings: [String]) async throws {
        let site = try await site(destination)
        #expect(site.findings.filter { $0.contains("error") } == findings)
    }

    @Test func `finds a target of the source's folder from a locale's folder`() async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "locales: { layout: \"{locale}/{path}.md\" }\n")
            Folder("articles") {
                Folder("en") {
                    TextFile("a.md", "[x](b.md)\n"); TextFile("b.md", "B\n"); Folder("c") { TextFile("d.md", "D\n") }
                    DataFile("x.png", .png)
                }
                Folder("fr") {
                    TextFile("a.md", "# A\n\n[x](b.md) [y](c/) [z](/en/b.md) [w](c/d)\n\n![x](../en/x.png)\n")
                }
            }
        }
        #expect(site.findings.filter { $0.contains("error") } == [])
        #expect(
            site.content("articles/en/a.md", french)?.body.references.map(\.description) == [
                "articles/en/b.md@en", "articles/en/c/@en", "articles/en/c/d.md@en", "articles/en/x.png",
            ])
    }
}
