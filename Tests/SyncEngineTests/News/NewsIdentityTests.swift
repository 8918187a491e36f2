import HelpCenterModel
import SyncEngine
import Testing

/// A news item stays the same one: under another name, without its lockfile, and when an answer was lost.
@Suite struct NewsIdentityTests {
    private let site = Site.of(
        news: [.of("a", links: [.page("articles/one.md")]) { $0.labels = ["Product"] }, .of("b")],
        [.of("articles/one.md")])

    @Test(arguments: 0..<3) func `never repeats or loses a create whose answer was lost`(position: Int) async throws {
        let harness = try Harness()
        harness.remote.edit { $0.faults = Array(repeating: .fine, count: position) + [.answerLost] }
        try await harness.apply(site)
        try await harness.apply(site)
        #expect(harness.remote.news.map(\.title).sorted() == ["a", "b"])
        #expect(try await harness.plan(site).isEmpty)
        #expect(try await harness.plan(site).drift == [])
        #expect(try harness.journal.read() == [])
    }

    @Test(
        arguments: [
            { $0.labels = ["Other"] }, { $0.newsfeeds = [] }, { $0.title = "Other" }, { $0.isSilent = true },
            { $0.body = .of("Other.", headings: [], links: []) }, { $0.publishedAt = Timestamp(seconds: 7) },
        ] as [@Sendable (inout NewsItem) -> Void])
    func `tells an update that arrived from one that did not`(change: @Sendable (inout NewsItem) -> Void) async throws {
        for fault in [ModelWorkspace.Fault.lost, .answerLost] {
            let harness = try Harness()
            try await harness.apply(.of(news: [.of("a")]))
            let changed = Site.of(news: [.of("a", change)])
            harness.remote.edit { $0.faults = [fault] }
            try await harness.apply(changed)
            let plan = try await harness.plan(changed)
            if case .lost = fault {
                #expect(plan.changes.count == 1)
                try await harness.apply(changed)
            } else {
                #expect(plan.isEmpty)
            }
            let again = try await harness.plan(changed)
            #expect(again.isEmpty)
            #expect(again.drift == [])
        }
    }

