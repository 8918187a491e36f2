import HummingbirdTesting
import Testing

@testable import IntercomSandbox

@Suite struct SeedTests {
    private func withSeed(
        _ json: String, _ configuration: SandboxConfiguration = SandboxConfiguration(),
        _ body: @Sendable (Caller) async throws -> Void
    ) async throws {
        let sandbox = try Sandbox(configuration)
        #expect(try await sandbox.plant(SandboxSeed(json: Array(json.utf8))))
        try await sandbox.application().test(.router) { client in try await body(Caller(client: client)) }
    }

    @Test func `a file's collections, articles, tags, audiences and news are planted`() async throws {
        let json = """
            { "tags": ["Billing"], "audiences": [{ "name": "VIP" }],
              "collections": [{ "name": "A", "translated_content": { "fr": { "name": "Un" } },
                "collections": [{ "name": "B", "articles": [{ "title": "Deep", "tags": ["Billing", "New"] }] }],
                "articles": [{ "title": "Shallow", "state": "published", "body": "<p>a</p>" }] }],
              "articles": [{ "title": "Alone" }],
              "news_items": [{ "title": "News", "state": "live", "newsfeed_assignments": [{ "newsfeed_id": 54 }] }] }
            """
        try await withSeed(json) { caller in
            let list = try await caller.get("/articles").json(expecting: 200)
            #expect(list["data"]?.items.map { $0["title"] } == ["Alone", "Shallow", "Deep"])
            let deep = try #require(list["data"]?.items.last)
            #expect(deep["author_id"] == 501)
            #expect(deep["parent_ids"] == .array([2002]))
            #expect(deep["tags"]?["tags"]?.items.map { $0["name"] } == ["Billing", "New"])
            #expect(try await caller.get("/help_center/collections/2002").json(expecting: 200)["parent_id"] == "2001")
            #expect(try await caller.get("/news/newsfeeds/54/items").json(expecting: 200)["total_count"] == 1)
            #expect(try await caller.get("/audiences").json(expecting: 200)["total_count"] == 1)
        }
    }

    static let refused: [(String, String, String)] = [
        ("no JSON", "{", "the top"), ("no object", "[]", "the top"),
        ("an unknown member", #"{ "pages": [] }"#, "pages"),
        ("no list", #"{ "articles": {} }"#, "articles"),
        (
            "a wrong item", #"{ "collections": [{ "name": "a", "articles": [{ "title": "b" }, {}] }] }"#,
            "collections[0].articles[1]"
        ),
    ]

    @Test(arguments: refused)
    func `what is wrong is named by its place, and nothing is planted`(
        _ reason: String, _ json: String, _ place: String
    ) async throws {
        let sandbox = try Sandbox()
        do {
            _ = try await sandbox.plant(SandboxSeed(json: Array(json.utf8)))
            Issue.record("\(reason) is planted")
        } catch let error as SandboxError {
            guard case .seed(place, _) = error else { throw error }
        }
        try await sandbox.application().test(.router) { client in
            let collections = try await Caller(client: client).get("/help_center/collections")
            #expect(try collections.json(expecting: 200)["total_count"] == 0)
        }
    }

    @Test func `content that is there already stays as it is`() async throws {
        let sandbox = try Sandbox()
        #expect(try await sandbox.plant(.generated(articles: 3)))
        #expect(try await !sandbox.plant(.generated(articles: 3)))
        try await sandbox.application().test(.router) { client in
            let list = try await Caller(client: client).get("/articles").json(expecting: 200)
            #expect(list["total_count"] == 3)
        }
    }

    @Test func `made-up content is the same every time`() async throws {
        let answers = try await (1...2).asyncMap { _ in
            let sandbox = try Sandbox(SandboxConfiguration(clock: ManualClock().now))
            _ = try await sandbox.plant(.generated(articles: 60))
            return try await sandbox.application().test(.router) { client in
                try await Caller(client: client).get("/articles?per_page=60").text
            }
        }
        #expect(answers[0] == answers[1])
        #expect(answers[0].contains("\"total_count\":60"))
    }
}

@Suite struct BehaviourSwitchTests {
    @Test func `every switch takes each of its values, the first one the default`() {
        for one in SandboxBehaviour.switches {
            for (index, value) in one.values.enumerated() {
                var behaviour = SandboxBehaviour()
                let isKnown = behaviour.set(one.name, to: value)
                #expect(isKnown)
                #expect((behaviour == SandboxBehaviour()) == (index == 0), "\(one.name)=\(value)")
            }
        }
        var behaviour = SandboxBehaviour()
        let refused = [behaviour.set("nested-lists", to: "maybe"), behaviour.set("lists", to: "refused")]
        #expect(refused == [false, false])
    }
}
