import Testing

@testable import IntercomSandbox

@Suite struct ArticleUpdateTests {
    @Test func `what an update leaves out stays, and a published article goes live at once`() async throws {
        try await withCaller { caller in
            let created = try await caller.article(
                "Title", ["description": "d", "body": "<p>old</p>", "state": "published"])
            let updated = try await caller.put("/articles/\(created.id)", ["body": "<p>new</p>"]).json(expecting: 200)
            #expect(updated["title"] == "Title")
            #expect(updated["description"] == "d")
            #expect(updated["state"] == "published")
            #expect(updated["body"] == .string(paragraph("new")))
            #expect(updated["has_unpublished_changes"] == false)
            #expect(try await caller.get("/articles/\(created.id)").json(expecting: 200) == updated)
        }
    }

    @Test func `the slug of the url follows the title`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("Old", ["state": "published"]).id
            let updated = try await caller.put("/articles/\(id)", ["title": "Christmas is here!"]).json(expecting: 200)
            #expect(updated["url"]?.text == "http://localhost:4840/help/en/articles/\(id)-christmas-is-here")
        }
    }

    @Test func `an update without an author gives the article to the token's owner, as users report`() async throws {
        let teammates = [SandboxTeammate.author, SandboxTeammate(name: "Ann", email: "ann@example.com")]
        for (behaviour, author) in [(SandboxBehaviour(), 501), (SandboxBehaviour(omittedAuthor: .kept), 502)] {
            try await withCaller(SandboxConfiguration(behaviour: behaviour, teammates: teammates)) { caller in
                let made = try await caller.post("/articles", ["title": "a", "author_id": 502]).json(expecting: 200)
                #expect(made["author_id"] == 502)
                let updated = try await caller.put("/articles/\(made.id)", ["title": "b"]).json(expecting: 200)
                #expect(updated["author_id"] == .integer(author))
            }
        }
    }

    @Test(arguments: [JSONValue.string(""), JSONValue.null])
    func `an empty description or null clears it`(_ cleared: JSONValue) async throws {
        try await withCaller { caller in
            let id = try await caller.article("a", ["description": "d"]).id
            let updated = try await caller.put("/articles/\(id)", ["description": cleared]).json(expecting: 200)
            #expect(updated["description"] == "")
        }
    }

    @Test func `a draft again has no url`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("a", ["state": "published"]).id
            let updated = try await caller.put("/articles/\(id)", ["state": "draft"]).json(expecting: 200)
            #expect(updated["state"] == "draft")
            #expect(updated["url"] == .null)
        }
    }

    @Test(arguments: [["parent_ids": .array([])], ["parent_id": .null]] as [JSONValue])
    func `an empty list or null takes it out of every collection`(_ request: JSONValue) async throws {
        try await withCaller { caller in
            let parent = try await caller.collection().id
            let id = try await caller.article("a", ["parent_id": .string(parent)]).id
            let renamed = try await caller.put("/articles/\(id)", ["title": "b"]).json(expecting: 200)
            #expect(renamed["parent_ids"]?.items.count == 1, "left out, it stays")
            let updated = try await caller.put("/articles/\(id)", request).json(expecting: 200)
            #expect(updated["parent_ids"] == .array([]))
        }
    }

    @Test func `updated_at moves with a change of the content and not without one`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let id = try await caller.article("a", ["body": "<h1>A</h1>"]).id
            clock.advance(by: 5)
            let same = try await caller.put("/articles/\(id)", ["title": "a", "body": "<h1>A</h1>"]).json(
                expecting: 200)
            #expect(same["updated_at"] == 1_700_000_000)
            clock.advance(by: 5)
            let other = try await caller.put("/articles/\(id)", ["title": "b"]).json(expecting: 200)
            #expect(other["updated_at"] == 1_700_000_010)
            #expect(other["created_at"] == 1_700_000_000)
        }
    }

    @Test func `a heading keeps its id while its text is the same`() async throws {
        try await withCaller { caller in
            let created = try await caller.article("a", ["body": "<h1>A</h1><h2>B</h2>"])
            let ids = try headingIDs(created)
            #expect(ids.count == 2)
            #expect(ids.allSatisfy { $0.hasPrefix("h_") && $0.count == 12 })
            let updated = try await caller.put("/articles/\(created.id)", ["body": "<h1>New</h1><h2>B</h2>"])
            let newIDs = try headingIDs(updated.json(expecting: 200))
            #expect(newIDs[1] == ids[1])
            #expect(!ids.contains(newIDs[0]))
        }
    }

    private func headingIDs(_ article: JSONValue) throws -> [String] {
        try BodyRewriter().rewrite(article["body"]?.text ?? "").headings.compactMap(\.id)
    }

    @Test func `a deleted article is gone`() async throws {
        try await withCaller { caller in
            let id = try await caller.article().id
            let answer = try await caller.delete("/articles/\(id)").json(expecting: 200)
            #expect(answer == ["id": .string(id), "object": "article", "deleted": true])
            for answer in [
                try await caller.get("/articles/\(id)"), try await caller.delete("/articles/\(id)"),
                try await caller.put("/articles/\(id)", ["title": "b"]),
            ] {
                #expect(answer.status == 404)
                #expect(answer.code == "not_found")
            }
        }
    }
}