    @Test func `an unpublication whose answer was lost is no drift`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a"), .of("b")]))
        let less = Site.of(news: [.of("b")])
        harness.remote.edit { $0.faults = [.answerLost] }
        try await harness.apply(less)
        let plan = try await harness.plan(less)
        #expect(plan.isEmpty)
        #expect(plan.drift == [])
    }

    @Test func `a lost lockfile takes identical items back and writes nothing`() async throws {
        let harness = try Harness()
        try await harness.apply(site)
        try harness.removeLockfile()
        harness.remote.forgetWrites()
        let plan = try await harness.plan(site)
        #expect(plan.changes.map(\.action) == [.adopt, .adopt, .adopt])
        try await harness.apply(site)
        #expect(harness.remote.writes == [])
        #expect(try await harness.plan(site).isEmpty)
        #expect(try await harness.plan(site).drift == [])
        // It has been seen, so that a change of it notifies nobody.
        try await harness.apply(.of(news: [.of("a", body: "New."), .of("b")], [.of("articles/one.md")]))
        guard case .updateNewsItem(_, let fields)? = harness.remote.writes.last else {
            Issue.record("expected an update: \(harness.remote.writes)")
            return
        }
        #expect(fields.isSilent == true)
    }

    @Test(
        arguments: [
            { $0.labels = ["Other"] }, { $0.newsfeeds = [] }, { $0.state = .draft },
            { $0.body = .of("Other.", headings: [], links: []) }, { $0.publishedAt = Timestamp(seconds: 7) },
        ] as [@Sendable (inout NewsItem) -> Void])
    func `what differs is not taken, and told`(change: @Sendable (inout NewsItem) -> Void) async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a")]))
        try harness.removeLockfile()
        let plan = try await harness.plan(.of(news: [.of("a", change)]))
        #expect(plan.changes.map(\.action) == [.create])
        #expect(plan.changes.map(\.reasons) == [[.new, .sameTitle]])
        #expect(plan.notes.count == 1)
    }

    @Test func `an id in the front matter takes an item over`() async throws {
        let harness = try Harness()
        harness.remote.edit { state in
            state.news[RemoteID(99)] = RemoteNewsItem(
                id: RemoteID(99), title: "Theirs", body: "", sender: nil, state: .live)
        }
        let site = Site.of(news: [.of("a") { $0.intercomID = RemoteID(99) }])
        let plan = try await harness.plan(site)
        #expect(plan.changes.map(\.reasons) == [[.intercomID]])
        try await harness.apply(site)
        #expect(harness.remote.news.map(\.title) == ["a"])
        #expect(harness.remote.news.map(\.id) == [RemoteID(99)])
        #expect(try await harness.plan(site).isEmpty)
    }

    @Test func `two files cannot have one item`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a")]))
        let id = harness.remote.news.first?.id
        let plan = try await harness.plan(.of(news: [.of("a"), .of("b") { $0.intercomID = id }]))
        #expect(plan.diagnostics.map(\.id) == [.invalidValue])
    }

    @Test func `a renamed file keeps its item, by its content or by git's word`() async throws {
        for hints in [[], [RenameHint(from: ProjectPath("news/a.md"), to: ProjectPath("news/z.md"))]] {
            let harness = try Harness()
            try await harness.apply(.of(news: [.of("a", title: "A"), .of("b")]))
            let renamed = Site.of(news: [.of("z", title: "A", body: hints.isEmpty ? "Text." : "New."), .of("b")])
            let plan = try await harness.plan(renamed) { $0.renameHints = { hints } }
            #expect(plan.changes.map(\.action) == [.move])
            #expect(plan.changes.first?.previousPath?.string == "news/a.md")
            harness.remote.forgetWrites()
            try await harness.apply(renamed) { $0.renameHints = { hints } }
            #expect(harness.remote.writes.count == (hints.isEmpty ? 0 : 1))
            #expect(harness.remote.news.count == 2)
            #expect(try await harness.plan(renamed).isEmpty)
        }
    }

    @Test func `an article's new name is no change of the news that links to it`() async throws {
        let harness = try Harness()
        try await harness.apply(
            .of(news: [.of("a", links: [.page("articles/one.md")])], [.of("articles/one.md", title: "One")]))
        let renamed = Site.of(
            news: [.of("a", links: [.page("articles/two.md")])], [.of("articles/two.md", title: "One")])
        let plan = try await harness.plan(renamed)
        #expect(plan.changes.map(\.action) == [.move])
        #expect(plan.changes.map(\.kind) == [.article])
        try await harness.apply(renamed)
        #expect(try await harness.plan(renamed).isEmpty)
    }

    @Test func `equal items that vanish together are asked about`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a", title: "A"), .of("b", title: "A"), .of("c")]))
        let plan = try await harness.plan(.of(news: [.of("z", title: "A"), .of("c")]))
        #expect(plan.diagnostics.map(\.id) == [.ambiguousMove])
        #expect(plan.diagnostics.first?.summary.contains("2 removed news items") == true)
    }

    @Test func `adopt binds by title, by id, and says what differs`() async throws {
        let harness = try Harness()
        try await harness.apply(.of(news: [.of("a", title: "A"), .of("b", title: "B")]))
        try harness.removeLockfile()
        let survey = try await harness.survey(
            .of(news: [.of("a", title: "A"), .of("b", title: "B", body: "New.")]))
        let proposal = AdoptionPlanner(survey, bodies: ModelBodies()).propose()
        #expect(proposal.matches.map(\.path.string) == ["news/a.md", "news/b.md"])
        #expect(proposal.matches.map(\.isIdentical) == [true, false])
        let other = try await harness.survey(.of(news: [.of("z", title: "Z")])) { $0.adopting = [RemoteID(1)] }
        let bound = try AdoptionPlanner(other, bodies: ModelBodies()).bind(ProjectPath("news/z.md"), to: RemoteID(1))
        #expect(bound.lockfile.news.mapValues(\.id) == [ProjectPath("news/z.md"): RemoteID(1)])
    }
}
