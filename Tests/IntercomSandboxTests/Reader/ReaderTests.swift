import HTTPTypes
import HelpCenterModel
import Testing

@testable import IntercomSandbox

@Suite struct ReaderTests {
    /// A sandbox with a collection in two locales and an article in it.
    private func withContent(_ body: @Sendable (Caller, _ collection: String, _ article: String) async throws -> Void)
        async throws
    {
        try await withCaller { caller in
            let collection = try await caller.collection(
                "Getting started", ["description": "First steps", "translated_content": ["fr": ["name": "Débuter"]]]
            ).id
            let article = try await caller.article(
                "Install <it>",
                [
                    "description": "In a minute", "parent_id": .string(collection), "state": "published",
                    "body": """
                    <p>See <a href="http://localhost:4840/help/en/articles/1">this</a> and <a href="#h_1">that</a>, \
                    <a href="https://x.org">there</a></p><img src="https://x.org/a.png">
                    """, "translated_content": ["fr": ["title": "Installer", "state": "published"]],
                ])
            try await body(caller, collection, article.id)
        }
    }

    @Test func `the root leads to the home in the default locale`() async throws {
        try await withContent { caller, collection, _ in
            for path in ["/", "/help"] {
                let answer = try await caller.get(path)
                #expect(answer.status == 302)
                #expect(answer.headers[.location] == "/help/en")
            }
            let home = try await caller.get("/help/en")
            #expect(home.status == 200)
            #expect(home.text.hasPrefix("<!DOCTYPE html><html lang=\"en\" dir=\"ltr\">"))
            #expect(
                home.text.contains(
                    "<a href=\"/help/en/collections/\(collection)-getting-started\">Getting started</a>"))
            #expect(home.text.contains("First steps"))
        }
    }

    @Test func `a page needs no token and runs no scripts`() async throws {
        try await withContent { caller, _, _ in
            var caller = caller
            caller.token = nil
            let home = try await caller.get("/help/en")
            #expect(home.status == 200)
            let policy = try #require(home.headers[.contentSecurityPolicy])
            #expect(policy.contains("default-src 'none'"))
            #expect(!policy.contains("script-src"))
        }
    }

    @Test func `an article shows title, description and body, escaped, with links that fit any port`() async throws {
        try await withContent { caller, collection, article in
            let page = try await caller.get("/help/en/articles/\(article)-install-it")
            #expect(page.status == 200)
            #expect(page.text.contains("<h1>Install &lt;it&gt;</h1><p class=\"lead\">In a minute</p>"))
            #expect(page.text.contains("<a href=\"/help/en/articles/1\" target=\"_blank\""))
            #expect(page.text.contains("<a href=\"#h_1\" class="))
            #expect(page.text.contains("<a href=\"https://x.org\" target=\"_blank\""))
            #expect(page.text.contains("<img src=\"/i/o/sandbox/1/"))
            #expect(page.text.contains("<a href=\"/help/en/collections/\(collection)-getting-started\">"))
        }
    }

    @Test(arguments: ["", "-wrong", "-install-it-"])
    func `the id decides, and a wrong slug is put right`(_ slug: String) async throws {
        try await withContent { caller, collection, article in
            let answer = try await caller.get("/help/en/articles/\(article)\(slug)")
            #expect(answer.status == 302)
            #expect(answer.headers[.location] == "/help/en/articles/\(article)-install-it")
            let other = try await caller.get("/help/en/collections/\(collection)\(slug)")
            #expect(other.headers[.location] == "/help/en/collections/\(collection)-getting-started")
        }
    }

    @Test func `a page leads to its other locales`() async throws {
        try await withContent { caller, collection, article in
            let english = try await caller.get("/help/en/articles/\(article)-install-it")
            let french = "/help/fr/articles/\(article)-installer"
            #expect(english.text.contains("href=\"\(french)\" hreflang=\"fr\""))
            #expect(!english.text.contains("hreflang=\"de\""))
            let page = try await caller.get(french)
            #expect(page.status == 200)
            #expect(page.text.contains("<html lang=\"fr\" dir=\"ltr\">"))
            let address = "/help/fr/collections/\(collection)-d%C3%A9buter"
            #expect(page.text.contains("href=\"\(address)\""))
            let listed = try await caller.get(address)
            #expect(listed.text.contains("href=\"\(french)\""))
        }
    }

    @Test func `drafts and collections without a name in the locale are not shown`() async throws {
        try await withContent { caller, collection, article in
            #expect(try await caller.get("/help/de/articles/\(article)").status == 404)
            #expect(try await caller.get("/help/de/collections/\(collection)").status == 404)
            let german = try await caller.get("/help/de")
            #expect(!german.text.contains("/collections/"))
            _ = try await caller.put("/articles/\(article)", ["state": "draft"])
            #expect(try await caller.get("/help/en/articles/\(article)-install-it").status == 404)
            let page = try await caller.get("/help/en/collections/\(collection)-getting-started")
            #expect(page.status == 200)
            #expect(!page.text.contains("/articles/"))
        }
    }

    @Test(arguments: [
        "/help/it", "/help/en/articles/1", "/help/en/articles/x", "/help/en/nothing", "/help/en/collections/9",
    ])
    func `what is not there is a page that says so`(_ path: String) async throws {
        try await withCaller { caller in
            let answer = try await caller.get(path)
            #expect(answer.status == 404)
            #expect(answer.headers[.contentType] == "text/html; charset=utf-8")
            #expect(answer.text.contains("<h1>Page not found</h1>"))
        }
    }

    @Test func `the stylesheet holds nothing that is escaped`() {
        #expect(!Stylesheet.text.contains { "<>&".contains($0) })
    }
}
