import HTTPTypes
import HelpCenterModel
import HummingbirdTesting
import Testing

@testable import PreviewSite

/// What a browser may do with the preview's answers.
@Suite struct SecurityTests {
    @Test func `the policy allows no script but the page's own`() async throws {
        try await withPreview(Site()) { preview in
            let page = try await preview.get("/en/")
            let nonce = page.between("<script nonce=\"", "\"")
            #expect(nonce.count == 32)
            let policy = try #require(page.headers[.contentSecurityPolicy])
            #expect(policy.hasPrefix("default-src 'none'; script-src 'nonce-\(nonce)'; style-src 'nonce-\(nonce)';"))
            #expect(policy.contains("frame-ancestors 'none'"))
            #expect(page.text.contains("<style nonce=\"\(nonce)\">"))
            #expect(page.text.split(separator: "<script").count == 2)
        }
    }

    @Test func `the nonce is another on every page`() async throws {
        try await withPreview(Site()) { preview in
            let nonces = [try await preview.get("/en/"), try await preview.get("/en/")].map {
                $0.between("<script nonce=\"", "\"")
            }
            #expect(nonces[0] != nonces[1])
        }
    }

    @Test(arguments: ["/", "/en/", "/nothing", "/diagnostics", "/-/version", "/assets/a.png"])
    func `every answer keeps browsers from guessing and from keeping it`(_ path: String) async throws {
        try await withPreview(Site()) { preview in
            for method in [HTTPRequest.Method.get, .head, .post] {
                let answer = try await preview.get(path, method)
                #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(method)")
                #expect(answer.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none'") == true, "\(method)")
                #expect(answer.headers[.crossOriginResourcePolicy] == "same-origin", "\(method)")
                #expect(answer.headers[.cacheControl] == "no-store", "\(method)")
            }
            #expect(try await preview.get(path, .post).status == 404, "there is nothing to write")
        }
    }

    @Test func `words of the content never become markup`() async throws {
        let words = "<script>alert('&\"')</script>"
        let path = "articles/<b>.md"
        let site = Site(
            collections: [
                ArticleCollection("articles/<c>", [.english: CollectionContent(title: words, description: words)])
            ],
            articles: [
                Article(
                    path, in: "articles/<c>",
                    [
                        .english: ArticleContent(
                            path, words, description: words, anchors: [words],
                            [.html("<h1>x</h1>")])
                    ])
            ],
            diagnostics: [
                Diagnostic(
                    .brokenLink, path: ProjectPath(path), summary: words, explanation: words, fix: words,
                    excerpt: SourceExcerpt(words))
            ])
        try await withPreview(site, title: words) { preview in
            let paths = [
                "/en/", "/en/collections/articles/%3Cc%3E", "/en/articles/articles/%3Cb%3E", "/diagnostics",
                "/%3Cscript%3E",
            ]
            for path in paths {
                let page = try await preview.get(path)
                #expect(page.text.contains("&lt;script&gt;alert('&amp;&quot;')&lt;/script&gt;"), "on \(path)")
                #expect(page.text.split(separator: "<script").count == 2, "on \(path)")
                #expect(!page.text.contains("<b>") && !page.text.contains("<c>"), "on \(path)")
            }
        }
    }

    @Test func `callouts keep their colours and the page may show pictures and videos from elsewhere`() async throws {
        let body = """
            <div class="intercom-interblocks-callout" style="background-color: #e3e7fa80;"><p>n</p></div>\
            <div class="intercom-h2b-video"><iframe src="https://www.youtube.com/embed/a"></iframe></div>
            """
        let site = Site(articles: [Article("a.md", [.english: ArticleContent("a.md", "A", [.html(body)])])])
        try await withPreview(site) { preview in
            let page = try await preview.get("/en/articles/a")
            #expect(page.between("<article>", "</article>") == body)
            let policy = try #require(page.headers[.contentSecurityPolicy])
            #expect(policy.contains("style-src-attr 'unsafe-inline'; img-src 'self' https: http:; frame-src https:;"))
            for name in [
                ".intercom-interblocks-callout", "a.intercom-h2b-button", ".intercom-h2b-video", "table", "details",
                "pre",
                "prefers-color-scheme: dark",
            ] {
                #expect(page.between("<style", "</style>").contains(name))
            }
        }
    }
}
