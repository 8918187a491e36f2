import Foundation
import HelpCenterModel
import Testing

@testable import IntercomAPI

/// One call of the client each: what it sends, and that it refuses to send what a version of the API lacks.
@Suite struct EndpointTests {
    struct Call: Sendable, CustomTestStringConvertible {
        /// Method, path and body, as they must be sent.
        let line: String
        /// The first version of the API that has it.
        var needs = "2.14"
        let call: @Sendable (IntercomWorkspace) async throws(RemoteError) -> Void

        var testDescription: String { line }
    }

    private static let id = RemoteID("5")
    private static let center = RemoteID("8")
    private static let news = NewsItemFields(sender: RemoteID("7"), newsfeeds: [], labels: [], reactions: [])
    private static let newsBody = #"{"labels":[],"newsfeed_assignments":[],"reactions":[],"sender_id":7}"#
    private static let redirect = RedirectFields(
        fromURL: "https://h.io/old", locale: .english, target: .article(RemoteID("11")))
    private static let article = ArticleFields(
        author: RemoteID("7"), parent: .collection(RemoteID("3")), defaultLocale: .english,
        content: [.english: ArticleContentFields(title: "T")])

    private static func with(_ change: (inout ArticleFields) -> Void) -> ArticleFields {
        var fields = article
        change(&fields)
        return fields
    }

