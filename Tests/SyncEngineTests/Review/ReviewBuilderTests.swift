import HelpCenterModel
import Testing

@testable import SyncEngine

/// What a review knows of the texts before and after.
@Suite struct ReviewBuilderTests {
    @Test func `takes the text before from the workspace, and names files where links lead`() async throws {
        let harness = try Harness()
        try await harness.apply(
            .of([], [.of("articles/a.md", title: "A", body: "Old words."), .of("articles/b.md", body: "B.")]))
        let site = Site.of(
            [], [.of("articles/a.md", title: "Other", body: "New words."), .of("articles/b.md", body: "B.")])
        let review = try await harness.review(site)
        let item = try #require(review.items.first)
        #expect(review.items.count == 1)
        #expect(item.url?.hasPrefix("https://help.example/") == true)
        #expect(item.locales.map(\.fate) == [.changed])
        #expect(item.locales.first?.texts == [TextChange(.title, from: "A", to: "Other")])
        #expect(try harness.lines(item) == ["~ [-Old-]{+New+} words."])
    }

    @Test func `shows what others wrote as the text before, where it is to be overwritten`() async throws {
        let harness = try Harness()
        let site = Site.of([], [.of("articles/a.md", body: "Ours.")])
        try await harness.apply(site)
        harness.remote.edit { state in
            for id in state.articles.keys { state.articles[id]?.content[.english]?.body = "<p>Theirs.</p>" }
        }
        let review = try await harness.review(site) { $0.settings.onDrift = .overwrite }
        #expect(try harness.lines(try #require(review.items.first)) == ["~ [-Theirs-]{+Ours+}."])
    }

    @Test func `keeps the remote texts of articles that change, and of no others`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", body: "A."), .of("articles/b.md", body: "B.")]))
        let site = Site.of([], [.of("articles/a.md", body: "A."), .of("articles/b.md", body: "C.")])
        let changed = try #require(try harness.lockfile.articles[ProjectPath("articles/b.md")]?.id)
        #expect(try await harness.survey(site) { $0.keepsTexts = true }.snapshot.texts.keys.sorted() == [changed])
        #expect(try await harness.survey(site).snapshot.texts.isEmpty)
    }

    @Test func `tells a new translation from a changed and a removed one`() async throws {
        let harness = try Harness()
        try await harness.apply(.of([], [.of("articles/a.md", french: "Un"), .of("articles/b.md")]))
        let review = try await harness.review(.of([], [.of("articles/a.md"), .of("articles/b.md", french: "Deux")]))
        #expect(review.items.map { $0.locales.map { "\($0.locale) \($0.fate)" } } == [["fr removed"], ["fr new"]])
        #expect(try harness.lines(try #require(review.items.last)) == ["+ {+Deux+}"])
    }

    @Test func `says by titles where a moved article was and will be, and groups it there`() async throws {
        let harness = try Harness()
        try await harness.apply(
            .of(["articles/x", "articles/y"], [.of("articles/x/a.md", body: "A."), .of("articles/x/b.md")]))
        let review = try await harness.review(
            .of(
                ["articles/x", "articles/y"],
                [.of("articles/y/a.md", title: "a.md", body: "A."), .of("articles/x/b.md")]))
        #expect(review.items.map(\.shared) == [[TextChange(.parent, from: "x", to: "y")]])
        #expect(review.groups == [ReviewGroup(titles: ["y"], items: [0])])
    }

    @Test func `says of a text that only links elsewhere that readers see the same`() async throws {
        let harness = try Harness()
        try await harness.apply(
            .of([], [.of("articles/a.md", links: [.page("articles/b.md")]), .of("articles/b.md", title: "B")]))
        let review = try await harness.review(
            .of([], [.of("articles/a.md", links: [.page("articles/b.md")]), .of("articles/b.md", title: "Other")]))
        let item = try #require(review.items.first)
        #expect(item.change.reasons == [.linkTarget])
        #expect(item.locales.first?.body?.comparison() == .sameText)
    }

    @Test func `knows the sizes of an image before and after`() async throws {
        let harness = try Harness()
        let image = ProjectPath("articles/i.png")
        let site = Site.of([], [.of("articles/a.md", links: [.asset(image)])])
        try await harness.apply(site)
        #expect(try harness.lockfile.assets[image]?.byteCount == 10)
        let review = try await harness.review(site) { input in
            input.manifest.entries[image]?.digest = Digest(of: "other")
            input.manifest.entries[image]?.publishedName = "i-2.png"
            input.manifest.entries[image]?.byteCount = 25
        }
        let upload = try #require(review.items.first { $0.change.kind == .asset })
        #expect(upload.sizes == (10, 25))
        #expect(review.images["i-2.png"] == ImageFact(path: image, byteCount: 25))
        #expect(review.images.values.contains(ImageFact(path: image, byteCount: 10)))
    }

    @Test func `takes the text before from the files of the last publication, if it is what was published`()
        async throws
    {
        let harness = try Harness()
        let before = Site.of([], [.of("articles/a.md", title: "A", body: "Old words.")])
        try await harness.apply(before)
        let site = Site.of([], [.of("articles/a.md", title: "B", body: "New words.")])
        let known = try harness.offlineReview(site, former: .files(FormerSite(before, manifest: AssetManifest())))
        let item = try #require(known.items.first)
        #expect(item.locales.first?.texts == [TextChange(.title, from: "A", to: "B")])
        #expect(try harness.lines(item) == ["~ [-Old-]{+New+} words."])

        let other = Site.of([], [.of("articles/a.md", title: "Z", body: "Never published.")])
        let unknown = try harness.offlineReview(site, former: .files(FormerSite(other, manifest: AssetManifest())))
        #expect(unknown.items.first?.locales.first?.texts == [TextChange(.title, from: nil, to: "B")])
        #expect(unknown.items.first?.locales.first?.body?.comparison() == .unknown(.otherText, words: 2))
        let none = try harness.offlineReview(site, former: .unknown(.noHistory))
        #expect(none.items.first?.locales.first?.body?.comparison() == .unknown(.noHistory, words: 2))
    }
}

extension Harness {
    fileprivate func review(
        _ site: Site, _ change: (inout PlanInput) -> Void = { _ in }
    ) async throws -> PlanReview {
        let survey = try await survey(site) { input in
            input.keepsTexts = true
            change(&input)
        }
        return session.review(survey.plan, of: survey.request, former: .workspace)
    }

    fileprivate func offlineReview(_ site: Site, former: FormerTexts) throws -> PlanReview {
        let input = PlanInput(
            site: site, manifest: AssetManifest(), settings: ProjectSettings(), environment: "default",
            now: Self.now)
        let (plan, request) = try session.surveyOffline(input)
        return session.review(plan, of: request, former: former)
    }

    /// The body of an item's first locale, as `DiffNotation` writes it.
    fileprivate func lines(_ item: ItemReview) throws -> [String] {
        switch try #require(item.locales.first?.body).comparison() {
        case .new(let diff), .changed(let diff): DiffNotation.lines(diff)
        case .sameText: ["same"]
        case .unknown: ["unknown"]
        }
    }
}
