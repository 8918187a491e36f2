import Testing

@testable import IntercomSandbox

@Suite struct TagTests {
    @Test func `a tag is made, found, renamed and deleted`() async throws {
        try await withCaller { caller in
            let made = try await caller.post("/tags", ["name": "Billing"]).json(expecting: 200)
            #expect(made == ["type": "tag", "id": "7001", "name": "Billing"])
            #expect(try await caller.post("/tags", ["name": "billing"]).json(expecting: 200).id == "7001")
            let renamed = try await caller.post("/tags", ["id": "7001", "name": "Money"]).json(expecting: 200)
            #expect(renamed["name"] == "Money")
            let list = try await caller.get("/tags").json(expecting: 200)
            #expect(list == ["type": "list", "data": .array([renamed])], "the list is not paged")
            #expect(try await caller.get("/tags/7001").json(expecting: 200) == renamed)
            #expect(try await caller.delete("/tags/7001").status == 200)
            #expect(try await caller.delete("/tags/7001").status == 404)
            #expect(try await caller.post("/tags", ["id": "7001", "name": "x"]).status == 404)
            #expect(try await caller.post("/tags", ["name": " "]).code == "parameter_invalid")
        }
    }

    @Test func `an article bears its tags in lists, too`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let id = try await caller.article("a").id
            let tag = try await caller.post("/tags", ["name": "Billing"]).json(expecting: 200)
            let applied = try await caller.post("/articles/\(id)/tags", ["id": .string(tag.id)]).json(expecting: 200)
            #expect(applied["name"] == "Billing")
            #expect(applied["applied_at"] == 1_700_000_000)
            #expect(applied["applied_by"] == ["type": "admin", "id": "501"])
            let expected: JSONValue = ["type": "tag.list", "tags": .array([tag])]
            #expect(try await caller.get("/articles").json(expecting: 200)["data"]?.items.first?["tags"] == expected)
            let removed = try await caller.delete("/articles/\(id)/tags/\(tag.id)").json(expecting: 200)
            #expect(removed["applied_at"] == .null)
            #expect(removed["applied_by"] == .null)
            let bare = try await caller.get("/articles/\(id)").json(expecting: 200)
            #expect(bare["tags"]?["tags"] == .array([]))
        }
    }

    @Test func `what is missing is named by its code`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("a").id
            let tag = try await caller.post("/tags", ["name": "a"]).json(expecting: 200).id
            #expect(try await caller.post("/articles/1/tags", ["id": .string(tag)]).code == "article_not_found")
            #expect(try await caller.post("/articles/\(id)/tags", ["id": "1"]).code == "tag_not_found")
            #expect(try await caller.delete("/articles/\(id)/tags/\(tag)").code == "tag_not_found")
        }
    }

    @Test func `a deleted tag leaves its articles`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("a").id
            let tag = try await caller.post("/tags", ["name": "a"]).json(expecting: 200).id
            _ = try await caller.post("/articles/\(id)/tags", ["id": .string(tag)])
            _ = try await caller.delete("/tags/\(tag)")
            #expect(try await caller.get("/articles/\(id)").json(expecting: 200)["tags"]?["tags"] == .array([]))
        }
    }
}
