import Foundation
import HelpCenterModel
@testable import SyncEngine
import Testing

@Suite struct NewsPlanTests {
    @Test func `plans news after articles, and what readers lose last`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("old"), .of("stays")]))
        let plan = try await harness.plan(
            .of(news: [.of("stays"), .of("a")], [.of("articles/z.md")])
        ) { $0.settings.deletes = .delete }
        #expect(plan.changes.map(\.path.string) == ["articles/z.md", "news/a.md", "news/old.md"])
        #expect(plan.changes.map(\.action) == [.create, .create, .delete])
    }

    private static let edits: [(Field, @Sendable (inout NewsItem) -> Void)] = [
        (Field.labels, { $0.labels = ["New"] }), (.reactions, { $0.reactions = ["👍"] }),
        (.newsfeeds, { $0.newsfeeds = ["Company"] }), (.publishedAt, { $0.publishedAt = Timestamp(seconds: 5) }),
        (.silent, { $0.isSilent = true }), (.sender, { $0.sender = "Ada" }), (.title, { $0.title = "Other" }),
        (.coverImage, { $0.cover = .url("https://example.com/a.png") }),
    ]

    @Test(arguments: edits)
    func `names the field that changed`(field: Field, change: @Sendable (inout NewsItem) -> Void) async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a")]))
        let site = Site.of(news: [.of("a", change)])
        let plan = try await harness.plan(site)
        #expect(plan.changes.map(\.fields) == [[field]])
        #expect(plan.changes.map(\.action) == [.update])
        try await harness.apply(site)
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `the order of labels, reactions and newsfeeds makes no change`() async throws {
        let harness = try Harness()
        func site(reversed: Bool) -> Site {
            .of(news: [
                .of("a") { item in
                    item.newsfeeds = reversed ? ["Company", "Product updates"] : ["product updates", "company"]
                    item.reactions = reversed ? ["👍", "😀"] : ["😀", "👍"]
                }
            ])
        }
        try await harness.apply(site(reversed: false))
        let plan = try await harness.plan(site(reversed: true))
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
    }

    @Test func `says what a draft becomes`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a", state: .draft)]))
        #expect(try await harness.plan(.of(news: [.of("a")])).changes.map(\.action) == [.publish])
        try await harness.apply(.of(news: [.of("a")]))
        #expect(try await harness.plan(.of(news: [.of("a", state: .draft)])).changes.map(\.action) == [.unpublish])
        try await harness.apply(.of(news: [.of("a", state: .draft)]))
        #expect(harness.remote.news.map(\.state) == [.draft])
    }

    @Test func `an unknown newsfeed is an error that knows the nearest name`() async throws {
        let harness = try Harness()
        let plan = try await harness.plan(.of(news: [.of("a") { $0.newsfeeds = ["Product update", "53"] }]))
        let found = try #require(plan.diagnostics.first)
        #expect(plan.diagnostics.count == 1)
        #expect(found.id == .unknownNewsfeed)
        #expect(found.summary.contains("did you mean “Product updates”?"))
        #expect(found.fix == "name one of: “Product updates” (53), “Company” (54)")
    }

    @Test func `an unknown sender is an error`() async throws {
        let harness = try Harness()
        let plan = try await harness.plan(.of(news: [.of("a") { $0.sender = "adda@example.com" }]))
        #expect(plan.diagnostics.map(\.id) == [.unknownAuthor])
    }

    @Test func `the offline plan is the same`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a"), .of("b")]))
        let site = Site.of(news: [.of("a", body: "New."), .of("b"), .of("c")])
        let online = try await harness.plan(site)
        #expect(try harness.offlinePlan(site).changes == online.changes)
        #expect(try harness.offlinePlan(site).fingerprint == online.fingerprint)
    }

    @Test func `news count for the brake`() async throws {
        let harness = try Harness()
        let names = (0..<12).map { "n\($0)" }
        try await harness.apply(.of(news: names.map { .of($0) }))
        let survey = try await harness.survey(.of(news: names.prefix(6).map { .of($0) }))
        let gate = ApplyGate(brake: Brake(limits: BrakeLimits()), fingerprint: nil)
        #expect(throws: Refusal.self) { try gate.check(survey) }
    }
}
