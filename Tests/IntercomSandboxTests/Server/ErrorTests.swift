import Foundation
import HTTPTypes
import HelpCenterModel
import Testing

@testable import IntercomSandbox

@Suite struct ErrorTests {
    @Test(arguments: [nil, "wrong", "sandbox2", ""])
    func `a missing or wrong token is unauthorized`(_ token: String?) async throws {
        try await withCaller { caller in
            var caller = caller
            caller.token = token
            for path in ["/me", "/articles", "/nothing", "/_sandbox/requests"] {
                let answer = try await caller.get(path)
                #expect(answer.status == 401)
                #expect(answer.code == "unauthorized")
            }
        }
    }

    @Test func `another token can be asked for`() async throws {
        try await withCaller(SandboxConfiguration(token: .init("secret"))) { caller in
            let refused = try await caller.get("/me")
            #expect(refused.status == 401)
            var caller = caller
            caller.token = "secret"
            let admitted = try await caller.get("/me")
            #expect(admitted.status == 200)
        }
    }

    @Test func `an error comes in Intercom's envelope with the id of the request`() async throws {
        try await withCaller { caller in
            let answer = try await caller.get("/articles/1")
            let json = try answer.json(expecting: 404)
            #expect(json["type"] == "error.list")
            #expect(json["errors"]?.items == [["code": "not_found", "message": "Resource Not Found"]])
            let id = try #require(json["request_id"]?.text)
            #expect(UUID(uuidString: id) != nil)
            #expect(answer.headers[.requestID] == id)
            let other = try await caller.get("/articles/1").headers[.requestID]
            #expect(other != id)
        }
    }

    static let unknown: [(HTTPRequest.Method, String)] = [
        (.get, "/nothing"), (.patch, "/articles/1"), (.delete, "/me"), (.post, "/articles/1"), (.get, "/articles/x"),
        (.get, "/help_center/sections"), (.put, "/articles"),
    ]

    @Test(arguments: unknown)
    func `an unknown path or method is not found`(_ method: HTTPRequest.Method, _ path: String) async throws {
        try await withCaller { caller in
            let answer = try await caller.send(method, path, nil)
            #expect(answer.status == 404)
            #expect(answer.code == "not_found")
        }
    }
}
