import HelpCenterModel
import SyncEngine
import Testing

@Suite struct NewsDriftTests {
    private let site = Site.of(news: [.of("a", body: "Ours.") { $0.labels = ["Product"] }])

    private static let edits: [(Field, @Sendable (inout RemoteNewsItem) -> Void)] = [
        (Field.body, { $0.body = "Theirs." }), (.title, { $0.title = "Theirs" }), (.labels, { $0.labels = [] }),
        (.reactions, { $0.reactions = ["👎"] }), (.sender, { $0.sender = RemoteID(8) }),
        (.publishedAt, { $0.newsfeeds[0].publishedAt = 1 }),
    ]

    @Test(arguments: edits)
    func `tells what others changed, and overwrite puts it back`(
        field: Field, change: @escaping @Sendable (inout RemoteNewsItem) -> Void
    ) async throws {
        let harness = try await published()
        harness.remote.edit { state in
            for id in state.news.keys {
                state.news[id].map {
                    var item = $0; change(&item); state.news[id] = item
                }
            }
        }
        let plan = try await harness.plan(site)
        #expect(plan.drift.map(\.fields) == [[field]])
        #expect(plan.drift.map(\.kind) == [.newsItem])
        #expect(plan.drift.map(\.isConflict) == [false])
        #expect(plan.changes == [])
        harness.remote.forgetWrites()
        try await harness.apply(site) { $0.settings.onDrift = .keep }
        #expect(harness.remote.writes == [])
        try await harness.apply(site) { $0.settings.onDrift = .overwrite }
        #expect(harness.remote.writes.count == 1)
        #expect(try await harness.plan(site).drift == [])
        #expect(harness.remote.news.first?.body == "<p>Ours.</p>")
        #expect(harness.remote.news.first?.labels == ["Product"])
    }

    @Test func `a deleted item is made again only when told`() async throws {
        let harness = try await published()
        harness.remote.edit { $0.news = [:] }
        let plan = try await harness.plan(site)
        #expect(plan.drift.map(\.isGone) == [true])
        #expect(plan.changes == [])
        try await harness.apply(site) { $0.settings.onDrift = .overwrite }
        #expect(harness.remote.news.map(\.title) == ["a"])
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `an item of others is never touched`() async throws {
        let harness = try await published()
        harness.remote.edit { state in
            state.news[RemoteID(99)] = RemoteNewsItem(
                id: RemoteID(99), title: "Theirs", body: "", sender: nil, state: .live)
        }
        let plan = try await harness.plan(site)
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
    }

    @Test func `an item that was changed after the plan was made is skipped`() async throws {
        let harness = try await published()
        let changed = Site.of(news: [.of("a", body: "Newer.") { $0.labels = ["Product"] }])
        let report = try await harness.apply(
            changed,
            afterReading: { state in
                for id in state.news.keys { state.news[id]?.labels = ["Theirs"] }
            })
        #expect(report.results.map(\.status) == [.skipped])
        #expect(report.results.first?.error?.contains("labels") == true)
    }

    private func published() async throws -> Harness {
        let harness = try Harness()
        try await harness.apply(site)
        return harness
    }
}
