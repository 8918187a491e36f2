import HelpCenterModel
import SyncEngine
import Testing

@Suite struct NewsApplyTests {
    @Test func `publishes a news item with all that its file says, and has nothing to do afterwards`() async throws {
        let harness = try Harness()
        let time = Timestamp(seconds: 1_794_000_000)
        let site = Site.of(news: [
            .of("a", title: "Faster") { item in
                item.newsfeeds = ["company", "53"]
                item.labels = ["Update", "Product"]
                item.reactions = ["😀", "👍"]
                item.publishedAt = time
            }
        ])
        let report = try await harness.apply(site)
        #expect(report.count(.applied) == 1)
        let item = try #require(harness.remote.news.first)
        #expect(item.title == "Faster")
        #expect(item.sender == RemoteID(7))
        #expect(item.state == .live)
        #expect(item.labels == ["Product", "Update"])
        #expect(Set(item.reactions) == ["😀", "👍"])
        #expect(
            Set(item.newsfeeds) == [
                NewsfeedAssignment(newsfeed: RemoteID(53), publishedAt: time.seconds),
                NewsfeedAssignment(newsfeed: RemoteID(54), publishedAt: time.seconds),
            ])
        let again = try await harness.plan(site)
        #expect(again.isEmpty)
        #expect(again.drift == [])
    }

    @Test(
        arguments: [
            (nil, [false, true, true]), (true, [true, true, true]), (false, [false, false, false]),
        ] as [(Bool?, [Bool])])
    func `notifies readers of the first publication alone, unless the file says`(
        isSilent: Bool?, sent: [Bool]
    ) async throws {
        let harness = try Harness()
        for (body, state) in [
            ("One.", NewsState.draft), ("Two.", .live), ("Three.", .live), ("Four.", .draft), ("Five.", .live),
        ] {
            try await harness.apply(.of(news: [.of("a", body: body, state: state) { $0.isSilent = isSilent }]))
        }
        let live = harness.remote.writes.compactMap { write -> Bool? in
            switch write {
            case .createNewsItem(let fields) where fields.state == .live: fields.isSilent
            case .updateNewsItem(_, let fields) where fields.state == .live: fields.isSilent
            default: nil
            }
        }
        #expect(live == sent)
    }

    @Test func `sends all lists with every update, since leaving them out would clear them`() async throws {
        let harness = try Harness()
        func site(_ body: String) -> Site {
            .of(news: [
                .of("a", body: body) { item in
                    item.labels = ["Product"]
                    item.reactions = ["👍"]
                }
            ])
        }
        try await harness.apply(site("Old."))
        let published = harness.remote.news.first?.newsfeeds
        try await harness.apply(site("New."))
        guard case .updateNewsItem(_, let fields)? = harness.remote.writes.last else {
            Issue.record("expected an update: \(harness.remote.writes)")
            return
        }
        #expect(fields.labels == ["Product"])
        #expect(fields.reactions == ["👍"])
        // Its day stays the one on which it appeared.
        #expect(fields.newsfeeds == published)
    }

    @Test func `an image address that is signed anew is no change, nor is the cover's`() async throws {
        let harness = try Harness()
        let site = Site.of(news: [
            .of("a", links: [.asset(ProjectPath("news/a.png"))]) { $0.cover = .asset(ProjectPath("news/cover.png")) }
        ])
        try await harness.apply(site)
        let item = try #require(harness.remote.news.first)
        #expect(item.coverImageURL?.hasPrefix("https://cdn.example/cover-") == true)
        let plan = try await harness.plan(site)
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
        #expect(await harness.publisher.published.count == 2)
    }

    @Test func `a cover is sent when it changes and at no other time`() async throws {
        let harness = try Harness()
        func site(_ body: String, _ cover: CoverImage?) -> Site {
            .of(news: [.of("a", body: body) { $0.cover = cover }])
        }
        try await harness.apply(site("One.", .url("https://example.com/one.png")))
        try await harness.apply(site("Two.", .url("https://example.com/one.png")))
        try await harness.apply(site("Two.", .url("https://example.com/two.png")))
        try await harness.apply(site("Three.", nil))
        let covers = harness.remote.writes.map { write -> String? in
            switch write {
            case .createNewsItem(let fields), .updateNewsItem(_, let fields): fields.coverImageURL
            default: nil
            }
        }
        #expect(covers == ["https://example.com/one.png", nil, "https://example.com/two.png", nil])
        // Without a cover in the file there is nothing to do about the one that is there.
        #expect(try await harness.plan(site("Three.", nil)).isEmpty)
    }

    @Test func `binds links to articles of the same plan, with one write each`() async throws {
        let harness = try Harness()
        let site = Site.of(
            news: [.of("a", links: [.page("articles/one.md", "x")])], [.of("articles/one.md", headings: ["x"])])
        let report = try await harness.apply(site)
        #expect(report.secondWrites == 0)
        let body = try #require(harness.remote.news.first?.body)
        #expect(body.contains("https://help.example/en/articles/1-one.md#h_1"))
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `a page that gets another address is bound anew`() async throws {
        let harness = try Harness()
        let news = NewsItem.of("a", links: [.page("articles/one.md")])
        try await harness.apply(.of(news: [news], [.of("articles/one.md", title: "One")]))
        let renamed = Site.of(news: [news], [.of("articles/one.md", title: "Uno")])
        let plan = try await harness.plan(renamed)
        #expect(plan.changes.map(\.kind) == [.article, .newsItem])
        #expect(plan.changes.last?.reasons == [.linkTarget])
        try await harness.apply(renamed)
        #expect(harness.remote.news.first?.body.contains("1-Uno") == true)
        #expect(try await harness.plan(renamed).isEmpty)
    }

    @Test func `an article's new heading ids reach the news that was not planned`() async throws {
        let harness = try Harness()
        harness.remote.edit { $0.givesNewHeadingIDs = true }
        let news = NewsItem.of("a", links: [.page("articles/one.md", "x")])
        try await harness.apply(.of(news: [news], [.of("articles/one.md", body: "Old.", headings: ["x"])]))
        let changed = Site.of(news: [news], [.of("articles/one.md", body: "New.", headings: ["x"])])
        try await harness.apply(changed)
        #expect(harness.remote.news.first?.body.contains("#h_2") == true)
        #expect(try await harness.plan(changed).isEmpty)
    }

    @Test(arguments: [DeletePolicy.report, .unpublish, .delete])
    func `a removed file does to its news item what the settings say`(policy: DeletePolicy) async throws {
        let harness = try Harness()
        let full = Site.of(news: [
            .of("a") { $0.labels = ["Product"] }, .of("b"),
        ])
        try await harness.apply(full)
        let less = Site.of(news: [.of("b")])
        let plan = try await harness.plan(less) { $0.settings.deletes = policy }
        let expected: [DeletePolicy: [Change.Action]] = [.report: [], .unpublish: [.unpublish], .delete: [.delete]]
        #expect(plan.changes.map(\.action) == expected[policy])
        try await harness.apply(less) { $0.settings.deletes = policy }
        let item = harness.remote.news.first { $0.title == "a" }
        #expect((item == nil) == (policy == .delete))
        #expect(item?.state == (policy == .delete ? nil : policy == .report ? .live : .draft))
        // A draft keeps what it had.
        if policy == .unpublish {
            #expect(item?.labels == ["Product"])
            #expect(item?.newsfeeds == [NewsfeedAssignment(newsfeed: RemoteID(53))])
        }
        #expect(try await harness.plan(less) { $0.settings.deletes = policy }.isEmpty)
    }

    @Test func `nothing is removed when all news are gone at once`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a"), .of("b")], [.of("articles/one.md")]))
        let plan = try await harness.plan(.of(news: [], [.of("articles/one.md")]))
        #expect(plan.isEmpty)
        #expect(plan.notes.map(\.path.string) == ["news/a.md"])
    }

    @Test func `a workspace is not asked for news that a project does not have`() async throws {
        let harness = try Harness()
        _ = try await harness.plan(.of([], [.of("articles/one.md")]))
        let before = await harness.remote.traffic().total
        _ = try await harness.plan(.of(news: [.of("a")], [.of("articles/one.md")]))
        let after = await harness.remote.traffic().total
        #expect((before, after - before) == (3, 5))
    }
}
