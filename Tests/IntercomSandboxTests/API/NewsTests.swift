import HTTPTypes
import Testing

@testable import IntercomSandbox

@Suite struct NewsTests {
    private let path = "/news/news_items"

    private func item(_ caller: Caller, _ fields: KeyValuePairs<String, JSONValue> = [:]) async throws -> JSONValue {
        try await caller.post(path, .make(["title": "Title", "sender_id": 501], fields)).json(expecting: 200)
    }

    private func assigned(_ newsfeed: Int = 53, at time: Int? = nil) -> JSONValue {
        .array([["newsfeed_id": .integer(newsfeed), "published_at": .optional(time)]])
    }

    @Test func `a create answers the whole item, its labels sorted, its paragraphs plain`() async throws {
        try await withCaller { caller in
            let made = try await item(
                caller,
                [
                    "body": "<p>New costumes</p><h2>Spooky</h2>", "state": "live", "deliver_silently": true,
                    "labels": .array(["Product", "Update", "New", "a"]), "reactions": .array(["😆", "😅"]),
                    "newsfeed_assignments": assigned(at: 1_664_638_214),
                ])
            #expect(made["type"] == "news-item")
            #expect(made["workspace_id"] == "sandbox")
            #expect(made["body"]?.text?.hasPrefix("<p>New costumes</p><h1 id=\"h_") == true)
            #expect(made["labels"] == .array(["New", "Product", "Update", "a"]))
            #expect(made["reactions"] == .array(["😆", "😅"]))
            #expect(made["newsfeed_assignments"] == assigned(at: 1_664_638_214))
            #expect(made["deliver_silently"] == true)
            #expect(made["cover_image_url"] == .null)
            #expect(try await caller.get("\(path)/\(made.id)").json(expecting: 200) == made)
        }
    }

    @Test func `what an update leaves out stays, but for labels and newsfeeds, and reactions end`() async throws {
        try await withCaller { caller in
            let id = try await item(
                caller,
                [
                    "body": "<p>a</p>", "state": "live", "deliver_silently": true, "labels": .array(["New"]),
                    "reactions": .array(["😆"]), "newsfeed_assignments": assigned(),
                ]
            ).id
            let updated = try await caller.put("\(path)/\(id)", ["sender_id": 501, "title": "b"]).json(expecting: 200)
            #expect(updated["body"] == "<p>a</p>")
            #expect(updated["state"] == "live")
            #expect(updated["deliver_silently"] == true)
            #expect(updated["labels"] == .array([]))
            #expect(updated["newsfeed_assignments"] == .array([]))
            #expect(updated["reactions"] == .array(["😆"]), "the list is echoed")
            let cleared = try await caller.put("\(path)/\(id)", ["sender_id": 501, "reactions": .array([])])
                .json(expecting: 200)
            #expect(cleared["reactions"] == .array([.null, .null, .null, .null]))
        }
    }

    @Test func `a time of publication is of the past, and nothing while the item is a draft`() async throws {
        try await withCaller(SandboxConfiguration(clock: ManualClock().now)) { caller in
            let draft = try await item(caller, ["newsfeed_assignments": assigned(at: 1_800_000_000)])
            #expect(draft["state"] == "draft")
            #expect(draft["newsfeed_assignments"] == assigned())
            let early = try await caller.put(
                "\(path)/\(draft.id)",
                ["sender_id": 501, "state": "live", "newsfeed_assignments": assigned(at: 1_800_000_000)])
            #expect(early.status == 400)
            let live = try await caller.put(
                "\(path)/\(draft.id)", ["sender_id": 501, "state": "live", "newsfeed_assignments": assigned()]
            ).json(expecting: 200)
            #expect(live["newsfeed_assignments"] == assigned(at: 1_700_000_000))
        }
    }

