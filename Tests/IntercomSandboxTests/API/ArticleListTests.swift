import Testing

@testable import IntercomSandbox

@Suite struct ArticleListTests {
    /// A sandbox with articles named by number, each a second after the one before.
    private func withArticles(
        _ count: Int, behaviour: SandboxBehaviour = SandboxBehaviour(), _ body: @Sendable (Caller) async throws -> Void
    ) async throws {
        let clock = ManualClock()
        try await withCaller(SandboxConfiguration(behaviour: behaviour, clock: clock.now)) { caller in
            for number in 1...count {
                _ = try await caller.article("\(number)")
                clock.advance(by: 1)
            }
            try await body(caller)
        }
    }

    private func titles(_ list: JSONValue) -> [String] {
        (list["data"]?.items ?? []).compactMap { $0["title"]?.text }
    }

    @Test func `a page has 25 articles, the last updated first`() async throws {
        try await withArticles(30) { caller in
            let list = try await caller.get("/articles").json(expecting: 200)
            #expect(list["type"] == "list")
            #expect(list["total_count"] == 30)
            #expect(titles(list) == (6...30).reversed().map { "\($0)" })
            #expect(list["pages"]?["type"] == "pages")
            #expect(list["pages"]?["page"] == 1)
            #expect(list["pages"]?["per_page"] == 25)
            #expect(list["pages"]?["total_pages"] == 2)
        }
    }

    @Test func `page and per_page choose, and past the end there is nothing`() async throws {
        try await withArticles(5) { caller in
            let second = try await caller.get("/articles?page=2&per_page=2").json(expecting: 200)
            #expect(titles(second) == ["3", "2"])
            #expect(second["pages"]?["total_pages"] == 3)
            let last = try await caller.get("/articles?page=3&per_page=2").json(expecting: 200)
            #expect(titles(last) == ["1"])
            #expect(last["pages"]?["next"] == nil)
            let after = try await caller.get("/articles?page=4&per_page=2").json(expecting: 200)
            #expect(after["data"] == .array([]))
            #expect(after["total_count"] == 5)
        }
    }

    @Test func `more than 250 a page there never are`() async throws {
        try await withCaller { caller in
            let list = try await caller.get("/articles?per_page=1000").json(expecting: 200)
            #expect(list["pages"]?["per_page"] == 250)
            #expect(list["pages"]?["total_pages"] == 1)
            #expect(list["data"] == .array([]))
        }
    }

    @Test(arguments: ["page=0", "page=x", "per_page=0", "per_page=-1", "starting_after=x"])
    func `a page that cannot be is refused`(_ query: String) async throws {
        try await withCaller { caller in
            let answer = try await caller.get("/articles?\(query)")
            #expect(answer.status == 400)
        }
    }

    @Test func `an update moves an article to the first page`() async throws {
        try await withArticles(3) { caller in
            _ = try await caller.put("/articles/100001", ["body": "new"])
            let list = try await caller.get("/articles").json(expecting: 200)
            #expect(titles(list) == ["1", "3", "2"])
        }
    }

    @Test func `equal times are ordered by id`() async throws {
        try await withCaller(SandboxConfiguration(clock: { 5 })) { caller in
            for title in ["1", "2", "3"] { _ = try await caller.article(title) }
            let list = try await caller.get("/articles").json(expecting: 200)
            #expect(titles(list) == ["3", "2", "1"])
        }
    }

    @Test func `a list's item is the whole article but for the statistics`() async throws {
        try await withArticles(1) { caller in
            let list = try await caller.get("/articles").json(expecting: 200)
            let item = try #require(list["data"]?.items.first)
            let whole = try await caller.get("/articles/\(item.id)").json(expecting: 200)
            #expect(whole.names.subtracting(item.names) == ["statistics"])
            #expect(item.names.subtracting(whole.names).isEmpty)
        }
    }

    @Test(arguments: SandboxBehaviour.NextPage.allCases)
    func `next takes the form that was asked for, and leads on`(_ form: SandboxBehaviour.NextPage) async throws {
        try await withArticles(3, behaviour: SandboxBehaviour(nextPage: form)) { caller in
            let list = try await caller.get("/articles?per_page=2").json(expecting: 200)
            let next = list["pages"]?["next"]
            switch form {
            case .cursor:
                let cursor = try #require(next?["starting_after"]?.text)
                let page = try await caller.get("/articles?per_page=2&starting_after=\(cursor)").json(expecting: 200)
                #expect(titles(page) == ["1"])
            case .url:
                let address = try #require(next?.text)
                #expect(address == "http://localhost/articles?per_page=2&page=2")
            case .absent: #expect(next == nil)
            case .null: #expect(next == .null)
            }
        }
    }
}
