import Testing

@testable import IntercomSandbox

@Suite struct BulkActionTests {
    /// An article with a French translation, and the ids of both contents.
    private func plant(_ caller: Caller) async throws -> (article: String, contents: [String]) {
        let id = try await caller.article("a", ["translated_content": ["fr": ["title": "b"]]]).id
        let found = try await caller.get("/content/search?query=a").json(expecting: 200)["data"]?.items.first
        return (id, found?["contents"]?.items.map(\.id) ?? [])
    }

    private func act(
        _ caller: Caller, _ action: String, on id: String, type: String = "article_content",
        _ more: KeyValuePairs<String, JSONValue> = [:]
    ) async throws -> Answer {
        let item: JSONValue = ["type": .string(type), "id": .string(id)]
        return try await caller.post(
            "/content/bulk_actions", .make(["action": .string(action), "content_ids": .array([item])], more))
    }

    @Test func `a single translation is deleted`() async throws {
        try await withCaller { caller in
            let (article, contents) = try await plant(caller)
            let answer = try await act(caller, "delete", on: contents[1])
            #expect(try answer.json(expecting: 202) == ["type": "content_bulk_action", "status": "queued"])
            let left = try await caller.get("/articles/\(article)").json(expecting: 200)
            #expect(left["translated_content"]?.names == ["type", "en"])
            _ = try await act(caller, "delete", on: contents[0])
            #expect(try await caller.get("/articles/\(article)").status == 404)
        }
    }

    @Test func `contents are published and unpublished`() async throws {
        try await withCaller { caller in
            let (article, contents) = try await plant(caller)
            _ = try await act(caller, "publish", on: contents[1])
            let one = try await caller.get("/articles/\(article)").json(expecting: 200)
            #expect(one["translated_content"]?["fr"]?["state"] == "published")
            #expect(one["state"] == "draft")
            _ = try await act(caller, "unpublish", on: contents[1])
            let none = try await caller.get("/articles/\(article)").json(expecting: 200)
            #expect(none["translated_content"]?["fr"]?["state"] == "draft")
        }
    }

    @Test func `availability, audiences and tags are set`() async throws {
        try await withCaller { caller in
            let (article, contents) = try await plant(caller)
            let audience = try await caller.post("/audiences", ["name": "a"]).json(expecting: 201).id
            let tag = try await caller.post("/tags", ["name": "a"]).json(expecting: 200).id
            let ids: JSONValue = .array([.integer(try #require(Int(audience)))])
            let tags: JSONValue = .array([.integer(try #require(Int(tag)))])
            _ = try await act(caller, "set_availability", on: contents[0], ["availability": ["ai_agent": false]])
            _ = try await act(caller, "set_audience", on: contents[0], ["audience": ["add_segment_ids": ids]])
            _ = try await act(caller, "update_tags", on: article, type: "article", ["tags": ["add_tag_ids": tags]])
            let changed = try await caller.get("/articles/\(article)").json(expecting: 200)
            #expect(changed["ai_chatbot_availability"] == false)
            #expect(changed["ai_copilot_availability"] == true)
            #expect(changed["translated_content"]?["en"]?["audience_ids"] == ids)
            #expect(changed["translated_content"]?["fr"]?["audience_ids"] == .array([]))
            #expect(changed["tags"]?["tags"]?.items.map(\.id) == [tag])
        }
    }

    @Test func `another type is left out silently, and what is not understood is a 422`() async throws {
        try await withCaller { caller in
            let (article, contents) = try await plant(caller)
            #expect(try await act(caller, "delete", on: article, type: "article").status == 202)
            #expect(try await caller.get("/articles/\(article)").status == 200)
            #expect(try await act(caller, "archive", on: contents[0]).status == 422)
            #expect(try await act(caller, "set_availability", on: contents[0]).status == 422)
            #expect(try await act(caller, "update_tags", on: article, ["tags": [:]]).status == 422)
            #expect(try await caller.post("/content/bulk_actions", ["action": "delete"]).status == 422)
            let many = Array(repeating: ["type": "article_content", "id": "1"] as JSONValue, count: 1001)
            let answer = try await caller.post(
                "/content/bulk_actions", ["action": "delete", "content_ids": .array(many)])
            #expect(answer.status == 422)
        }
    }
}
