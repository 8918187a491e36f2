import Testing

@testable import IntercomSandbox

@Suite struct CollectionTests {
    private let path = "/help_center/collections"

    @Test func `a create answers the whole collection`() async throws {
        try await withCaller { caller in
            let collection = try await caller.collection("Thanks for everything", ["description": "d"])
            #expect(collection.id == "2001")
            #expect(collection["workspace_id"] == "sandbox")
            #expect(collection["name"] == "Thanks for everything")
            #expect(collection["description"] == "d")
            #expect(collection["icon"] == "book-bookmark")
            #expect(collection["order"] == 1)
            #expect(collection["parent_id"] == .null)
            #expect(collection["help_center_id"] == 71)
            #expect(collection["default_locale"] == "en")
            #expect(collection["type"] == nil, "it has had none since 2.10")
            #expect(collection["url"]?.text == "http://localhost:4840/help/en/collections/2001-thanks-for-everything")
            #expect(try await caller.get("\(path)/2001").json(expecting: 200) == collection)
        }
    }

    @Test func `a name is required`() async throws {
        try await withCaller { caller in
            let answer = try await caller.post(path, ["description": "Missing required parameter"])
            #expect(answer.status == 400)
            #expect(answer.code == "parameter_not_found")
            let error = try answer.json(expecting: 400)["errors"]?.items.first
            #expect(error?["message"] == "Name is a required parameter.")
        }
    }

    @Test(arguments: [["name": "b"], ["icon": ""], ["icon": .null]] as [JSONValue])
    func `an update without an icon resets it to folder`(_ request: JSONValue) async throws {
        try await withCaller { caller in
            let id = try await caller.collection("a", ["icon": "bookmark"]).id
            let updated = try await caller.put("\(path)/\(id)", request).json(expecting: 200)
            #expect(updated["icon"] == "folder")
        }
    }

    @Test func `an icon that is sent is kept`() async throws {
        try await withCaller { caller in
            let created = try await caller.collection("a", ["icon": "star"])
            #expect(created["icon"] == "star")
            let updated = try await caller.put("\(path)/\(created.id)", ["icon": "star", "name": "b"])
            #expect(try updated.json(expecting: 200)["icon"] == "star")
        }
    }

    @Test func `translations are merged by locale`() async throws {
        try await withCaller { caller in
            let created = try await caller.collection(
                "Help", ["translated_content": ["fr": ["type": "group_content", "name": "Aide", "description": "d"]]])
            #expect(created["translated_content"]?["type"] == "group_translated_content")
            let updated = try await caller.put(
                "\(path)/\(created.id)", ["translated_content": ["de": ["name": "Hilfe"], "fr": ["name": "Secours"]]]
            ).json(expecting: 200)
            let content = updated["translated_content"]
            #expect(content?["en"] == ["type": "group_content", "name": "Help", "description": ""])
            #expect(content?["fr"] == ["type": "group_content", "name": "Secours", "description": "d"])
            #expect(content?["de"] == ["type": "group_content", "name": "Hilfe", "description": ""])
        }
    }

    @Test func `lists have 20 a page, the last updated first, and filter by help center`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            for number in 1...22 {
                _ = try await caller.collection("\(number)")
                clock.advance(by: 1)
            }
            let list = try await caller.get(path).json(expecting: 200)
            #expect(list["data"]?.items.count == 20)
            #expect(list["data"]?.items.first?["name"] == "22")
            #expect(list["pages"]?["per_page"] == 20)
            #expect(list["pages"]?["total_pages"] == 2)
            #expect(list["total_count"] == 22)
            #expect(try await caller.get("\(path)?help_center_id=71").json(expecting: 200)["total_count"] == 22)
            #expect(try await caller.get("\(path)?help_center_id=1").json(expecting: 200)["total_count"] == 0)
        }
    }

    @Test func `the help center is checked at an update and never applied`() async throws {
        try await withCaller { caller in
            let filled = try await caller.collection("filled").id
            let empty = try await caller.collection("empty").id
            _ = try await caller.article("a", ["parent_id": .string(filled)])
            let ok = try await caller.put("\(path)/\(filled)", ["help_center_id": 71])
            #expect(ok.status == 200)
            #expect(try await caller.put("\(path)/\(filled)", ["help_center_id": 72]).status == 400)
            #expect(try await caller.put("\(path)/\(empty)", ["help_center_id": 71]).status == 400)
            #expect(try await caller.post(path, ["name": "a", "help_center_id": 9]).status == 400)
        }
    }

    @Test func `a deleted collection leaves its articles and its collections behind`() async throws {
        try await withCaller { caller in
            let id = try await caller.collection("a").id
            let child = try await caller.collection("b", ["parent_id": .string(id)]).id
            let article = try await caller.article("a", ["parent_id": .string(id)]).id
            let answer = try await caller.delete("\(path)/\(id)").json(expecting: 200)
            #expect(answer == ["id": .string(id), "object": "collection", "deleted": true])
            #expect(try await caller.get("\(path)/\(id)").status == 404)
            #expect(try await caller.delete("\(path)/\(id)").status == 404)
            #expect(try await caller.get("\(path)/\(child)").json(expecting: 200)["parent_id"] == .null)
            #expect(try await caller.get("/articles/\(article)").json(expecting: 200)["parent_ids"] == .array([]))
        }
    }
}
