import HelpCenterModel
import TestSupport
import Testing

@Suite struct NewsTests {
    @Test func `a file of the news folder is a news item with what its front matter says`() async throws {
        let site = try await compile {
            Folder("articles") { TextFile("search.md", "## Operators\n\nText.\n") }
            Folder("news") {
                TextFile(
                    "2026-11-20-faster-search.md",
                    """
                    ---
                    title: Search is faster
                    sender: ada@example.com
                    newsfeeds: [Product updates, 54]
                    labels: [Update, Product]
                    reactions: [👍, ❤️, 👍]
                    state: draft
                    published_at: 2026-11-20T09:00+01:00
                    silent: true
                    intercom_id: 12
                    ---
                    See [how](../articles/search.md#operators).
                    """)
            }
        }
        #expect(site.findings == [])
        let item = try #require(site.news.first)
        #expect(site.news.count == 1)
        #expect(item.path.string == "news/2026-11-20-faster-search.md")
        #expect(item.title == "Search is faster")
        #expect(item.sender == "ada@example.com")
        #expect(item.newsfeeds == ["Product updates", "54"])
        #expect(item.labels == ["Product", "Update"])
        // What a keyboard adds to say “as a picture” goes; twice the same is one.
        #expect(item.reactions == ["👍", "\u{2764}"])
        #expect(item.state == .draft)
        #expect(item.publishedAt == Timestamp("2026-11-20T08:00:00Z"))
        #expect(item.isSilent == true)
        #expect(item.intercomID == RemoteID(12))
        #expect(
            item.body.bound { "⟨\($0)⟩" } == "<p>See <a href=\"⟨articles/search.md@en#operators⟩\">how</a>.</p>")
    }

    @Test(
        arguments: [
            ("2026-11-20-faster-search.md", "Faster search", "2026-11-20"),
            ("2026-11-20_Faster.md", "Faster", "2026-11-20"),
            ("2026-11-20/index.md", nil, "2026-11-20"), ("faster-search.md", "Faster search", nil),
            ("2026-13-20-x.md", "2026 13 20 x", nil), ("older/2025-01-02-a-b.md", "A b", "2025-01-02"),
            ("2026-11-20-search/index.md", "Search", "2026-11-20"),
        ] as [(String, String?, String?)])
    func `takes title and date from the name where the file is silent`(
        name: String, title: String?, date: String?
    ) async throws {
        let parts = name.split(separator: "/")
        let (folder, file) = (parts.dropLast(), parts[parts.count - 1])
        let source = TextFile(String(file), "---\nnewsfeeds: [A]\n---\nText.\n")
        let item: any TreeItem = folder.first.map { name in Folder(String(name)) { source } } ?? source
        let site = try await compile {
            Folder("articles") {}
            Folder("news") { item }
        }
        #expect(site.news.map(\.title) == (title.map { [$0] } ?? []))
        #expect(
            site.findings == (title == nil ? ["news/\(name): error: the news item has no title [missing-title]"] : []))
        if title != nil { #expect(site.news.first?.publishedAt == date.flatMap { Timestamp($0) }) }
    }

    @Test func `the date of the front matter goes before the name's`() async throws {
        let site = try await compile(news: "---\nnewsfeeds: [A]\npublished_at: 2026-12-24\n---\n# T\n\nText.\n")
        #expect(site.news.map(\.publishedAt) == [Timestamp("2026-12-24")])
    }

    @Test(arguments: [
        (
            "published_at: tomorrow",
            "3:15: error: “published_at” must be a date or a time, not “tomorrow” [invalid-value]"
        ),
        ("reactions: [👍🏽]", "3:13: error: the reaction “👍🏽” is not a single character [invalid-value]"),
        ("reactions: [a, b, c, d, e, f]", "3:28: error: 6 reactions; Intercom shows 5 at most [invalid-value]"),
        ("state: published", "3:8: error: “state” is one of `live`, `draft`, not “published” [invalid-value]"),
        ("silent: maybe", "3:9: error: “silent” must be `true` or `false`, not “maybe” [wrong-type]"),
        ("author: me", "3:1: warning: “author” has no effect in a news item [misplaced-key]"),
        ("description: x", "3:1: warning: “description” has no effect in a news item [misplaced-key]"),
        ("icon: x", "3:1: warning: “icon” has no effect in a news item [misplaced-key]"),
        ("newsfeed: A", "3:1: warning: unknown key “newsfeed” [unknown-key]"),
        ("labels: ['']", "3:10: error: “labels” is empty [invalid-value]"),
    ])
    func `tells what is wrong with the front matter`(line: String, finding: String) async throws {
        let site = try await compile(news: "---\nnewsfeeds: [A]\n\(line)\n---\n# T\n\nText.\n")
        #expect(site.findings == ["news/2026-11-20-x.md:\(finding)"])
    }

    @Test(arguments: [
        ("", ["news/2026-11-20-x.md: warning: the news item is in no newsfeed [missing-newsfeed]"]),
        ("state: draft\n", []),
    ])
    func `a live item in no newsfeed is told`(line: String, findings: [String]) async throws {
        #expect(try await compile(news: "---\n\(line)---\n# T\n\nText.\n").findings == findings)
    }

    @Test func `nothing can link to a news item, nor it to its own headings`() async throws {
        let site = try await compile {
            Folder("articles") {
                TextFile("a.md", "See [the news](../news/2026-11-20-x.md) and [it](/news/2026-11-20-x).\n")
            }
            Folder("news") {
                TextFile("2026-11-20-x.md", "---\nnewsfeeds: [A]\n---\n[Down](#end)\n\n## End\n\nText.\n")
            }
        }
        #expect(
            site.findings == [
                "articles/a.md:1:5: error: “../news/2026-11-20-x.md” is a news item, and nothing can link to those [broken-link]",
                "articles/a.md:1:45: error: “/news/2026-11-20-x” is a news item, and nothing can link to those [broken-link]",
                "news/2026-11-20-x.md:4:1: error: a news item cannot link to its own headings [broken-heading]",
            ])
    }

    @Test func `a translation of a news item is left out with a word`() async throws {
        let site = try await compile {
            Folder("articles") {}
            Folder("news") {
                TextFile("2026-11-20-x.md", "---\nnewsfeeds: [A]\n---\nText.\n")
                TextFile("2026-11-20-x.fr.md", "Texte.\n")
            }
        }
        #expect(site.news.map(\.path.string) == ["news/2026-11-20-x.md"])
        #expect(
            site.findings == [
                "news/2026-11-20-x.fr.md: warning: the fr translation of a news item is left out [news-translation]"
            ])
    }

    @Test func `follows the layout of the locales, and takes files outside of it too`() async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "locales: { layout: \"{locale}/{path}.md\" }\n")
            Folder("articles") {}
            Folder("news") {
                Folder("en") { TextFile("2026-11-20-a.md", "---\nnewsfeeds: [A]\n---\nText.\n") }
                TextFile("2026-11-21-b.md", "---\nnewsfeeds: [A]\n---\nText.\n")
            }
        }
        #expect(site.findings == [])
        #expect(site.news.map(\.title) == ["B", "A"])
        #expect(site.news.map(\.publishedAt?.date) == ["2026-11-21", "2026-11-20"])
    }

    @Test func `leaves out what articles leave out, and index files`() async throws {
        let site = try await compile {
            TextFile(".guidepostignore", "old/\n")
            Folder("articles") {}
            Folder("news") {
                TextFile("README.md", "x")
                TextFile("_draft.md", "x")
                TextFile("_index.md", "x")
                Folder("old") { TextFile("a.md", "x") }
            }
        }
        #expect(site.news == [])
        #expect(site.findings == [])
    }

    @Test func `a folder of news that the settings name has to be there`() async throws {
        let site = try await compile {
            TextFile("guidepost.yml", "news: updates\n")
            Folder("articles") {}
        }
        #expect(site.findings == ["updates: error: there is no folder “updates” [missing-content-folder]"])
    }

    @Test func `a news item with an error is faulty, and not in the site`() async throws {
        let site = try await compile {
            Folder("articles") {}
            Folder("news") { TextFile("2026-11-20-x.md", "---\ntitle: [a]\n") }
        }
        #expect(site.news == [])
        #expect(site.faultyPaths.map(\.string) == ["news/2026-11-20-x.md"])
    }
}

/// Compiles one news item, `news/2026-11-20-x.md`, of this text.
func compile(news text: String) async throws -> Site {
    try await compile {
        Folder("articles") {}
        Folder("news") { TextFile("2026-11-20-x.md", text) }
    }
}
