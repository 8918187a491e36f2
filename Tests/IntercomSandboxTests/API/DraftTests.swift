import HTTPTypes
import HelpCenterModel
import Testing

@testable import IntercomSandbox

@Suite struct DraftTests {
    /// A published article with a published French translation.
    private func published(_ caller: Caller) async throws -> String {
        try await caller.article(
            "Old",
            [
                "body": "<p>old</p>", "state": "published",
                "translated_content": ["fr": ["title": "Vieux", "state": "published"]],
            ]
        ).id
    }

    @Test func `a staged draft waits on top of what readers see`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let id = try await published(caller)
            #expect(try await caller.get("/articles/\(id)/draft").status == 404)
            clock.advance(by: 5)
            let staged = try await caller.put(
                "/articles/\(id)/draft",
                ["title": "New", "body": "<p>new</p>", "state": "draft", "ai_copilot_availability": false]
            ).json(expecting: 200)
            #expect(staged["title"] == "New")
            #expect(staged["body"] == .string(paragraph("new")))
            #expect(staged["state"] == "published", "the state is ignored")
            #expect(staged["ai_copilot_availability"] == true, "all but the text is ignored")
            #expect(staged["has_unpublished_changes"] == true)
            #expect(staged["draft_updated_at"] == 1_700_000_005)
            #expect(staged["updated_at"] == 1_700_000_005)
            #expect(try await caller.get("/articles/\(id)/draft").json(expecting: 200)["title"] == "New")
            let live = try await caller.get("/articles/\(id)").json(expecting: 200)
            #expect(live["title"] == "Old")
            #expect(live["body"] == .string(paragraph("old")))
            #expect(live["has_unpublished_changes"] == true)
            #expect(live["updated_at"] == 1_700_000_000, "a draft has a time of its own")
            #expect(live["translated_content"]?["fr"]?["has_unpublished_changes"] == false)
        }
    }

    @Test func `an update without a state joins the draft, one with it goes live`() async throws {
        try await withCaller { caller in
            let id = try await published(caller)
            _ = try await caller.put("/articles/\(id)/draft", ["title": "Staged"])
            let held = try await caller.put(
                "/articles/\(id)", ["body": "<p>new</p>", "ai_copilot_availability": false]
            ).json(expecting: 200)
            #expect(held["body"] == .string(paragraph("old")))
            #expect(held["ai_copilot_availability"] == false, "what is not text takes effect at once")
            #expect(held["has_unpublished_changes"] == true)
            let draft = try await caller.get("/articles/\(id)/draft").json(expecting: 200)
            #expect(draft["title"] == "Staged")
            #expect(draft["body"] == .string(paragraph("new")))
            let live = try await caller.put("/articles/\(id)", ["title": "Live", "state": "published"])
                .json(expecting: 200)
            #expect(live["title"] == "Live")
            #expect(live["body"] == .string(paragraph("new")), "what it leaves out is the draft's")
            #expect(live["has_unpublished_changes"] == false)
            #expect(try await caller.get("/articles/\(id)/draft").status == 404)
        }
    }

    @Test func `where it is asked for, only a publication of the draft shows it`() async throws {
        let behaviour = SandboxBehaviour(pendingDraft: .keptUntilPublished)
        try await withCaller(SandboxConfiguration(behaviour: behaviour)) { caller in
            let id = try await published(caller)
            _ = try await caller.put("/articles/\(id)/draft", ["title": "Staged"])
            let held = try await caller.put("/articles/\(id)", ["title": "Live", "state": "published"])
                .json(expecting: 200)
            #expect(held["title"] == "Old")
            #expect(try await caller.get("/articles/\(id)/draft").json(expecting: 200)["title"] == "Live")
        }
    }

    @Test func `a publication shows the drafts of the locales that it names`() async throws {
        try await withCaller { caller in
            let id = try await published(caller)
            _ = try await caller.put(
                "/articles/\(id)/draft", ["title": "New", "translated_content": ["fr": ["title": "Neuf"]]])
            let shown = try await caller.post("/articles/\(id)/draft/publish", ["locales": .array(["fr"])])
                .json(expecting: 200)
            #expect(shown["translated_content"]?["fr"]?["title"] == "Neuf")
            #expect(shown["title"] == "Old")
            #expect(shown["has_unpublished_changes"] == true)
            let idle = try await caller.post("/articles/\(id)/draft/publish", ["locales": .array(["en", "fr"])])
            #expect(idle.status == 422)
            #expect(idle.text.contains("without pending changes: fr"))
            let rest = try await caller.post("/articles/\(id)/draft/publish", ["locales": .array(["en"])])
                .json(expecting: 200)
            #expect(rest["title"] == "New")
            #expect(rest["has_unpublished_changes"] == false)
            #expect(rest["draft_updated_at"] == .null)
            #expect(rest["url"]?.text?.hasSuffix("-new") == true)
        }
    }

    @Test func `without locales several need to be named, one does not`() async throws {
        try await withCaller { caller in
            let id = try await published(caller)
            #expect(try await caller.post("/articles/\(id)/draft/publish", [:]).text.contains("no draft to publish"))
            _ = try await caller.put("/articles/\(id)/draft", ["title": "New"])
            let answer = try await caller.send(.post, "/articles/\(id)/draft/publish", nil)
            #expect(answer.status == 422)
            #expect(answer.code == "parameter_not_found")
        }
        try await withCaller(SandboxConfiguration(locales: [.english])) { caller in
            let id = try await caller.article("Old", ["state": "published"]).id
            _ = try await caller.put("/articles/\(id)/draft", ["title": "New"])
            let shown = try await caller.send(.post, "/articles/\(id)/draft/publish", nil).json(expecting: 200)
            #expect(shown["title"] == "New")
        }
    }

    @Test func `what readers never saw has no draft`() async throws {
        try await withCaller { caller in
            let id = try await caller.article().id
            let answer = try await caller.put("/articles/\(id)/draft", ["title": "New"])
            #expect(answer.status == 422)
            #expect(answer.code == "parameter_invalid")
            #expect(try await caller.put("/articles/1/draft", ["title": "New"]).status == 404)
            let shown = try await published(caller)
            let german = try await caller.put(
                "/articles/\(shown)/draft", ["translated_content": ["de": ["title": "Neu"]]])
            #expect(german.status == 422)
        }
    }

    @Test func `an unpublished article keeps the text that waited`() async throws {
        try await withCaller { caller in
            let id = try await published(caller)
            _ = try await caller.put("/articles/\(id)/draft", ["title": "New"])
            let draft = try await caller.put("/articles/\(id)", ["state": "draft"]).json(expecting: 200)
            #expect(draft["title"] == "New")
            #expect(draft["state"] == "draft")
            #expect(draft["has_unpublished_changes"] == false, "a pure draft has none")
        }
    }

    @Test func `errors may have the other body that was seen`() async throws {
        let behaviour = SandboxBehaviour(draftErrors: .bare)
        try await withCaller(SandboxConfiguration(behaviour: behaviour)) { caller in
            let id = try await caller.article().id
            let missing = try await caller.get("/articles/\(id)/draft")
            #expect(missing.status == 404)
            #expect(missing.bytes.isEmpty)
            let refused = try await caller.put("/articles/\(id)/draft", ["title": "New"]).json(expecting: 422)
            #expect(refused.names == ["message", "status"])
            #expect(try await caller.get("/articles/1").code == "not_found", "elsewhere they are as ever")
        }
    }

    @Test func `before 2 16 there is nothing at its path`() async throws {
        try await withCaller(version: "2.15") { caller in
            let id = try await published(caller)
            for path in ["draft", "versions"] { #expect(try await caller.get("/articles/\(id)/\(path)").status == 404) }
            for path in ["/audiences", "/content/search", "/help_center/help_centers/71/redirects"] {
                #expect(try await caller.get(path).status == 404)
            }
        }
    }
}
