import HTTPTypes
import Testing

@testable import IntercomSandbox

@Suite struct RedirectTests {
    private let path = "/help_center/help_centers/71/redirects"

    private func request(_ name: String, to article: String) -> JSONValue {
        [
            "from_url": .string("http://localhost:4840/help/\(name)"), "locale": "fr", "target_type": "article",
            "target_id": .string(article),
        ]
    }

    @Test func `a redirect is made, found and deleted, and leads readers on`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("Title", ["state": "published"]).id
            let made = try await caller.post(path, request("en/articles/9-old", to: id)).json(expecting: 200)
            #expect(made["type"] == "help_center_redirect")
            #expect(made["help_center_id"] == "71")
            #expect(made["target_id"] == .string(id))
            #expect(made["locale"] == "en", "the article has no French translation")
            let list = try await caller.get(path).json(expecting: 200)
            #expect(list["data"] == .array([made]))
            #expect(list["pages"]?["per_page"] == 50)
            #expect(try await caller.get("\(path)/\(made.id)").json(expecting: 200) == made)
            let page = try await caller.get("/help/en/articles/9-old")
            #expect(page.status == 302)
            #expect(page.headers[.location] == "/help/en/articles/\(id)-title")
            let deleted = try await caller.delete("\(path)/\(made.id)").json(expecting: 200)
            #expect(deleted == ["id": .string(made.id), "object": "help_center_redirect", "deleted": true])
            #expect(try await caller.get("\(path)/\(made.id)").status == 404)
            #expect(try await caller.get("/help/en/articles/9-old").status == 404)
        }
    }

    @Test func `what is missing or wrong is refused`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("a").id
            _ = try await caller.post(path, request("old", to: id)).json(expecting: 200)
            let again = try await caller.post(path, request("old", to: id))
            #expect(again.status == 409)
            #expect(again.code == "resource_conflict")
            #expect(try await caller.post(path, [:]).code == "parameter_not_found")
            let elsewhere = try await caller.post(
                path,
                [
                    "from_url": "http://example.com/help/a", "locale": "en", "target_type": "article",
                    "target_id": .string(id),
                ])
            #expect(elsewhere.status == 422)
            #expect(elsewhere.code == "data_invalid")
            #expect(try await caller.post(path, request("other", to: "1")).status == 422)
            #expect(try await caller.get("/help_center/help_centers/72/redirects").status == 404)
        }
    }

    @Test func `it goes with its target`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("a").id
            _ = try await caller.post(path, request("old", to: id)).json(expecting: 200)
            _ = try await caller.delete("/articles/\(id)")
            #expect(try await caller.get(path).json(expecting: 200)["total_count"] == 0)
        }
    }
}