    static let refused: [(String, JSONValue)] = [
        ("no sender", ["title": "a"]), ("no title", ["sender_id": 501]),
        ("an unknown sender", ["title": "a", "sender_id": 1]),
        ("a state of articles", ["title": "a", "sender_id": 501, "state": "published"]),
        ("a skin tone", ["title": "a", "sender_id": 501, "reactions": .array(["👍🏽"])]),
        ("too many reactions", ["title": "a", "sender_id": 501, "reactions": .array(["😀", "😁", "😂", "😃", "😄", "😅"])]),
        ("a wrong ending", ["title": "a", "sender_id": 501, "cover_image_url": "https://example.com/a.jpeg"]),
        ("capitals", ["title": "a", "sender_id": 501, "cover_image_url": "https://example.com/a.PNG"]),
        (
            "an unknown newsfeed",
            ["title": "a", "sender_id": 501, "newsfeed_assignments": .array([["newsfeed_id": 9]])]
        ),
    ]

    @Test(arguments: refused)
    func `what cannot be is refused`(_ reason: String, _ request: JSONValue) async throws {
        try await withCaller { caller in
            let answer = try await caller.post(path, request)
            #expect(answer.status == 400 || answer.status == 404, "\(reason)")
            #expect(try await caller.get(path).json(expecting: 200)["total_count"] == 0)
        }
    }

    @Test func `a cover is re-hosted, and signed anew at every read`() async throws {
        try await withCaller { caller in
            let id = try await item(caller, ["cover_image_url": "https://example.com/a.png"]).id
            let one = try await caller.get("\(path)/\(id)").json(expecting: 200)["cover_image_url"]?.text
            let other = try await caller.get("\(path)/\(id)").json(expecting: 200)["cover_image_url"]?.text
            #expect(one?.hasPrefix("http://localhost:4840/i/o/sandbox/1/") == true)
            #expect(one?.contains("/a.png?expires=") == true)
            #expect(one != other)
            let sentBack = try await caller.put("\(path)/\(id)", ["sender_id": 501, "cover_image_url": .optional(one)])
            let kept = try sentBack.json(expecting: 200)["cover_image_url"]?.text
            #expect(kept?.prefix { $0 != "?" } == one?.prefix { $0 != "?" })
        }
    }

    @Test func `lists have ten a page, the last created first`() async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(clock: clock.now)) { caller in
            for number in 1...12 {
                _ = try await item(caller, ["deliver_silently": .bool(number.isMultiple(of: 2))])
                clock.advance(by: 1)
            }
            _ = try await caller.put("\(path)/30001", ["sender_id": 501, "title": "b"])
            let list = try await caller.get(path).json(expecting: 200)
            #expect(list["data"]?.items.map(\.id) == (30003...30012).reversed().map { "\($0)" })
            #expect(list["total_count"] == 12)
            #expect(list["pages"]?["total_pages"] == 2)
        }
    }

    @Test func `a newsfeed shows what is live in it, the last published first, 20 a page at most`() async throws {
        try await withCaller { caller in
            for number in 1...22 {
                _ = try await item(
                    caller, ["state": "live", "newsfeed_assignments": assigned(at: 1_000_000 + number)])
            }
            _ = try await item(caller, ["newsfeed_assignments": assigned()])
            let feeds = try await caller.get("/news/newsfeeds").json(expecting: 200)
            #expect(feeds["data"]?.items.map(\.id) == ["53", "54"])
            #expect(try await caller.get("/news/newsfeeds/53").json(expecting: 200) == feeds["data"]?.items.first)
            let live = try await caller.get("/news/newsfeeds/53/items?per_page=250").json(expecting: 200)
            #expect(live["data"]?.items.count == 20)
            #expect(live["data"]?.items.first?.id == "30022")
            #expect(live["total_count"] == 22)
            #expect(try await caller.get("/news/newsfeeds/54/items").json(expecting: 200)["total_count"] == 0)
            #expect(try await caller.get("/news/newsfeeds/9/items").status == 404)
        }
    }

    @Test func `patch does what put does, and a deleted item is gone`() async throws {
        try await withCaller { caller in
            let id = try await item(caller).id
            let patched = try await caller.send(.patch, "\(path)/\(id)", ["sender_id": 501, "title": "b"])
            #expect(try patched.json(expecting: 200)["title"] == "b")
            let deleted = try await caller.delete("\(path)/\(id)").json(expecting: 200)
            #expect(deleted == ["id": .string(id), "object": "news-item", "deleted": true])
            #expect(try await caller.delete("\(path)/\(id)").status == 404)
        }
    }
}
