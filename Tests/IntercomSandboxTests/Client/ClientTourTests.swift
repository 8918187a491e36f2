import HelpCenterModel
import IntercomAPI
import IntercomSandbox
import Testing

/// The client does against the sandbox, over a real connection, whatever it can do. The two share no code, so each holds
/// the other to API.md.
@Suite(.timeLimit(.minutes(10))) struct ClientTourTests {
    private static let french = LocaleCode("fr") ?? .english

    private static func tour<Value: Sendable>(
        version: APIVersion = .current, _ configuration: SandboxConfiguration = SandboxConfiguration(),
        _ body: (IntercomWorkspace) async throws -> Value
    ) async throws -> Value {
        try await withSandbox(configuration) { address in
            var client = ClientConfiguration(baseURL: try BaseURL(address.baseURL), token: address.token)
            client.version = version
            return try await withIntercomWorkspace(client, body)
        }
    }

    private static func published(by author: RemoteID, _ title: String) -> ArticleFields {
        ArticleFields(
            author: author, parent: .unchanged, defaultLocale: .english,
            content: [
                .english: ArticleContentFields(title: title, body: "<p>b</p>", state: .published),
                french: ArticleContentFields(title: "\(title) en français", body: "<p>f</p>", state: .published),
            ])
    }

    /// Creates an article and gives it with its author.
    private static func article(
        _ workspace: IntercomWorkspace, _ title: String = "Install"
    ) async throws -> (RemoteArticle, author: RemoteID) {
        let author = try #require(try await workspace.identity().owner).id
        guard case .article(let article) = try await workspace.send(.createArticle(published(by: author, title)))
        else { throw Unexpected() }
        return (article, author)
    }

    private struct Unexpected: Error {}

    @Test(arguments: ["2.14", "2.15", "2.16"])
    func `reads the workspace and an article in every version`(written: String) async throws {
        let version = try #require(APIVersion(written))
        try await Self.tour(version: version) { workspace in
            let read = try await workspace.workspace()
            #expect(read.id == "sandbox")
            #expect(read.helpCenters.map(\.isDefault) == [written == "2.16" ? true : nil])
            #expect((read.helpCenters.first?.locales?.count ?? 0 > 1) == (written == "2.16"))
            let (article, _) = try await Self.article(workspace)
            var listed: [RemoteArticle] = []
            try await workspace.articles { listed += $0 }
            #expect(listed == [article])
            #expect(article.content[Self.french]?.title == "Install en français")
            #expect((article.content[.english]?.hasUnpublishedChanges == nil) == (written != "2.16"))
        }
    }

    @Test func `stages a draft, reads it, publishes it and finds it in the history`() async throws {
        try await Self.tour { workspace in
            let (article, author) = try await Self.article(workspace)
            let before = try await workspace.draft(of: article.id)
            #expect(before == nil)
            let edit = ArticleFields(
                author: author, parent: .unchanged, defaultLocale: .english,
                content: [.english: ArticleContentFields(title: "Install it", body: "<p>new</p>")])
            let staged = try await workspace.stageDraft(of: article.id, edit)
            #expect(staged.content[.english]?.hasUnpublishedChanges == true)
            let draft = try #require(try await workspace.draft(of: article.id))
            #expect(draft.content[.english]?.title == "Install it")
            #expect(draft.content[.english]?.draftUpdatedAt != nil)
            let live = try #require(try await workspace.article(article.id))
            #expect(live.content[.english]?.title == "Install")
            let now = try await workspace.publishDraft(of: article.id, locales: [.english])
            #expect(now.content[.english]?.title == "Install it")
            #expect(now.content[.english]?.hasUnpublishedChanges == false)
            let versions = try await workspace.versions(of: article.id)
            #expect(versions.count > 1)
            #expect(versions.first?.title == "Install it")
            #expect(versions.first?.createdVia == "api")
            let newest = try #require(versions.first)
            let entry = try await workspace.version(newest.id, of: article.id)
            #expect(entry?.body?.contains("new") == true)
            let error = await #expect(throws: RemoteError.self) {
                try await workspace.publishDraft(of: article.id, locales: [.english])
            }
            #expect(error?.status == 422)
            #expect(error?.requestID != nil)
        }
    }

    @Test func `tags an article, and takes the tag off twice`() async throws {
        try await Self.tour { workspace in
            let (article, _) = try await Self.article(workspace)
            let tag = try await workspace.createTag("beta")
            try await workspace.addTag(tag.id, to: article.id)
            let tagged = try await workspace.article(article.id)
            #expect(tagged?.tags == [tag])
            for _ in 0..<2 { try await workspace.removeTag(tag.id, from: article.id) }
            let bare = try await workspace.article(article.id)
            #expect(bare?.tags == [])
            for _ in 0..<2 { try await workspace.deleteTag(tag.id) }
            let left = try await workspace.tags()
            #expect(left.isEmpty)
        }
    }

    @Test func `makes, changes, lists and deletes news`() async throws {
        try await Self.tour { workspace in
            let sender = try #require(try await workspace.identity().owner).id
            let feed = try #require(try await workspace.newsfeeds().first)
            var fields = NewsItemFields(
                title: "Faster search", body: "<p>It is.</p>", sender: sender, state: .live,
                newsfeeds: [NewsfeedAssignment(newsfeed: feed.id, publishedAt: 1_700_000_000)],
                labels: ["Product", "New"], reactions: ["😆", "😅"], isSilent: true)
            let created = try await workspace.createNewsItem(fields)
            #expect(created.labels == ["New", "Product"])
            #expect(created.reactions == ["😆", "😅"])
            #expect(created.newsfeeds.map(\.newsfeed) == [feed.id])
            #expect(created.isSilent && created.state == .live && created.sender == sender)
            var live: [RemoteNewsItem] = []
            try await workspace.newsItems(in: feed.id) { live += $0 }
            #expect(live.map(\.id) == [created.id])
            (fields.title, fields.body, fields.state) = (nil, nil, .draft)
            (fields.labels, fields.reactions, fields.isSilent) = ([], [], nil)
            let changed = try await workspace.updateNewsItem(created.id, fields)
            #expect(changed.title == "Faster search" && changed.body == created.body)
            #expect(changed.labels.isEmpty && changed.state == .draft && changed.isSilent)
            for number in 0..<120 {
                fields.title = "N\(number)"
                _ = try await workspace.createNewsItem(fields)
            }
            var ids: [RemoteID] = []
            try await workspace.newsItems { ids += $0.map(\.id) }
            #expect(ids.count == 121 && Set(ids).count == 121)
            for _ in 0..<2 { try await workspace.deleteNewsItem(created.id) }
            let gone = try await workspace.newsItem(created.id)
            #expect(gone == nil)
        }
    }

    @Test func `makes, lists and deletes a redirect, and names a conflict`() async throws {
        try await Self.tour { workspace in
            let (article, author) = try await Self.article(workspace)
            let center = try #require(try await workspace.helpCenters().first)
            let collection = try await workspace.send(
                .createCollection(
                    CollectionFields(
                        parent: .top, icon: nil, defaultLocale: .english,
                        content: [.english: RemoteCollectionContent(title: "C", description: nil)])))
            guard case .collection(let home) = collection else { throw Unexpected() }
            _ = try await workspace.send(
                .updateArticle(
                    article.id,
                    ArticleFields(
                        author: author, parent: .collection(home.id), defaultLocale: .english, content: [:])))
            let old = try #require(center.url) + "/old"
            let fields = RedirectFields(fromURL: old, locale: .english, target: .article(article.id))
            let made = try await workspace.createRedirect(fields, of: center.id)
            #expect(made.fields == fields)
            let listed = try await workspace.redirects(of: center.id)
            #expect(listed == [made])
            let error = await #expect(throws: RemoteError.self) {
                try await workspace.createRedirect(fields, of: center.id)
            }
            #expect(error?.reason == .conflict)
            for _ in 0..<2 { try await workspace.deleteRedirect(made.id, of: center.id) }
            let left = try await workspace.redirects(of: center.id)
            #expect(left.isEmpty)
        }
    }

    @Test func `removes one translation and leaves the other`() async throws {
        try await Self.tour { workspace in
            let (article, _) = try await Self.article(workspace)
            _ = try await Self.article(workspace, "Install more")
            let removal = try await workspace.removeTranslation(
                of: article.id, in: Self.french, title: "Install en français")
            #expect(removal == .queued)
            let left = try #require(try await workspace.article(article.id))
            #expect(left.content[Self.french] == nil)
            #expect(left.content[.english]?.title == "Install")
            let again = try await workspace.removeTranslation(of: article.id, in: Self.french, title: "x")
            #expect(again == .notFound)
            let audiences = try await workspace.audiences()
            #expect(audiences.isEmpty)
        }
    }
}
