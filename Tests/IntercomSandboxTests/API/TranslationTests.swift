import HelpCenterModel
import Testing

@testable import IntercomSandbox

@Suite struct TranslationTests {
    private let french: JSONValue = [
        "fr": ["title": "Merci pour tout", "body": "Corps", "author_id": 501, "state": "published"]
    ]

    @Test func `every locale has its own content, state and url`() async throws {
        try await withCaller { caller in
            let article = try await caller.article("Thanks", ["translated_content": french])
            #expect(article["default_locale"] == "en")
            #expect(article["state"] == "draft")
            let content = article["translated_content"]
            #expect(content?["type"] == "article_translated_content")
            #expect(content?["fr"]?["type"] == "article_content")
            #expect(content?["fr"]?["title"] == "Merci pour tout")
            #expect(content?["fr"]?["body"] == .string(paragraph("Corps")))
            #expect(content?["fr"]?["state"] == "published")
            #expect(
                content?["fr"]?["url"]?.text == "http://localhost:4840/help/fr/articles/\(article.id)-merci-pour-tout")
            #expect(content?["en"]?["title"] == "Thanks", "the default locale is repeated")
            #expect(content?["en"]?["url"] == .null)
        }
    }

    @Test func `locales that an update does not mention keep their content`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let created = try await caller.article("Thanks", ["translated_content": french])
            clock.advance(by: 9)
            let updated = try await caller.put(
                "/articles/\(created.id)", ["translated_content": ["de": ["title": "Danke"], "fr": ["body": "Neuf"]]]
            ).json(expecting: 200)
            let content = updated["translated_content"]
            #expect(content?["en"] == created["translated_content"]?["en"])
            #expect(content?["fr"]?["title"] == "Merci pour tout")
            #expect(content?["fr"]?["state"] == "published")
            #expect(content?["fr"]?["updated_at"] == 1_700_000_009)
            #expect(content?["de"]?["title"] == "Danke")
            #expect(content?["de"]?["state"] == "draft")
            #expect(content?["de"]?["author_id"] == 501)
            #expect(updated["updated_at"] == 1_700_000_000, "it is the default locale's")
        }
    }

    @Test func `the default locale may stand in translated_content, and the top level wins`() async throws {
        try await withCaller { caller in
            let inside = try await caller.post(
                "/articles", ["translated_content": ["en": ["title": "Inside", "author_id": 501]]])
            #expect(try inside.json(expecting: 200)["title"] == "Inside")
            let both = try await caller.article(
                "Top", ["translated_content": ["en": ["title": "Inside", "body": "b"]]])
            #expect(both["title"] == "Top")
            #expect(both["body"] == .string(paragraph("b")))
        }
    }

    @Test(arguments: ["it", "xx", "PT-br"])
    func `a locale that is not enabled is refused`(_ locale: String) async throws {
        try await withCaller { caller in
            let content = JSONValue.object([JSONMember(name: locale, value: ["title": "a"])])
            let answer = try await caller.post(
                "/articles", ["title": "a", "author_id": 501, "translated_content": content])
            #expect(answer.status == 400)
        }
    }

    @Test func `a new locale needs a title`() async throws {
        try await withCaller { caller in
            let id = try await caller.article().id
            let answer = try await caller.put("/articles/\(id)", ["translated_content": ["fr": ["body": "a"]]])
            #expect(answer.status == 400)
            #expect(answer.code == "parameter_not_found")
        }
    }

    @Test func `a single-language help center neither takes nor answers translations`() async throws {
        try await withCaller(SandboxConfiguration(locales: [.english])) { caller in
            let article = try await caller.article()
            #expect(article["translated_content"] == nil)
            #expect(article["default_locale"] == nil)
            #expect(article["audience_ids"] == .array([]))
            let collection = try await caller.collection()
            #expect(collection["translated_content"] == nil)
            let answer = try await caller.put("/articles/\(article.id)", ["translated_content": french])
            #expect(answer.status == 400)
            #expect(answer.code == "parameter_invalid")
        }
    }
}
