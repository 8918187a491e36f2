import Testing

@testable import IntercomSandbox

@Suite struct ScheduleTests {
    // 1_700_000_000 is 2023-11-14T22:13:20Z.
    private let soon = "2023-11-14T22:13:30Z"

    @Test func `a scheduled article is published when its time comes`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let article = try await caller.article(
                "a", ["state": "published", "scheduled_publish_at": .string(soon)])
            #expect(article["state"] == "draft")
            #expect(article["scheduled_publish_at"] == 1_700_000_010, "requests have a text, answers a number")
            #expect(article["url"] == .null)
            clock.advance(by: 9)
            #expect(try await caller.get("/articles/\(article.id)").json(expecting: 200)["state"] == "draft")
            clock.advance(by: 6)
            let published = try await caller.get("/articles/\(article.id)").json(expecting: 200)
            #expect(published["state"] == "published")
            #expect(published["scheduled_publish_at"] == .null)
            #expect(published["updated_at"] == 1_700_000_010)
        }
    }

    @Test func `an edit of a published article waits for its time`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let id = try await caller.article("Old", ["state": "published"]).id
            let waiting = try await caller.put(
                "/articles/\(id)", ["title": "New", "state": "published", "scheduled_publish_at": .string(soon)]
            ).json(expecting: 200)
            #expect(waiting["title"] == "Old")
            #expect(waiting["has_unpublished_changes"] == true)
            clock.advance(by: 10)
            let list = try await caller.get("/articles").json(expecting: 200)
            #expect(list["data"]?.items.first?["title"] == "New")
            #expect(list["data"]?.items.first?["has_unpublished_changes"] == false)
        }
    }

    @Test func `an article is unpublished when its time comes`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let id = try await caller.article("a", ["state": "published"]).id
            let waiting = try await caller.put("/articles/\(id)", ["scheduled_unpublish_at": .string(soon)])
                .json(expecting: 200)
            #expect(waiting["scheduled_unpublish_at"] == 1_700_000_010)
            #expect(waiting["state"] == "published")
            clock.advance(by: 10)
            #expect(try await caller.get("/articles/\(id)").json(expecting: 200)["state"] == "draft")
        }
    }

    @Test func `null cancels, and a publication does`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            let schedule: KeyValuePairs<String, JSONValue> = [
                "state": "published", "scheduled_publish_at": .string(soon),
            ]
            let one = try await caller.article("a", schedule).id
            let cancelled = try await caller.put("/articles/\(one)", ["scheduled_publish_at": .null])
                .json(expecting: 200)
            #expect(cancelled["scheduled_publish_at"] == .null)
            let other = try await caller.article("b", schedule).id
            let published = try await caller.put("/articles/\(other)", ["state": "published"]).json(expecting: 200)
            #expect(published["state"] == "published")
            #expect(published["scheduled_publish_at"] == .null)
            clock.advance(by: 10)
            #expect(try await caller.get("/articles/\(one)").json(expecting: 200)["state"] == "draft")
        }
    }

    static let refused: [(String, JSONValue)] = [
        ("now", ["state": "published", "scheduled_publish_at": "2023-11-14T22:13:20Z"]),
        ("the past", ["state": "published", "scheduled_publish_at": "2020-01-01T00:00:00Z"]),
        ("a draft", ["state": "draft", "scheduled_publish_at": "2030-01-01T00:00:00Z"]),
        ("no state", ["scheduled_publish_at": "2030-01-01T00:00:00Z"]),
        ("no time", ["state": "published", "scheduled_publish_at": ""]),
        ("never published", ["scheduled_unpublish_at": "2030-01-01T00:00:00Z"]),
        (
            "both",
            [
                "state": "published", "scheduled_publish_at": "2030-01-01T00:00:00Z",
                "scheduled_unpublish_at": "2031-01-01T00:00:00Z",
            ]
        ),
    ]

    @Test(arguments: refused)
    func `what cannot be is refused, and nothing is written`(_ reason: String, _ request: JSONValue) async throws {
        try await withCaller(SandboxConfiguration(clock: ManualClock().now)) { caller in
            let id = try await caller.article("a").id
            let answer = try await caller.put("/articles/\(id)", request.with(["title": "b"]))
            #expect(answer.status == 400, "\(reason)")
            #expect(answer.code == "parameter_invalid")
            #expect(try await caller.get("/articles/\(id)").json(expecting: 200)["title"] == "a")
        }
    }

    @Test(arguments: ["2023-11-14T22:13:30.500Z", "2023-11-14T23:13:30+01:00"])
    func `moments have fractions and offsets`(_ text: String) {
        #expect(Moment.seconds(text) == 1_700_000_010)
    }
}
