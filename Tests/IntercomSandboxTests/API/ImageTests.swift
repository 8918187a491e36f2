import HTTPTypes
import HelpCenterModel
import Testing

@testable import IntercomSandbox
import TestSupport

@Suite struct ImageTests {
    private let origin = "http://localhost:4840"

    /// The address of the one image of an article.
    private func source(_ article: JSONValue) throws -> String {
        let sources = try BodyRewriter().rewrite(article["body"]?.text ?? "").imageSources
        return try #require(sources.first)
    }

    private func path(_ source: String) -> String { String(source.prefix { $0 != "?" }) }

    private func body(_ source: String) -> JSONValue { .string("<img src=\"\(source)\" alt=\"a\">") }

    @Test func `an image moves to the workspace's own address with a signed query`() async throws {
        try await withCaller(SandboxConfiguration(clock: { 1_700_000_000 })) { caller in
            let article = try await caller.article("a", ["body": body("https://x.org/pics/a%20b.png?v=2")])
            let source = try source(article)
            let digest = Digest(of: "https://x.org/pics/a%20b.png?v=2").prefix(24)
            #expect(path(source) == "\(origin)/i/o/sandbox/1/\(digest)/a%20b.png")
            #expect(source.contains("?expires=1700003600&signature="))
            #expect(source.contains("&req="))
            #expect(article["body"]?.text?.contains("&amp;signature=") == true, "it is escaped in HTML")
        }
    }

    @Test func `the query is another one at every read`() async throws {
        try await withCaller(SandboxConfiguration(clock: { 5 })) { caller in
            let created = try await caller.article("a", ["body": body("https://x.org/a.png")])
            let first = try source(await caller.get("/articles/\(created.id)").json(expecting: 200))
            let second = try source(await caller.get("/articles/\(created.id)").json(expecting: 200))
            let list = try await caller.get("/articles").json(expecting: 200)
            let third = try source(try #require(list["data"]?.items.first))
            #expect(Set([first, second, third]).count == 3)
            #expect(Set([first, second, third].map(path)).count == 1)
        }
    }

    @Test func `the same address has the same image, another one another`() async throws {
        try await withCaller { caller in
            let first = try path(source(await caller.article("a", ["body": body("https://x.org/a.png")])))
            let same = try path(source(await caller.article("b", ["body": body("https://x.org/a.png")])))
            let other = try path(source(await caller.article("c", ["body": body("https://x.org/a.png?2")])))
            #expect(first == same)
            #expect(first != other)
        }
    }

    @Test func `what was read is accepted back, with its query and without`() async throws {
        try await withCaller { caller in
            let created = try await caller.article("a", ["body": body("https://x.org/a.png")])
            let signed = try source(created)
            for sent in [signed, path(signed)] {
                let request: JSONValue = ["body": body(sent.replacing("&", with: "&amp;"))]
                let updated = try await caller.put("/articles/\(created.id)", request).json(expecting: 200)
                #expect(path(try source(updated)) == path(signed))
            }
        }
    }

    @Test func `every image of a body is signed, and text that looks like one is not`() async throws {
        try await withCaller { caller in
            let html = """
                <p>é &lt;img src="\(origin)/i/o/x"</p><img src="https://x.org/a.png"><img src="https://x.org/b.png">
                """
            let text = try #require(await caller.article("a", ["body": .string(html)])["body"]?.text)
            #expect(text.ranges(of: "?expires=").count == 2)
            #expect(text.contains("&lt;img src=\"\(origin)/i/o/x\"</p>"))
        }
    }

    static let unreachable = [
        "http://x.org/a.png", "http://localhost:4840/assets/missing.png", "http://localhost:4840/help/en",
        "http://localhost:4840/i/o/sandbox/9/abc/x.png", "http://localhost:4840/assets/..%2Fsecret.png",
    ]

    @Test(arguments: unreachable)
    func `an image that cannot be reached is refused and named`(_ source: String) async throws {
        try await withTemporaryFolder { folder in
            try LocalFiles().createFolder("\(folder)/assets")
            try LocalFiles().write("\(folder)/secret.png", [1])
            try await withCaller(SandboxConfiguration(assetFolder: "\(folder)/assets")) { caller in
                let answer = try await caller.post(
                    "/articles", ["title": "a", "author_id": 501, "body": body(source)])
                #expect(answer.status == 400)
                #expect(answer.text.contains(source))
            }
        }
    }

    @Test func `a file of the asset folder is reachable, and served under both addresses`() async throws {
        try await withTemporaryFolder { folder in
            try LocalFiles().write("\(folder)/a b.png", [1, 2, 3])
            try await withCaller(SandboxConfiguration(assetFolder: folder)) { caller in
                let article = try await caller.article("a", ["body": body("\(origin)/assets/a%20b.png")])
                let path = try path(source(article))
                for address in [
                    "/assets/a%20b.png", String(path.dropFirst(origin.count)),
                    "\(path.dropFirst(origin.count))?expires=1",
                ] {
                    let answer = try await caller.get(address)
                    #expect(answer.status == 200)
                    #expect(answer.bytes == [1, 2, 3])
                    #expect(answer.headers[.contentType] == "image/png")
                }
            }
        }
    }

    @Test func `an image from elsewhere is redirected to where it is`() async throws {
        try await withCaller { caller in
            let path = try path(source(await caller.article("a", ["body": body("https://x.org/a.png?v=2")])))
            let answer = try await caller.get(String(path.dropFirst(origin.count)))
            #expect(answer.status == 302)
            #expect(answer.headers[.location] == "https://x.org/a.png?v=2")
        }
    }

    @Test(arguments: [
        "/assets/missing.png", "/assets/..%2Fsecret.png", "/assets/.hidden", "/assets/", "/i/o/sandbox/1/a/b",
    ])
    func `nothing else is served`(_ path: String) async throws {
        try await withTemporaryFolder { folder in
            try LocalFiles().createFolder("\(folder)/assets")
            try LocalFiles().write("\(folder)/secret.png", [1])
            try LocalFiles().write("\(folder)/assets/.hidden", [1])
            try await withCaller(SandboxConfiguration(assetFolder: "\(folder)/assets")) { caller in
                let answer = try await caller.get(path)
                #expect(answer.status == 404)
            }
        }
    }

    @Test func `delayed, the answer to the write still has the address that was sent`() async throws {
        let behaviour = SandboxBehaviour(imageRehosting: .delayed)
        try await withCaller(SandboxConfiguration(behaviour: behaviour)) { caller in
            let created = try await caller.article("a", ["body": body("https://x.org/a.png")])
            #expect(try source(created) == "https://x.org/a.png")
            let read = try await caller.get("/articles/\(created.id)").json(expecting: 200)
            #expect(try source(read).hasPrefix("\(origin)/i/o/sandbox/1/"))
        }
    }
}
