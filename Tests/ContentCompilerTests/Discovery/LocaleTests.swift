import HelpCenterModel
import TestSupport
import Testing

@testable import ContentCompiler

@Suite struct LocaleTests {
    private let french = LocaleCode(test: "fr")

    @Test func `puts translations into their article`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "---\ndescription: D\nstate: draft\nauthor: x\norder: 4\n---\n# Title\n\nText\n")
                TextFile("a.fr.md", "---\ndescription: E\n---\n# Titre\n\nTexte\n")
                TextFile("a.pt-br.md", "---\nstate: published\ntitle: Título\n---\nTexto\n")
            }
        }
        let article = try #require(site.article("articles/a.md"))
        #expect(article.content.keys.sorted().map(\.code) == ["en", "fr", "pt-BR"])
        #expect(article.content[french]?.title == "Titre")
        #expect(article.content[french]?.description == "E")
        #expect(article.content[french]?.state == .draft)
        #expect(article.content[french]?.file == ProjectPath("articles/a.fr.md"))
        #expect(article.content[LocaleCode(test: "pt-BR")]?.state == .published)
        #expect(site.findings == [])
    }

    @Test func `translates collections, with or without a source file`() async throws {
        let site = try await compile {
            Folder("articles") {
                Folder("a") {
                    TextFile("_index.fr.md", "# Premier\n"); TextFile("x.md", "X\n")
                }
                Folder("b") {
                    TextFile("_index.md", "# Second\n\nText that nobody sees.\n")
                    TextFile("_index.fr.md", "---\ntitle: Deuxième\ndescription: D\n---\n")
                }
            }
        }
        #expect(site.collections.map { $0.content[.english]?.title } == ["A", "Second"])
        #expect(site.collections.map { $0.content[french]?.title } == ["Premier", "Deuxième"])
        #expect(site.collections[1].content[french]?.description == "D")
        #expect(
            site.findings == [
                "articles/b/_index.md:1:1: warning: the text of a collection's file is left out [collection-body]"
            ])
    }

    @Test(arguments: [
        // a file beside a.md, what is found
        ("a.xx.md", "articles/a.xx.md: error: Intercom has no locale “xx” [unknown-locale]"),
        ("a.en-GB.md", "articles/a.en-GB.md: error: Intercom has no locale “en-GB” [unknown-locale]"),
        (
            "b.fr.md",
            "articles/b.fr.md: error: there is no source for the fr translation “articles/b.fr.md” "
                + "[orphaned-translation]"
        ),
        ("a.de.md", "articles/a.de.md: error: the de translation has no title [missing-title]"),
    ])
    func `tells of translations that cannot be`(_ name: String, _ finding: String) async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "A\n"); TextFile(name, "Text\n")
            }
        }
        #expect(site.findings == [finding])
        #expect(site.articles.map(\.path.string) == ["articles/a.md"])
        #expect(site.articles[0].content.count == 1)
        #expect(!site.faultyPaths.isEmpty)
    }

    @Test(arguments: ["v1.2.md", "notes.draft.md", "b.xx.md", "release-1.10.md"])
    func `takes a dot in a name for what it is`(_ name: String) async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "A\n"); TextFile(name, "Text\n")
            }
        }
        #expect(site.findings == [])
        #expect(site.articles.count == 2)
    }

    @Test func `keeps a faulty translation from harming its source`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "A\n"); TextFile("a.fr.md", "---\ntitle: [x\n---\nTexte\n")
            }
        }
        #expect(site.articles[0].content.keys.map(\.code) == ["en"])
        #expect(site.faultyPaths == [ProjectPath("articles/a.md")])
    }

    @Test func `leaves out locales that are not published`() async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "locales: { publish: [en, fr] }\n")
            Folder("articles") {
                TextFile("a.md", "See [b](b.de.md).\n"); TextFile("a.fr.md", "# A\n\nA\n");
                TextFile("a.de.md", "# A\n\nA\n")
                TextFile("b.md", "B\n"); TextFile("b.de.md", "# B\n\nB\n")
            }
        }
        #expect(
            site.findings == [
                "articles/a.de.md: warning: the locale “de” is not published (and 1 more) [unpublished-locale]"
            ])
        #expect(site.articles.allSatisfy { $0.content[LocaleCode(test: "de")] == nil })
        #expect(site.body("articles/a.md") == "<p>See <a href=\"⟨articles/b.md@en⟩\">b</a>.</p>")
    }

    @Test(arguments: [
        // layout, source, translation, a collection's file, the collection's path
        ("{locale}/{path}.md", "en/start/a.md", "fr/start/a.md", "fr/start/_index.md", "articles/en/start"),
        ("{path}/{locale}.md", "start/a/en.md", "start/a/fr.md", "start/_index/fr.md", "articles/start"),
        (
            "docs/{locale}/docs/{path}.md", "docs/en/docs/start/a.md", "docs/fr/docs/start/a.md",
            "docs/fr/docs/start/_index.md", "articles/docs/en/docs/start"
        ),
        ("{locale}/{path}.md", "start/a.md", "fr/start/a.md", "fr/start/_index.md", "articles/start"),
        ("{path}.{locale}.md", "start/a.en.md", "start/a.FR.md", "start/_index.fr.md", "articles/start"),
    ])
    func `follows any layout`(
        _ layout: String, _ source: String, _ translation: String, _ index: String, _ folder: String
    ) async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "locales: { layout: \"\(layout)\" }\n")
            Folder("articles") { NestedFiles.items([(source, "A\n"), (translation, "# B\n\nB\n"), (index, "# C\n")]) }
        }
        #expect(site.findings == [])
        #expect(site.articles.map(\.path.string) == ["articles/\(source)"])
        #expect(site.articles[0].collection?.string == folder)
        #expect(site.articles[0].content[french]?.title == "B")
        #expect(site.collections.map(\.path.string) == [folder])
        #expect(site.collections[0].content[french]?.title == "C")
    }

    @Test(arguments: [
        "{path}.{locale}.md", "{path}_{locale}.md", "{locale}/{path}.md", "{path}/{locale}.md",
        "help-{locale}/{path}.md",
        "docs/{locale}/docs/{path}.md",
    ])
    func `links to the same locale's version in any layout, and puts no fallback into a translation`(
        _ pattern: String
    ) async throws {
        let layout = try #require(LocaleLayout(pattern))
        func file(_ path: String, _ locale: LocaleCode) -> String {
            layout.file(path: path, locale: pattern.hasPrefix("{path}") && locale == .english ? nil : locale)
        }
        let site = try await compile {
            TextFile("guidepost.yml", "locales: { layout: \"\(pattern)\" }\n")
            Folder("articles") {
                NestedFiles.items([
                    (file("g/a", .english), "# A\n\nText\n"), (file("g/a", french), "# A\n\nTexte\n"),
                    (file("g/b", .english), "# B\n\n"), (file("g/only", .english), "# Only\n\nText\n"),
                    (file("g/_index", french), "# Groupe\n"),
                    (
                        file("c", french),
                        "# C\n\n[x](\(Self.way(from: file("c", french), to: file("g/a", .english)))) "
                            + "[y](\(Self.way(from: file("c", french), to: file("g/only", .english))))\n"
                    ), (file("c", .english), "# C\n\nText\n"),
                ])
            }
        }
        #expect(site.findings.filter { $0.contains("error") } == [])
        let article = try #require(site.articles.first { $0.content[french]?.title == "C" })
        #expect(article.content[french]?.body.references.map { $0.description.suffix(3) } == ["@fr", "@en"])
        #expect(site.articles.first { $0.content[.english]?.title == "Only" }?.content.keys.map(\.code) == ["en"])
        #expect(site.collections.map { $0.content[french]?.title } == ["Groupe"])
    }

    private static func way(from file: String, to target: String) -> String {
        RelativePath.from(folder: ProjectPath(file).parent.string, to: target)
    }

    @Test func `publishes another language than English by default`() async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "locales: { default: fr }\n")
            Folder("articles") {
                TextFile("a.md", "A\n"); TextFile("a.en.md", "# B\n\nB\n"); TextFile("c.fr.md", "C\n")
            }
        }
        #expect(site.defaultLocale == french)
        #expect(site.articles.map(\.path.string) == ["articles/a.md", "articles/c.fr.md"])
        #expect(site.articles[0].content[.english]?.title == "B")
        #expect(site.articles[1].content[french]?.title == "C")
        #expect(site.findings == [])
    }
}
