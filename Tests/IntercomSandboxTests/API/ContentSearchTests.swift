import Testing

@testable import IntercomSandbox

@Suite struct ContentSearchTests {
    private func plant(_ caller: Caller) async throws {
        let parent = try await caller.collection().id
        _ = try await caller.article(
            "Billing", ["body": "<p>About money</p>", "state": "published", "parent_id": .string(parent)])
        _ = try await caller.article("Money", ["translated_content": ["fr": ["title": "Écus"]]])
        _ = try await caller.article("Other", ["description": "100% of it", "state": "published"])
    }

    private func titles(_ answer: Answer) throws -> [String?] {
        try answer.json(expecting: 200)["data"]?["articles"]?.items.map { $0["title"]?.text } ?? []
    }

    @Test func `articles are found by phrase, state and help center, titles first`() async throws {
        try await withCaller { caller in
            try await plant(caller)
            #expect(try titles(await caller.get("/articles/search?phrase=MONEY")) == ["Money", "Billing"])
            #expect(try titles(await caller.get("/articles/search?phrase=money%20about")) == ["Billing"])
            #expect(try titles(await caller.get("/articles/search?phrase=money&state=draft")) == ["Money"])
            #expect(try titles(await caller.get("/articles/search?phrase=money&help_center_id=71")) == ["Billing"])
            #expect(try titles(await caller.get("/articles/search?phrase=%C3%A9cus")) == ["Money"], "in any locale")
            #expect(try titles(await caller.get("/articles/search?phrase=0%25")) == ["Other"], "no wildcard")
            #expect(try titles(await caller.get("/articles/search?phrase=%25x")) == [])
            #expect(try titles(await caller.get("/articles/search?state=all")).count == 3)
            #expect(try await caller.get("/articles/search?state=live").status == 400)
        }
    }

    @Test func `what was found is marked where it is asked for`() async throws {
        try await withCaller { caller in
            try await plant(caller)
            let answer = try await caller.get("/articles/search?phrase=ill&highlight=true").json(expecting: 200)
            let highlight = answer["data"]?["highlights"]?.items.first
            #expect(
                highlight?["highlighted_title"]
                    == .array([
                        ["type": "plain", "text": "B"], ["type": "highlight", "text": "ill"],
                        ["type": "plain", "text": "ing"],
                    ]))
            let plain = try await caller.get("/articles/search?phrase=ill").json(expecting: 200)
            #expect(plain["data"]?["highlights"] == .array([]))
        }
    }

    @Test func `content is found with the ids of its translations`() async throws {
        try await withCaller { caller in
            try await plant(caller)
            let found = try await caller.get("/content/search?query=money&states=draft").json(expecting: 200)
            let row = try #require(found["data"]?.items.first)
            #expect(found["total_count"] == 1)
            #expect(row["type"] == "article")
            #expect(row["contents"]?.items.map { $0["locale"] } == ["en", "fr"])
            #expect(row["contents"]?.items.map { $0["title"] } == ["Money", "Écus"])
            #expect(Set(row["contents"]?.items.map(\.id) ?? []).count == 2)
            let pages = try await caller.get("/content/search?per_page=2").json(expecting: 200)["pages"]
            #expect(pages?["next"]?.text?.hasSuffix("per_page=2&page=2") == true)
            #expect(pages?["prev"] == .null)
            #expect(
                try await caller.get("/content/search?content_types=snippet").json(expecting: 200)["data"] == .array([])
            )
            for query in ["states=live", "locales=xx", "folder_ids=1", "tag_ids=a", "content_types=x"] {
                #expect(try await caller.get("/content/search?\(query)").status == 422)
            }
        }
    }

    @Test func `tags filter`() async throws {
        try await withCaller { caller in
            try await plant(caller)
            let tag = try await caller.post("/tags", ["name": "a"]).json(expecting: 200).id
            _ = try await caller.post("/articles/100001/tags", ["id": .string(tag)])
            func count(_ query: String) async throws -> JSONValue? {
                try await caller.get("/content/search?\(query)").json(expecting: 200)["total_count"]
            }
            #expect(try await count("tag_ids=\(tag)") == 1)
            #expect(try await count("tag_ids=\(tag)&tag_operator=NIN") == 2)
            #expect(try await count("any_tag_ids=\(tag),1") == 1)
        }
    }
}
