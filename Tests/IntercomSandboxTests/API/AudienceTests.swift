import HelpCenterModel
import Testing

@testable import IntercomSandbox

@Suite struct AudienceTests {
    private let predicate: JSONValue = [
        "attribute": "company.name", "type": "string", "comparison": "contains", "value": "Acme",
    ]

    private func audience(_ caller: Caller, _ name: String) async throws -> Int {
        let made = try await caller.post("/audiences", ["name": .string(name)]).json(expecting: 201)
        return try #require(Int(made.id))
    }

    @Test func `an audience is made, found, changed and deleted`() async throws {
        try await withCaller { caller in
            let made = try await caller.post("/audiences", ["name": "VIP", "predicates": .array([predicate])])
                .json(expecting: 201)
            #expect(made["predicates"] == .array([predicate]))
            #expect(made["role_predicates"] == .array([]))
            let list = try await caller.get("/audiences").json(expecting: 200)
            #expect(list["data"] == .array([made]))
            #expect(list["per_page"] == 50)
            #expect(list["total_pages"] == 1)
            #expect(list["pages"] == nil, "its pages stand in the list itself")
            let changed = try await caller.put("/audiences/\(made.id)", ["name": "All"]).json(expecting: 200)
            #expect(changed["name"] == "All")
            #expect(changed["predicates"] == .array([predicate]))
            #expect(try await caller.post("/audiences", [:]).code == "validation_error")
            #expect(try await caller.put("/audiences/\(made.id)", ["name": ""]).status == 422)
            #expect(try await caller.delete("/audiences/\(made.id)").status == 204)
            #expect(try await caller.get("/audiences/\(made.id)").status == 404)
        }
    }

    @Test func `the top level goes to every locale and wins, an empty list clears`() async throws {
        try await withCaller { caller in
            let (one, two) = (try await audience(caller, "1"), try await audience(caller, "2"))
            let article = try await caller.article(
                "a",
                [
                    "audience_ids": .array([.integer(one)]),
                    "translated_content": ["fr": ["title": "b", "audience_ids": .array([.integer(two)])]],
                ])
            func audiences(_ article: JSONValue) -> [JSONValue?] {
                ["en", "fr"].map { article["translated_content"]?[$0]?["audience_ids"] }
            }
            #expect(audiences(article) == [.array([.integer(one)]), .array([.integer(one)])])
            let french = try await caller.put(
                "/articles/\(article.id)", ["translated_content": ["fr": ["audience_ids": .array([.integer(two)])]]]
            ).json(expecting: 200)
            #expect(audiences(french) == [.array([.integer(one)]), .array([.integer(two)])])
            let cleared = try await caller.put("/articles/\(article.id)", ["audience_ids": .array([])])
                .json(expecting: 200)
            #expect(audiences(cleared) == [.array([]), .array([])])
        }
    }

    @Test func `an unknown one is a 404 and nothing is written`() async throws {
        try await withCaller { caller in
            let id = try await caller.article("a").id
            let answer = try await caller.put("/articles/\(id)", ["title": "b", "audience_ids": .array([1])])
            #expect(answer.status == 404)
            #expect(try await caller.get("/articles/\(id)").json(expecting: 200)["title"] == "a")
        }
    }

    @Test func `with one locale they stand at the top`() async throws {
        try await withCaller(SandboxConfiguration(locales: [.english])) { caller in
            let one = try await audience(caller, "1")
            let article = try await caller.article("a", ["audience_ids": .array([.integer(one)])])
            #expect(article["audience_ids"] == .array([.integer(one)]))
            _ = try await caller.delete("/audiences/\(one)")
            let after = try await caller.get("/articles/\(article.id)").json(expecting: 200)
            #expect(after["audience_ids"] == .array([]))
        }
    }
}
