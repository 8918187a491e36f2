import HelpCenterModel
import IntercomAPI
import Testing

@Suite(.timeLimit(.minutes(10))) struct ListReadingTests {
    private static func articles(of standIn: StandIn) async throws -> [RemoteArticle] {
        var articles: [RemoteArticle] = []
        try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
            try await workspace.articles { articles += $0 }
        }
        return articles
    }

    @Test(arguments: [(0, 1), (1, 1), (249, 1), (250, 1), (251, 2), (1000, 4), (1001, 5)])
    func `reads each item once with as few requests as there are pages`(count: Int, requests: Int) async throws {
        let items = PagedItems(count: count)
        try await StandIn.run { request, _ in
            items.reply(to: request)
        } _: { standIn in
            let articles = try await Self.articles(of: standIn)
            #expect(articles.map(\.id.number) == Array(0..<count))
            #expect(
                standIn.lines.sorted() == (1...requests).map { "GET /articles?page=\($0)&per_page=250" }.sorted())
        }
    }

    @Test func `reads everything from a server that gives smaller pages`() async throws {
        var items = PagedItems(count: 95)
        items.cap = 10
        try await StandIn.run { [items] request, _ in
            items.reply(to: request)
        } _: { standIn in
            let articles = try await Self.articles(of: standIn)
            #expect(articles.map(\.id.number) == Array(0..<95))
            #expect(standIn.requests.count == 10)
        }
    }

    @Test(arguments: [
        (PagedItems.Form.nullPages, 4, "until a page is empty"), (.noCount, 3, "as many as it says"),
    ])
    func `reads a list that says less about itself`(form: PagedItems.Form, requests: Int, why: String) async throws {
        var items = PagedItems(count: 700)
        items.form = form
        try await StandIn.run { [items] request, _ in
            items.reply(to: request)
        } _: { standIn in
            let articles = try await Self.articles(of: standIn)
            #expect(articles.map(\.id.number) == Array(0..<700))
            #expect(standIn.requests.count == requests, "\(why)")
        }
    }

    @Test func `ends though a server gives the same page for ever`() async throws {
        var items = PagedItems(count: 5)
        items.form = .endless
        try await StandIn.run { [items] request, _ in
            items.reply(to: request)
        } _: { standIn in
            let articles = try await Self.articles(of: standIn)
            #expect(articles.map(\.id.number) == Array(0..<5))
            #expect(standIn.requests.count == 2)
        }
    }

    @Test func `reads again when an item jumped to a page that had been read`() async throws {
        let before = PagedItems(count: 500)
        var after = before
        after.ids = [400] + before.ids.filter { $0 != 400 }
        try await StandIn.run { [after] request, number in
            (number == 1 ? before : after).reply(to: request)
        } _: { standIn in
            let articles = try await Self.articles(of: standIn)
            #expect(Set(articles.map(\.id)).count == 500)
            #expect(standIn.requests.count == 4)
        }
    }

    @Test func `gives collections once, the newest, in the list's order`() async throws {
        try await StandIn.run { request, number in
            request.path.contains("page=1&")
                ? .json(
                    #"{"data":[{"id":"1","name":"Old"},{"id":"2","name":"B"}],"pages":{"total_pages":2},"total_count":2}"#
                )
                : .json(#"{"data":[{"id":"1","name":"New"}],"pages":{"total_pages":2},"total_count":2}"#)
        } _: { standIn in
            let collections = try await withIntercomWorkspace(ClientConfiguration(standIn)) {
                try await $0.collections()
            }
            #expect(collections.map { $0.content[.english]?.title } == ["New", "B"])
        }
    }

    @Test func `gives up a list that never holds still`() async throws {
        try await StandIn.run { _, number in
            .json(#"{"data":[{"id":"1"}],"pages":{"total_pages":1},"total_count":9}"#)
        } _: { standIn in
            let error = await #expect(throws: RemoteError.self) { try await Self.articles(of: standIn) }
            #expect(error?.reason == .unavailable)
            #expect(error?.message.contains("1 of 9") == true)
            #expect(standIn.requests.count == 3)
        }
    }

    @Test func `names the endpoint and the place of what it cannot read`() async throws {
        try await StandIn.run { _, _ in
            .json(#"{"data":[{"id":"1"},{"title":"no id"}]}"#)
        } _: { standIn in
            let error = await #expect(throws: RemoteError.self) { try await Self.articles(of: standIn) }
            #expect(error?.reason == .unreadable)
            #expect(error?.message.contains("GET /articles") == true)
            #expect(error?.message.contains("data[1].id is missing") == true)
        }
    }

    @Test func `stops at the first page that fails`() async throws {
        let items = PagedItems(count: 2500)
        try await StandIn.run { request, _ in
            request.path.contains("page=3&") ? .error(403, code: "forbidden") : items.reply(to: request)
        } _: { standIn in
            var pages = 0
            let error = await #expect(throws: RemoteError.self) {
                try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                    try await workspace.articles { _ in pages += 1 }
                }
            }
            #expect(error?.reason == .forbidden)
            #expect(pages <= 2)
            #expect(standIn.requests.count <= 6, "no more than the window was asked for")
        }
    }
}
