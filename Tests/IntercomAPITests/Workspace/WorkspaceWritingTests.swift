import HelpCenterModel
import IntercomAPI
import Testing

@Suite struct WorkspaceWritingTests {
    private static let article = ArticleFields(
        author: RemoteID("7"), parent: .collection(RemoteID("3")), defaultLocale: .english,
        content: [.english: ArticleContentFields(title: "T", body: "<p>b</p>", state: .draft)])
    private static let collection = CollectionFields(
        parent: .top, helpCenter: RemoteID("8"), icon: "bookmark", defaultLocale: .english,
        content: [.english: RemoteCollectionContent(title: "N", description: nil)])
    private static let articleAnswer =
        #"{"id":"5","title":"T","body":"<p class=\"no-margin\">b</p>","state":"draft","author_id":7,"parent_ids":[3]}"#

    private static func send(
        _ write: RemoteWrite, version: APIVersion = .current, _ reply: StandInReply
    ) async throws -> (Result<RemoteItem, RemoteError>, [StandIn.Request], RemoteTraffic) {
        try await StandIn.run { _, _ in
            reply
        } _: { standIn in
            var configuration = ClientConfiguration(standIn)
            configuration.version = version
            return try await withIntercomWorkspace(configuration) { workspace in
                let result: Result<RemoteItem, RemoteError>
                do throws(RemoteError) { result = .success(try await workspace.send(write)) } catch {
                    result = .failure(error)
                }
                return (result, standIn.requests, await workspace.traffic())
            }
        }
    }

    @Test(arguments: [
        (
            RemoteWrite.createArticle(article), "POST /articles",
            #"{"author_id":7,"body":"<p>b</p>","parent_id":3,"parent_type":"collection","state":"draft","title":"T"}"#
        ),
        (
            .updateArticle(RemoteID("5"), article), "PUT /articles/5",
            #"{"author_id":7,"body":"<p>b</p>","parent_id":"3","parent_type":"collection","state":"draft","title":"T"}"#
        ),
        (.deleteArticle(RemoteID("5")), "DELETE /articles/5", ""),
        (
            .createCollection(collection), "POST /help_center/collections",
            #"{"help_center_id":8,"icon":"bookmark","name":"N","parent_id":null}"#
        ),
        (
            .updateCollection(RemoteID("5"), collection), "PUT /help_center/collections/5",
            #"{"icon":"bookmark","name":"N","parent_id":null}"#
        ),
        (.deleteCollection(RemoteID("5")), "DELETE /help_center/collections/5", ""),
    ])
    func `sends a write as one request`(write: RemoteWrite, line: String, body: String) async throws {
        let (result, requests, traffic) = try await Self.send(write, .json(Self.articleAnswer))
        _ = try result.get()
        #expect(requests.map { "\($0.method) \($0.path)" } == [line])
        #expect(requests.first?.body == body)
        #expect(requests.first?.headers["content-type"] == (body.isEmpty ? nil : "application/json"))
        #expect(traffic == RemoteTraffic(total: 1))
    }

    @Test func `gives what the workspace then holds`() async throws {
        let (result, _, _) = try await Self.send(.createArticle(Self.article), .json(Self.articleAnswer))
        #expect(
            try result.get()
                == .article(
                    RemoteArticle(
                        id: RemoteID("5"), parents: [RemoteID("3")], author: RemoteID("7"), defaultLocale: .english,
                        content: [
                            .english: RemoteArticleContent(
                                title: "T", description: nil, body: #"<p class="no-margin">b</p>"#, state: .draft,
                                url: nil, updatedAt: nil)
                        ])))
    }

    @Test(arguments: [200, 204, 404])
    func `takes what is gone as deleted`(status: Int) async throws {
        let reply =
            status == 404
            ? StandInReply.error(404, code: "not_found") : StandInReply(status: status, headers: [:], body: "")
        let (result, _, traffic) = try await Self.send(.deleteArticle(RemoteID("5")), reply)
        #expect(try result.get() == .deleted(RemoteID("5")))
        #expect(traffic.total == 1)
    }

    @Test func `does not take a refused delete as done`() async throws {
        let (result, _, _) = try await Self.send(
            .deleteCollection(RemoteID("5")), .error(403, code: "action_forbidden"))
        let error = #expect(throws: RemoteError.self) { try result.get() }
        #expect(error?.reason == .forbidden)
    }

    @Test func `says that a create may have happened when its answer cannot be read`() async throws {
        for body in ["", "<html>", #"{"title":"no id"}"#] {
            let (result, requests, _) = try await Self.send(.createArticle(Self.article), .json(body))
            let error = #expect(throws: RemoteError.self) { try result.get() }
            #expect(error?.reason == .unreadable)
            #expect(error?.delivery == .unknown)
            #expect(requests.count == 1)
        }
    }

    @Test func `needs version 2.16 to take an article out of its collections`() async throws {
        var fields = Self.article
        fields.parent = .top
        let old = try #require(APIVersion("2.15"))
        let (result, requests, _) = try await Self.send(
            .updateArticle(RemoteID("5"), fields), version: old, .json(Self.articleAnswer))
        let error = #expect(throws: RemoteError.self) { try result.get() }
        #expect(error?.reason == .unsupported)
        #expect(error?.message.contains("2.16") == true)
        #expect(requests.isEmpty)
    }

    @Test func `cannot be led to another endpoint by an id`() async throws {
        let (_, requests, _) = try await Self.send(.deleteArticle(RemoteID("../me?x=/5")), .json("{}"))
        #expect(requests.map(\.path) == ["/articles/%2E%2E%2Fme%3Fx%3D%2F5"])
    }

    @Test func `carries out many writes at once`() async throws {
        try await StandIn.run { _, _ in
            .json(Self.articleAnswer)
        } _: { standIn in
            try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<200 {
                        group.addTask { _ = try await workspace.send(.createArticle(Self.article)) }
                    }
                    try await group.waitForAll()
                }
                #expect(await workspace.traffic() == RemoteTraffic(total: 200))
            }
            #expect(standIn.requests.count == 200)
        }
    }
}
