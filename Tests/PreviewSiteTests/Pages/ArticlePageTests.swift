import HTTPTypes
import HelpCenterModel
import Testing

@testable import PreviewSite

@Suite struct ArticlePageTests {
    private static let site = Site(
        collections: [
            ArticleCollection("articles/b", [.english: CollectionContent(title: "Billing")])
        ],
        articles: [
            Article(
                "articles/b/refunds.md", in: "articles/b",
                [
                    .english: ArticleContent(
                        "articles/b/refunds.md", "Refunds <now>", description: "When & how", state: .draft,
                        anchors: ["partial", "why-\"not\""],
                        [
                            .html("<h1>Partial</h1><p>See <a href=\""),
                            .reference(.article(ProjectPath("articles/b/tax.md"), .french, anchor: "vat")),
                            .html("\">tax</a>, <a href=\""),
                            .reference(.collection(ProjectPath("articles/b"), .english)),
                            .html("\">billing</a>.</p><img src=\""),
                            .reference(.asset(ProjectPath("articles/b/a&b.png"))),
                            .html("\" alt=\"A\"><h2 class=\"intercom-align-center\">Why not</h2>"),
                        ]),
                    .hebrew: ArticleContent("articles/b/refunds.he.md", "החזרים", [.html("<p>א</p>")]),
                ])
        ])

    private func page(_ path: String) async throws -> Answer {
        try await withPreview(Self.site) { preview in try await preview.get(path) }
    }

    @Test func `an article has its title, its description and the mark of a draft`() async throws {
        let page = try await page("/en/articles/articles/b/refunds")
        #expect(page.status == 200)
        #expect(
            page.main.hasPrefix(
                """
                <h1>Refunds &lt;now&gt; <span class="draft" lang="en">Draft</span></h1><p class="lead">When &amp; how</p>
                """))
        #expect(page.text.contains("<title>Refunds &lt;now&gt; · Acme Help</title>"))
        let crumbs = page.between("<nav class=\"crumbs\"", "</nav>")
        #expect(Answer.addresses(in: crumbs) == ["/en/", "/en/collections/articles/b"])
    }

    @Test func `links lead to the preview's pages and headings have the source's anchors`() async throws {
        let page = try await page("/en/articles/articles/b/refunds")
        #expect(
            page.between("<article>", "</article>") == """
                <h1 id="partial">Partial</h1><p>See <a href="/fr/articles/articles/b/tax#vat">tax</a>, \
                <a href="/en/collections/articles/b">billing</a>.</p><img src="/assets/articles/b/a%26b.png" alt="A">\
                <h2 id="why-&quot;not&quot;" class="intercom-align-center">Why not</h2>
                """)
    }

    static let bodies: [(pieces: [UnboundHTML.Piece], html: String)] = [
        ([], ""),
        ([.html("<hr><header>x</header>")], "<hr><header>x</header>"),
        (
            [.html("<details><summary>s</summary><h3>a</h3></details><h4>b</h4>")],
            "<details><summary>s</summary><h3 id=\"1\">a</h3></details><h4 id=\"2\">b</h4>"
        ),
        ([.html("<h1>a</h1><h1>b</h1><h1>c</h1>")], "<h1 id=\"1\">a</h1><h1 id=\"2\">b</h1><h1>c</h1>"),
        (
            [.html("<p>&lt;h1&gt;</p><pre>a < h1</pre><h1>ü</h1>")],
            "<p>&lt;h1&gt;</p><pre>a < h1</pre><h1 id=\"1\">ü</h1>"
        ),
        ([.html("<p>end<"), .html("h1")], "<p>end<h1"),
    ]

    @Test(arguments: bodies)
    func `only headings get anchors, each the one of its place`(_ pieces: [UnboundHTML.Piece], _ html: String) {
        let anchors = ["1", "2"]
        #expect(ArticleBody.html(of: ArticleContent("a.md", "A", anchors: anchors, pieces)) == html)
    }

    @Test func `a language that is written from right to left says so`() async throws {
        let page = try await page("/he/articles/articles/b/refunds")
        #expect(page.text.contains("<html lang=\"he\" dir=\"rtl\">"))
        #expect(!page.main.contains("Draft"))
    }

    @Test func `the switch offers the article's locales`() async throws {
        let page = try await page("/he/articles/articles/b/refunds")
        #expect(
            Answer.addresses(in: page.between("<nav class=\"locales\"", "</nav>")) == [
                "/en/articles/articles/b/refunds", "/he/articles/articles/b/refunds",
            ])
    }

    static let missing = [
        "/fr/articles/articles/b/refunds", "/en/articles/articles/b/nothing", "/en/articles/articles/b/refunds.md",
        "/en/collections/articles/nothing", "/fr/", "/nothing", "/assets/articles/b/a%26b.png",
    ]

    @Test(arguments: missing)
    func `what is not there is a page that says so`(_ path: String) async throws {
        let page = try await page(path)
        #expect(page.status == 404)
        #expect(page.headers[.contentType] == "text/html; charset=utf-8")
        #expect(page.main.contains("<h1>Page not found</h1>"))
        #expect(Answer.addresses(in: page.main) == ["/en/"])
    }
}
