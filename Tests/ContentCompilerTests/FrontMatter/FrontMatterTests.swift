import HelpCenterModel
import TestSupport
import Testing

@Suite struct FrontMatterTests {
    @Test func `gives an article its fields`() async throws {
        let site = try await compile(
            article: """
                ---
                title: 2026
                description: What is new
                author: docs@example.com
                state: draft
                order: 3
                protected: true
                intercom_id: 123
                on_drift: keep
                ---
                Text
                """)
        let article = try #require(site.articles.first)
        #expect(article.content[.english]?.title == "2026")
        #expect(article.content[.english]?.description == "What is new")
        #expect(article.content[.english]?.state == .draft)
        #expect(article.author == "docs@example.com")
        #expect(article.order == 3)
        #expect(article.isProtected)
        #expect(article.intercomID == RemoteID(123))
        #expect(article.onDrift == .keep)
        #expect(site.diagnostics.isEmpty)
    }

    @Test(arguments: [
        // front matter, what is found
        ("titel: A", "articles/a.md:2:1: warning: unknown key “titel” [unknown-key]"),
        ("title: [a]", "articles/a.md:2:8: error: “title” must be text, not a list [wrong-type]"),
        ("title: {a: b}", "articles/a.md:2:8: error: “title” must be text, not a group of keys [wrong-type]"),
        ("title: \"\"", "articles/a.md:2:8: error: “title” is empty [invalid-value]"),
        (
            "title: A\norder: first",
            "articles/a.md:3:8: error: “order” must be a whole number, not “first” [wrong-type]"
        ),
        ("order: \"3\"", "articles/a.md:2:8: error: “order” must be a whole number, not “3” [wrong-type]"),
        ("draft: 1", "articles/a.md:2:8: error: “draft” must be `true` or `false`, not “1” [wrong-type]"),
        (
            "state: publish",
            "articles/a.md:2:8: error: “state” is one of `published`, `draft`, not “publish” [invalid-value]"
        ),
        (
            "state: published\ndraft: true",
            "articles/a.md:3:8: error: “draft: true” contradicts “state: published” [invalid-value]"
        ),
        ("intercom_id: x1", "articles/a.md:2:14: error: “intercom_id” must be a number, not “x1” [invalid-value]"),
        (
            "on_drift: ask",
            "articles/a.md:2:11: error: “on_drift” is one of `fail`, `keep`, `overwrite`, not “ask” [invalid-value]"
        ),
        ("tags: [a, [b]]", "articles/a.md:2:11: error: “tags” must be a list of words, not a list [wrong-type]"),
        ("ai: {chatbot: 3}", "articles/a.md:2:15: error: “ai.chatbot” must be `true` or `false`, not “3” [wrong-type]"),
        ("a: b\na: c", "articles/a.md:3:1: error: “a” is given more than once [duplicate-key]"),
        (
            "title: Foo: bar",
            "articles/a.md:2:11: error: not valid YAML: mapping values are not allowed in this context [invalid-yaml]"
        ),
        ("icon: star", "articles/a.md:2:1: warning: “icon” has no effect in an article [misplaced-key]"),
    ])
    func `tells what is wrong at its place`(_ frontMatter: String, _ finding: String) async throws {
        let site = try await compile(article: "---\n\(frontMatter)\n---\nText\n")
        #expect(site.findings.filter { !$0.hasSuffix("[not-yet-supported]") } == [finding])
        #expect(site.faultyPaths.isEmpty == finding.contains("warning"))
    }

    @Test func `suggests the key that was meant and shows the line`() async throws {
        let site = try await compile(article: "---\ntitle: A\ndescripton: x\n---\nText\n")
        let found = try #require(site.diagnostics.first { $0.id == .unknownKey })
        #expect(found.fix == "did you mean `description`?")
        #expect(found.excerpt == "descripton: x")
    }

    @Test func `tells keys without effect once`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "---\ntags: [x]\naudiences: Admins\n---\nText\n")
                TextFile("b.md", "---\ntags: y\n---\nText\n")
            }
        }
        #expect(
            site.findings == [
                "articles/a.md:2:1: warning: “tags” has no effect yet (in 2 files) [not-yet-supported]",
                "articles/a.md:3:1: warning: “audiences” has no effect yet [not-yet-supported]",
            ])
        #expect(site.articles.count == 2)
    }

    @Test func `tells another tool's key once, and not at all when it is ignored`() async throws {
        let site = try await compile {
            Folder("articles") {
                for number in 10..<30 { TextFile("\(number).md", "---\nzendesk: 1\nmine: 2\n---\nText\n") }
            }
            TextFile("guidepost.yml", "front_matter: { ignore: [mine] }")
        }
        #expect(site.findings == ["articles/10.md:2:1: warning: unknown key “zendesk” in 20 files [unknown-key]"])
    }

    @Test(arguments: [
        ("draft: true", PublicationState.draft), ("draft: no", .published), ("state: draft", .draft), ("", .published),
    ])
    func `settles the state`(_ line: String, _ state: PublicationState) async throws {
        let site = try await compile(article: "---\n\(line)\n---\nText\n")
        #expect(site.content("articles/a.md")?.state == state)
    }

    @Test func `takes the title from the first heading, else from the name`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("heading.md", "# From the heading\n\nText\n")
                TextFile("getting-started.md", "Text\n")
                Folder("02-first-steps") { TextFile("index.md", "Text\n") }
            }
        }
        #expect(site.content("articles/heading.md")?.title == "From the heading")
        #expect(site.body("articles/heading.md") == "<p>Text</p>")
        #expect(site.content("articles/getting-started.md")?.title == "Getting started")
        #expect(site.content("articles/02-first-steps/index.md")?.title == "First steps")
        #expect(site.article("articles/02-first-steps/index.md")?.order == 2)
    }
}
