import Testing

@testable import IntercomSandbox

@Suite struct VersionTests {
    private let since2_16: Set<String> = [
        "body_markdown", "has_unpublished_changes", "draft_updated_at", "ai_chatbot_availability",
        "ai_copilot_availability", "ai_sales_agent_availability", "created_by_id", "updated_by_id",
        "exclude_from_article_suggestions", "help_center_audience", "scheduled_publish_at", "scheduled_unpublish_at",
    ]
    private let until2_15: Set<String> = ["parent_id", "parent_type"]

    @Test(arguments: [nil, "2.14", "2.15"])
    func `before 2 16 an article has a parent and none of the newer fields`(_ version: String?) async throws {
        try await withCaller(version: version) { caller in
            let parent = try await caller.collection().id
            let article = try await caller.article("a", ["parent_id": .string(parent)])
            #expect(article.names.isDisjoint(with: since2_16))
            #expect(article.names.isSuperset(of: until2_15))
            #expect(article["parent_id"] == .integer(try #require(Int(parent))))
            #expect(article["parent_type"] == "collection")
            #expect(try await caller.article()["parent_id"] == .null)
            #expect(article["translated_content"]?["en"]?.names.isDisjoint(with: since2_16) == true)
        }
    }

    @Test func `from 2 16 it is the other way round`() async throws {
        try await withCaller(version: "2.16") { caller in
            let article = try await caller.article()
            #expect(article.names.isSuperset(of: since2_16))
            #expect(article.names.isDisjoint(with: until2_15))
            #expect(article["translated_content"]?["en"]?.names.contains("audience_ids") == true)
        }
    }

    @Test func `a help center says its locales from 2 16 on`() async throws {
        try await withCaller { caller in
            var caller = caller
            let now = try await caller.get("/help_center/help_centers").json(expecting: 200)
            #expect(now["data"]?.items.first?["default"] == true)
            let locales: [JSONValue] = ["en", "fr", "de", "es", "pt-BR", "ja"]
            #expect(now["data"]?.items.first?["locales"] == .array(locales))
            caller.version = "2.14"
            let before = try await caller.get("/help_center/help_centers").json(expecting: 200)
            #expect(before["data"]?.items.first?["default"] == nil)
            #expect(before["data"]?.items.first?["locales"] == nil)
        }
    }

    @Test func `body_markdown is no field before 2 16`() async throws {
        try await withCaller(version: "2.14") { caller in
            let article = try await caller.article("a", ["body": "b", "body_markdown": "c"])
            #expect(article["body"] == .string(paragraph("b")))
        }
    }

    @Test(arguments: ["2.9", "3.0", "Preview", "x"])
    func `a version that the sandbox does not speak is refused`(_ version: String) async throws {
        try await withCaller(version: version) { caller in
            let answer = try await caller.get("/me")
            #expect(answer.status == 400)
            #expect(answer.code == "intercom_version_invalid")
        }
    }

    @Test func `the assistants' flags are kept`() async throws {
        try await withCaller { caller in
            let article = try await caller.article("a", ["ai_copilot_availability": false])
            #expect(article["ai_copilot_availability"] == false)
            #expect(article["ai_chatbot_availability"] == true)
        }
    }
}
