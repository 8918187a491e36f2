import Testing

@testable import IntercomSandbox

@Suite struct ArticleVersionTests {
    @Test func `every change of a text is a version, the newest first`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let id = try await caller.article("One", ["body": "<p>one</p>", "state": "published"]).id
            clock.advance(by: 1)
            _ = try await caller.put("/articles/\(id)", ["title": "Two"])
            _ = try await caller.put("/articles/\(id)", ["title": "Two", "ai_copilot_availability": false])
            _ = try await caller.put("/articles/\(id)/draft", ["title": "Three"])
            let list = try await caller.get("/articles/\(id)/versions").json(expecting: 200)
            #expect(list["total_count"] == 3)
            let versions = try #require(list["data"]?.items)
            #expect(versions.map { $0["title"] } == ["Three", "Two", "One"])
            #expect(versions.map { $0["state"] } == ["draft", "published", "draft"])
            #expect(
                versions.map { $0["from_version_id"] } == [.string(versions[1].id), .string(versions[2].id), .null])
            #expect(versions[2]["created_at"] == 1_700_000_000)
            #expect(versions[0]["body"] == nil, "a list has no bodies")
            #expect(versions[0]["author_id"] == "501", "a version's ids are text")
            #expect(versions[0]["article_id"] == .string(id))
            let first = try await caller.get("/articles/\(id)/versions/\(versions[2].id)").json(expecting: 200)
            #expect(first["body"] == .string(paragraph("one")))
            #expect(first["body_markdown"] == "one\n")
            _ = try await caller.post("/articles/\(id)/draft/publish", ["locales": .array(["en"])])
            let after = try await caller.get("/articles/\(id)/versions").json(expecting: 200)
            #expect(after["data"]?.items.map { $0["state"] } == ["published", "draft", "draft"])
        }
    }

    @Test func `a locale has versions of its own`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("One", ["translated_content": ["fr": ["title": "Un"]]]).id
            let french = try await caller.get("/articles/\(id)/versions?locale=fr").json(expecting: 200)
            #expect(french["data"]?.items.map { $0["title"] } == ["Un"])
            #expect(try await caller.get("/articles/\(id)/versions").json(expecting: 200)["total_count"] == 2)
            for code in ["it", "xx"] {
                let unknown = try await caller.get("/articles/\(id)/versions?locale=\(code)")
                #expect(unknown.status == 400)
                #expect(unknown.code == "parameter_invalid")
            }
            #expect(try await caller.get("/articles/\(id)/versions/1").status == 404)
            #expect(try await caller.get("/articles/1/versions").status == 404)
        }
    }

    @Test func `they are paged`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("0").id
            for number in 1...30 { _ = try await caller.put("/articles/\(id)", ["title": .string("\(number)")]) }
            let first = try await caller.get("/articles/\(id)/versions").json(expecting: 200)
            #expect(first["data"]?.items.count == 25)
            #expect(first["pages"]?["total_pages"] == 2)
            let second = try await caller.get("/articles/\(id)/versions?page=2").json(expecting: 200)
            #expect(second["data"]?.items.last?["title"] == "0")
        }
    }
}
