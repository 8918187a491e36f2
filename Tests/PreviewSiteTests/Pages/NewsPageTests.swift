import HelpCenterModel
import Testing

@testable import PreviewSite

@Suite struct NewsPageTests {
    private static let site = Site(
        articles: [Article("articles/welcome.md", titled: "Welcome")],
        news: [
            item("2026-01-10-old", "Older", at: "2026-01-10"), item("2026-11-20-new", "Newer", at: "2026-11-20"),
            item("draft", "Planned", at: nil) { $0.state = .draft },
        ])

    private static func item(
        _ name: String, _ title: String, at date: String?, _ change: (inout NewsItem) -> Void = { _ in }
    ) -> NewsItem {
        var item = NewsItem(
            path: ProjectPath("news/\(name).md"), locale: .english, title: title, newsfeeds: ["Product updates"],
            labels: ["Fix", "App"], reactions: ["👍"], publishedAt: date.flatMap { Timestamp($0) },
            body: UnboundHTML(pieces: [
                .html("<p>See <a href=\""),
                .reference(.article(ProjectPath("articles/welcome.md"), .english, anchor: nil)),
                .html("\">it</a>.</p>"),
            ]))
        change(&item)
        return item
    }

    @Test func `the home lists the news, the latest first and drafts marked`() async throws {
        try await withPreview(Self.site) { preview in
            let main = try await preview.get("/en/").main
            #expect(
                Answer.addresses(in: main) == [
                    "/en/articles/articles/welcome", "/en/news/news/draft", "/en/news/news/2026-11-20-new",
                    "/en/news/news/2026-01-10-old",
                ])
            #expect(main.contains("2026-11-20 · Product updates · App, Fix"))
            #expect(main.contains("Draft"))
        }
    }

    @Test func `a news item is a page with its links bound`() async throws {
        try await withPreview(Self.site) { preview in
            let answer = try await preview.get("/en/news/news/2026-11-20-new")
            #expect(answer.status == 200)
            #expect(answer.main.contains("<p>See <a href=\"/en/articles/articles/welcome\">it</a>.</p>"))
            #expect(answer.main.contains("👍"))
            #expect(try await preview.get("/fr/news/news/2026-11-20-new").status == 404)
        }
    }

    @Test func `a site without news has no heading for them`() async throws {
        try await withPreview(Site(articles: [Article("articles/welcome.md", titled: "Welcome")])) { preview in
            let main = try await preview.get("/en/").main
            #expect(!main.contains("News"))
        }
    }
}
