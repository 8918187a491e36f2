import HTTPTypes
import HelpCenterModel
import HummingbirdTesting
import Testing

@testable import IntercomSandbox

@Suite struct ArticleCreateTests {
    @Test func `a create answers 200 with the whole article`() async throws {
        try await withCaller { caller in
            let answer = try await caller.post(
                "/articles",
                [
                    "title": "Thanks for everything", "description": "Description of the Article",
                    "body": "Body of the Article", "author_id": 501, "state": "published",
                ])
            let article = try answer.json(expecting: 200)
            #expect(article["type"] == "article")
            #expect(article.id == "100001")
            #expect(article["workspace_id"] == "sandbox")
            #expect(article["title"] == "Thanks for everything")
            #expect(article["description"] == "Description of the Article")
            #expect(article["body"] == #"<p class="no-margin">Body of the Article</p>"#)
            #expect(article["body_markdown"] == "Body of the Article\n")
            #expect(article["author_id"] == 501)
            #expect(article["state"] == "published")
            #expect(article["url"] == "http://localhost:4840/help/en/articles/100001-thanks-for-everything")
            #expect(article["parent_ids"] == .array([]))
            #expect(article["tags"] == ["type": "tag.list", "tags": .array([])])
            #expect(article["statistics"]?["views"] == 0)
        }
    }

    @Test func `the state is draft unless it is said, and a draft has no url`() async throws {
        try await withCaller { caller in
            let article = try await caller.article()
            #expect(article["state"] == "draft")
            #expect(article["url"] == .null)
            #expect(article["body"] == "")
            #expect(article["description"] == "")
        }
    }

    static let refused: [(JSONValue, Int, String, String)] = [
        (["author_id": 501], 400, "parameter_not_found", "a title is required"),
        (["title": "a"], 400, "parameter_not_found", "an author is required"),
        (["title": "a", "author_id": 7], 400, "parameter_not_found", "the author must be a teammate"),
        (["title": "a", "author_id": 501, "parent_id": 7], 400, "parameter_not_found", "the parent must exist"),
        (["title": "", "author_id": 501], 400, "parameter_invalid", "a title cannot be blank"),
        (["title": "a", "author_id": 501, "state": "live"], 400, "parameter_invalid", "there are two states"),
        (["title": 7, "author_id": 501], 400, "type_mismatch", "a title is text"),
        (
            ["title": "a", "author_id": 501, "body": "<dl></dl>"], 400, "parameter_invalid",
            "the body must be supported"
        ),
        (
            ["title": "a", "author_id": 501, "body": "b", "body_markdown": "b"], 422, "parameter_invalid",
            "body and body_markdown exclude each other"
        ),
        (["title": "a", "author_id": 501, "audience_ids": .array([3])], 404, "not_found", "an audience must exist"),
        (.array([]), 400, "type_mismatch", "a request is an object"),
    ]

    @Test(arguments: refused)
    func `a faulty create is refused and leaves nothing`(
        _ request: JSONValue, _ status: Int, _ code: String, _ why: String
    ) async throws {
        try await withCaller { caller in
            let answer = try await caller.post("/articles", request)
            #expect(answer.status == status, "\(why)")
            #expect(answer.code == code, "\(why)")
            #expect(try await caller.get("/articles").json(expecting: 200)["total_count"] == 0)
        }
    }

    @Test func `what is no JSON is refused`() async throws {
        try await withCaller { caller in
            let answer = try await caller.send(.post, "/articles", bytes: Array("{\"title\":".utf8))
            #expect(answer.status == 400)
            #expect(answer.code == "parameter_invalid")
        }
    }

    @Test func `the parent is taken as a number and as text`() async throws {
        try await withCaller { caller in
            let collection = try await caller.collection()
            let id = try #require(Int(collection.id))
            let byNumber = try await caller.article("a", ["parent_id": .integer(id), "parent_type": "collection"])
            let byText = try await caller.article("b", ["parent_id": .string(collection.id)])
            #expect(byNumber["parent_ids"] == .array([.integer(id)]))
            #expect(byText["parent_ids"] == .array([.integer(id)]))
        }
    }

    @Test func `parent_ids overrides parent_id and puts it into several collections`() async throws {
        try await withCaller { caller in
            let ids = [try await caller.collection("a"), try await caller.collection("b")].compactMap { Int($0.id) }
            let parents = JSONValue.array(ids.map(JSONValue.integer))
            let article = try await caller.article("a", ["parent_id": .integer(ids[0]), "parent_ids": parents])
            #expect(article["parent_ids"] == parents)
        }
    }

    @Test func `equal requests to new sandboxes give equal ids`() async throws {
        let body: JSONValue = #"<h1>A</h1><img src="https://x.org/a.png">"#
        let answers = try await [0, 1].asyncMap { _ in
            let sandbox = try Sandbox(SandboxConfiguration(clock: { 1_700_000_000 }))
            return try await sandbox.application().test(.router) { client in
                try await Caller(client: client).article("a", ["body": body])
            }
        }
        #expect(answers[0] == answers[1])
    }
}
