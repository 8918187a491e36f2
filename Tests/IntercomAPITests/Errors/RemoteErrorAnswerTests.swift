import Foundation
import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct RemoteErrorAnswerTests {
    private static func error(
        _ status: Int, _ body: String = "", headers: [String: String] = [:],
        request: OutgoingRequest = OutgoingRequest(.put, "/articles/12"), region: Region = .us
    ) -> RemoteError {
        let answer = HTTPAnswer(status: status, headers: headers, body: AnswerBody(body))
        var configuration = ClientConfiguration(baseURL: .region(region), token: Secret("t0ken"))
        configuration.tokenVariable = "STAGING_TOKEN"
        return RemoteError(answer, ErrorContext(configuration: configuration, request: request))
    }

    @Test(
        arguments: [
            (400, .invalid), (401, .unauthorized), (403, .forbidden), (404, .notFound), (405, .forbidden),
            (406, .unsupported), (408, .timedOut), (409, .conflict), (410, .notFound), (413, .invalid), (422, .invalid),
            (429, .rateLimited), (500, .unavailable), (502, .unavailable), (503, .unavailable), (599, .unavailable),
            (302, .unreadable),
        ] as [(Int, RemoteError.Reason)])
    func `sorts an answer by its status`(status: Int, reason: RemoteError.Reason) {
        let error = Self.error(status)
        #expect(error.reason == reason)
        #expect(error.status == status)
    }

    @Test(arguments: [
        (400, RemoteError.Delivery.none), (401, .none), (404, .none), (409, .none), (422, .none), (429, .none),
        (302, .none), (408, .unknown), (500, .unknown), (503, .unknown),
    ])
    func `knows whether a write may have happened`(status: Int, delivery: RemoteError.Delivery) {
        #expect(Self.error(status, request: OutgoingRequest(.post, "/articles")).delivery == delivery)
        #expect(Self.error(status, request: OutgoingRequest(.get, "/articles")).delivery == .none)
    }

    @Test(
        arguments: [
            ("", nil, nil, "no body"),
            ("<html>Bad gateway</html>", nil, nil, "no JSON"),
            ("null", nil, nil, "JSON without content"),
            ("[]", nil, nil, "a list"),
            ("{}", nil, nil, "an empty object"),
            (#"{"errors":[]}"#, nil, nil, "an empty list of errors"),
            (#"{"errors":"x","request_id":5}"#, nil, nil, "fields of other types"),
            (#"{"message":"No draft","status":422}"#, nil, "No draft", "the form of drafts"),
            (#"{"status":404,"error":"Not Found"}"#, nil, "Not Found", "the form of the framework"),
            (#"{"type":"error.list","errors":[{"code":"not_found"}]}"#, "not_found", nil, "a code alone"),
            (
                #"{"type":"error.list","request_id":null,"errors":[{"code":"data_invalid","message":"Bad","field":null}]}"#,
                "data_invalid", "Bad", "the documented form"
            ),
        ] as [(String, String?, String?, String)])
    func `understands every body of an error`(body: String, code: String?, words: String?, why: String) {
        let error = Self.error(422, body)
        #expect(error.code == code, "\(why)")
        #expect(error.reason == .invalid)
        #expect(error.message.contains("422"))
        #expect(error.message.contains("PUT /articles/12"))
        if let words { #expect(error.message.contains(words), "\(why)") }
    }

    @Test func `takes the request id from the body, else from the header`() {
        #expect(Self.error(400, #"{"request_id":"b","errors":[]}"#, headers: ["x-request-id": "h"]).requestID == "b")
        #expect(Self.error(400, #"{"request_id":null,"errors":[]}"#, headers: ["x-request-id": "h"]).requestID == "h")
        #expect(Self.error(400, headers: ["x-request-id": "h"]).description.hasSuffix("(request h)"))
        #expect(Self.error(400).requestID == nil)
    }

    @Test(arguments: [
        (401, "unauthorized", ["STAGING_TOKEN", "api.intercom.io", "eu or au", "api.region"]),
        (401, "token_revoked", ["STAGING_TOKEN", "Create a new access token"]),
        (403, "forbidden", ["STAGING_TOKEN", "Read and write articles"]),
        (403, "api_plan_restricted", ["plan"]),
        (404, "not_found", ["deleted", "run the plan again"]),
        (409, "conflict", ["there already"]),
        (422, "data_invalid", ["Correct"]),
        (429, "rate_limit_exceeded", ["run again in a minute"]),
        (503, "service_unavailable", ["intercomstatus.com"]),
    ])
    func `says what to do next`(status: Int, code: String, words: [String]) {
        let error = Self.error(status, #"{"errors":[{"code":"\#(code)","message":"M"}]}"#)
        for word in words { #expect(error.message.contains(word), "\(error.message)") }
        #expect(error.message.hasSuffix(".") || error.message.hasSuffix(")."))
    }

    @Test(arguments: [
        ("/articles?page=1&per_page=250", "Read and list articles"), ("/help_center/collections", "Read and list"),
        ("/help_center/help_centers", "Read and list articles"), ("/admins", "Read admins"), ("/me", "may not do this"),
        ("/news/newsfeeds?page=1", "read_news_scope"), ("/content/search", "read_content"),
        ("/help_center/help_centers/8/redirects", "read_help_center_redirects_scope"),
        ("/articles/5/versions", "Read and list articles"),
    ])
    func `names the permission that a read needs`(path: String, words: String) {
        let error = Self.error(403, request: OutgoingRequest(.get, path))
        #expect(error.message.contains(words), "\(error.message)")
    }

    @Test func `names the permissions that Intercom asks for`() {
        let error = Self.error(
            403,
            #"{"errors":[{"code":"action_forbidden","data":{"required_permissions":["manage_knowledge_base_content"]}}]}"#
        )
        #expect(error.message.contains("manage_knowledge_base_content"))
    }

    @Test func `names the target of a redirect that it does not follow`() {
        let error = Self.error(301, headers: ["location": "https://www.intercom.com/"])
        #expect(error.message.contains("https://www.intercom.com/"))
        #expect(error.message.contains("INTERCOM_BASE_URL"))
    }

    @Test func `takes from the server's words what could steer a terminal`() {
        let error = Self.error(400, "{\"message\":\"a\\u001b[2Jb\\u0007\\r\\nc\"}")
        #expect(error.message.contains(": a [2Jb c. "), "\(error.message)")
    }

    @Test func `keeps the server's words on one line and short`() {
        let long = String(repeating: "word ", count: 200)
        let error = Self.error(400, #"{"message":"a\nb \#(long)"}"#)
        #expect(!error.message.contains("\n"))
        #expect(error.message.count < 600)
    }

    @Test func `never holds the token`() {
        for status in [400, 401, 403, 500] { #expect(!"\(Self.error(status))".contains("t0ken")) }
    }
}
