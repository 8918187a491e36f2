import Foundation
import HelpCenterModel
import SyncEngine
import Testing

@Suite struct HeldNewsTests {
    private let time = Timestamp(seconds: Harness.now.seconds + 60)

    private func site(_ body: String = "Text.", state: NewsState = .live) -> Site {
        .of(news: [.of("a", body: body, state: state) { $0.publishedAt = time }])
    }

    @Test func `nothing is written before its time, and the first run after it publishes`() async throws {
        let harness = try Harness()
        let plan = try await harness.plan(site())
        #expect(plan.isEmpty)
        #expect(plan.held.map(\.until) == [time])
        #expect(plan.unchanged == 0)
        try await harness.apply(site())
        #expect(harness.remote.writes == [])
        #expect(try await harness.plan(site()) { $0.now = time }.changes.map(\.action) == [.create])
        try await harness.apply(site()) { $0.now = time }
        #expect(harness.remote.news.map(\.newsfeeds.first?.publishedAt) == [time.seconds])
        #expect(try await harness.plan(site()) { $0.now = time }.isEmpty)
    }

    @Test func `what was published keeps as it is until its new time`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a", body: "Old.")]))
        harness.remote.forgetWrites()
        let plan = try await harness.plan(site("New."))
        #expect(plan.isEmpty)
        #expect(plan.held.count == 1)
        try await harness.apply(site("New."))
        #expect(harness.remote.writes == [])
        try await harness.apply(site("New.")) { $0.now = time }
        #expect(harness.remote.news.map(\.body) == ["<p>New.</p>"])
    }

    @Test func `a draft waits for nothing`() async throws {
        let harness = try Harness()
        #expect(try await harness.plan(site(state: .draft)).held == [])
        try await harness.apply(site(state: .draft))
        #expect(harness.remote.news.map(\.state) == [.draft])
        // It goes live when its time has come, not when its state says so.
        #expect(try await harness.plan(site()).isEmpty)
        #expect(try await harness.plan(site()) { $0.now = time }.changes.map(\.action) == [.publish])
    }

    @Test func `the JSON of a plan says until when`() async throws {
        let harness = try Harness()
        let plan = try await harness.plan(site())
        let json = try JSONEncoder().encode(PlanDocument(plan))
        let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
        let held = try #require(object["held"] as? [[String: String]])
        #expect(held == [["kind": "news_item", "path": "news/a.md", "title": "a", "until": time.description]])
        #expect((object["summary"] as? [String: Int])?["held"] == 1)
    }

    @Test func `what others change in a held item is told, and waits like it`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a")]))
        harness.remote.edit { state in
            for id in state.news.keys { state.news[id]?.labels = ["Theirs"] }
        }
        let survey = try await harness.survey(site())
        #expect(survey.plan.drift.map(\.fields) == [[.labels]])
        try ApplyGate(brake: Brake(limits: BrakeLimits()), fingerprint: nil).check(survey)
        let due = try await harness.survey(site()) { $0.now = time }
        #expect(throws: Refusal.self) {
            try ApplyGate(brake: Brake(limits: BrakeLimits()), fingerprint: nil).check(due)
        }
        try await harness.apply(site()) {
            $0.now = time
            $0.settings.onDrift = .overwrite
        }
        #expect(harness.remote.news.map(\.labels) == [[]])
    }

    @Test func `a held item that was renamed keeps its entry`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a"), .of("other")]))
        var renamed = NewsItem.of("b", title: "a")
        renamed.publishedAt = time
        let hint = RenameHint(from: ProjectPath("news/a.md"), to: ProjectPath("news/b.md"))
        try await harness.apply(.of(news: [renamed, .of("other")])) { $0.renameHints = { [hint] } }
        #expect(try harness.lockfile.news.keys.map(\.string).sorted() == ["news/b.md", "news/other.md"])
        #expect(harness.remote.news.map(\.state) == [.live, .live])
    }
}