    static let calls = [
        Call(line: "GET /me") { workspace throws(RemoteError) in _ = try await workspace.identity() },
        Call(line: "GET /admins") { workspace throws(RemoteError) in _ = try await workspace.teammates() },
        Call(line: "GET /help_center/help_centers") { workspace throws(RemoteError) in
            _ = try await workspace.helpCenters()
        },
        Call(line: "GET /tags") { workspace throws(RemoteError) in _ = try await workspace.tags() },
        Call(line: #"POST /tags {"name":"a \"b\""}"#) { workspace throws(RemoteError) in
            _ = try await workspace.createTag(#"a "b""#)
        },
        Call(line: "DELETE /tags/5") { workspace throws(RemoteError) in try await workspace.deleteTag(id) },
        Call(line: "GET /news/newsfeeds?page=1&per_page=50") { workspace throws(RemoteError) in
            _ = try await workspace.newsfeeds()
        },
        Call(line: "GET /news/news_items?page=1&per_page=50") { workspace throws(RemoteError) in
            try await workspace.newsItems { _ in }
        },
        Call(line: "GET /news/newsfeeds/5/items?page=1&per_page=20") { workspace throws(RemoteError) in
            try await workspace.newsItems(in: id) { _ in }
        },
        Call(line: "GET /news/news_items/5") { workspace throws(RemoteError) in _ = try await workspace.newsItem(id) },
        Call(line: "POST /news/news_items \(newsBody)") { workspace throws(RemoteError) in
            _ = try await workspace.createNewsItem(news)
        },
        Call(line: "PUT /news/news_items/5 \(newsBody)") { workspace throws(RemoteError) in
            _ = try await workspace.updateNewsItem(id, news)
        },
        Call(line: "DELETE /news/news_items/5") { workspace throws(RemoteError) in
            try await workspace.deleteNewsItem(id)
        },
        Call(
            line:
                #"POST /news/news_items {"cover_image_url":"https://i.io/a.png","labels":[],"newsfeed_assignments":[],"reactions":[],"sender_id":7}"#,
            needs: "2.17"
        ) { workspace throws(RemoteError) in
            var fields = news
            fields.coverImageURL = "https://i.io/a.png"
            _ = try await workspace.createNewsItem(fields)
        },
        Call(line: "GET /articles/5/draft", needs: "2.16") { workspace throws(RemoteError) in
            _ = try await workspace.draft(of: id)
        },
        Call(line: #"PUT /articles/5/draft {"author_id":7,"title":"T"}"#, needs: "2.16") {
            workspace throws(RemoteError) in
            _ = try await workspace.stageDraft(of: id, with { $0.schedule = .off })
        },
        Call(line: #"POST /articles/5/draft/publish {"locales":["en","fr"]}"#, needs: "2.16") {
            workspace throws(RemoteError) in
            _ = try await workspace.publishDraft(of: id, locales: ["fr", "en"].compactMap(LocaleCode.init))
        },
        Call(line: "POST /articles/5/draft/publish {}", needs: "2.16") { workspace throws(RemoteError) in
            _ = try await workspace.publishDraft(of: id, locales: [])
        },
        Call(line: "GET /articles/5/versions?page=1&per_page=50", needs: "2.16") { workspace throws(RemoteError) in
            _ = try await workspace.versions(of: id)
        },
        Call(line: "GET /articles/5/versions?page=1&per_page=50&locale=pt-BR", needs: "2.16") {
            workspace throws(RemoteError) in
            _ = try await workspace.versions(of: id, in: LocaleCode("pt-BR"))
        },
        Call(line: "GET /articles/5/versions/301", needs: "2.16") { workspace throws(RemoteError) in
            _ = try await workspace.version(RemoteID("301"), of: id)
        },
        Call(line: #"POST /articles/5/tags {"id":"9"}"#, needs: "2.16") { workspace throws(RemoteError) in
            try await workspace.addTag(RemoteID("9"), to: id)
        },
        Call(line: "DELETE /articles/5/tags/9", needs: "2.16") { workspace throws(RemoteError) in
            try await workspace.removeTag(RemoteID("9"), from: id)
        },
        Call(line: "GET /audiences?page=1&per_page=50", needs: "2.16") { workspace throws(RemoteError) in
            _ = try await workspace.audiences()
        },
        Call(line: "GET /help_center/help_centers/8/redirects?page=1&per_page=250", needs: "2.16") {
            workspace throws(RemoteError) in
            _ = try await workspace.redirects(of: center)
        },
        Call(
            line:
                #"POST /help_center/help_centers/8/redirects {"from_url":"https://h.io/old","locale":"en","target_id":"11","target_type":"article"}"#,
            needs: "2.16"
        ) { workspace throws(RemoteError) in
            _ = try await workspace.createRedirect(redirect, of: center)
        },
        Call(line: "DELETE /help_center/help_centers/8/redirects/5", needs: "2.16") { workspace throws(RemoteError) in
            try await workspace.deleteRedirect(id, of: center)
        },
        Call(
            line:
                #"PUT /articles/5 {"author_id":7,"parent_id":"3","parent_type":"collection","scheduled_unpublish_at":"2027-01-15T08:00:00Z","title":"T"}"#,
            needs: "2.16"
        ) { workspace throws(RemoteError) in
            _ = try await workspace.send(.updateArticle(id, with { $0.schedule = .unpublish(at: 1_800_000_000) }))
        },
        Call(
            line:
                #"POST /articles {"ai_chatbot_availability":true,"ai_copilot_availability":false,"author_id":7,"parent_id":3,"parent_type":"collection"}"#,
            needs: "2.16"
        ) { workspace throws(RemoteError) in
            let availability = AIAvailability(chatbot: true, copilot: false)
            _ = try await workspace.send(
                .createArticle(with { $0.content = [.english: .init(availability: availability)] }))
        },
        Call(
            line:
                #"PUT /articles/5 {"audience_ids":[],"author_id":7,"parent_id":"3","parent_type":"collection","scheduled_publish_at":null,"scheduled_unpublish_at":null}"#,
            needs: "2.16"
        ) { workspace throws(RemoteError) in
            _ = try await workspace.send(
                .updateArticle(
                    id,
                    with {
                        $0.content = [.english: .init(audiences: [])]
                        $0.schedule = .off
                    }))
        },
    ]

    /// What every endpoint can read.
    private static let answer = StandInReply.json(
        #"""
        {"id":"5","title":"T","name":"N","app":{"id_code":"ws1"},"admins":[],"data":[],"tags":null,"target_id":"11",
        "pages":{"total_pages":1}}
        """#)

    private static func run(_ call: Call, version: APIVersion) async throws -> (RemoteError?, [StandIn.Request]) {
        try await StandIn.run { _, _ in
            answer
        } _: { standIn in
            var configuration = ClientConfiguration(standIn)
            configuration.version = version
            return try await withIntercomWorkspace(configuration) { workspace in
                do throws(RemoteError) { try await call.call(workspace) } catch { return (error, standIn.requests) }
                return (nil, standIn.requests)
            }
        }
    }

    @Test(arguments: calls)
    func `sends one request, with the version in its header`(call: Call) async throws {
        let version = try #require(APIVersion(call.needs))
        let (error, requests) = try await Self.run(call, version: version)
        #expect(error == nil)
        let lines = requests.map { "\($0.method) \($0.path)\($0.body.isEmpty ? "" : " \($0.body)")" }
        #expect(lines == [call.line])
        #expect(requests.first?.headers["intercom-version"] == call.needs)
    }

    @Test(arguments: calls.filter { $0.needs != "2.14" })
    func `refuses what a version lacks before anything is sent`(call: Call) async throws {
        let older = try #require(APIVersion(call.needs == "2.17" ? "2.16" : "2.15"))
        let (error, requests) = try await Self.run(call, version: older)
        #expect(error?.reason == .unsupported)
        #expect(error?.neededVersion == call.needs)
        #expect(error?.delivery == RemoteError.Delivery.none)
        #expect(error?.message.contains("needs API version \(call.needs), and \(older) is in use") == true)
        #expect(error?.message.hasSuffix("Set api.version in guidepost.yml to \"\(call.needs)\".") == true)
        #expect(requests.isEmpty)
    }

    @Test(arguments: calls.filter { $0.line.hasPrefix("DELETE") })
    func `takes what is gone as deleted`(call: Call) async throws {
        try await StandIn.run { _, _ in
            .error(404, code: "not_found")
        } _: { standIn in
            try await withIntercomWorkspace(ClientConfiguration(standIn)) { try await call.call($0) }
            #expect(standIn.requests.count == 1)
        }
    }

    @Test func `gives nothing for an item that is not there, and passes other refusals on`() async throws {
        try await StandIn.run { request, _ in
            // The draft's 404 has no body (API.md §1.3).
            request.path.hasSuffix("/5/draft")
                ? StandInReply(status: 404, headers: [:], body: "") : .error(403, code: "forbidden")
        } _: { standIn in
            try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                let draft = try await workspace.draft(of: Self.id)
                #expect(draft == nil)
                let error = await #expect(throws: RemoteError.self) { try await workspace.newsItem(Self.id) }
                #expect(error?.message.contains("read_news_scope") == true)
            }
        }
    }
}
