import Foundation
import HelpCenterModel
import Synchronization
import Testing

@testable import IntercomAPI

/// The token is nowhere but in the header of a request.
@Suite struct TokenSecrecyTests {
    private static let token = "dG9rOmFiY2RlZjEyMzQ1Njc4OTA="

    private static var configuration: ClientConfiguration {
        var configuration = ClientConfiguration(baseURL: .region(.us), token: Secret(token))
        configuration.retries.attempts = 1
        return configuration
    }

    /// Everything that Swift can print of a value.
    private static func prints(_ value: some Any) -> String {
        var dumped = ""
        dump(value, to: &dumped)
        return dumped + "\(value)" + String(reflecting: value) + String(describing: Mirror(reflecting: value).children)
    }

    /// Every leaf that a mirror leads to.
    private static func leaves(_ value: Any, depth: Int = 0) -> String {
        guard depth < 12 else { return "" }
        let children = Mirror(reflecting: value).children
        return "\(value)" + children.map { leaves($0.value, depth: depth + 1) }.joined()
    }

    @Test func `is not in what prints or mirrors a client`() {
        let configuration = Self.configuration
        let transport = ScriptedTransport([ScriptedTransport.status(200)])
        let sender = RequestSender(configuration, transport: transport, time: transport.timekeeper)
        let workspace = IntercomWorkspace(
            sender: sender, regions: RegionFinder(configuration: configuration) { _ in sender })
        let context = ErrorContext(configuration: configuration, request: OutgoingRequest(.get, "/me"))
        for value in [configuration.token, configuration, sender, workspace, context] as [Any] {
            #expect(!Self.prints(value).contains(Self.token))
            #expect(!Self.leaves(value).contains(Self.token))
        }
        #expect("\(configuration.token)" == "<redacted>")
    }

    /// A server, or a proxy before it, may repeat the token in its words.
    @Test(
        arguments: [
            (401, #"{"errors":[{"code":"unauthorized","message":"Access Token Invalid: TOKEN"}]}"#, [:]),
            (400, #"{"errors":[{"code":"TOKEN","message":"m","field":"TOKEN"}]}"#, [:]),
            (403, #"{"errors":[{"code":"x","data":{"required_permissions":["TOKEN"]}}]}"#, [:]),
            (422, #"{"message":"bad header Bearer TOKEN","status":422}"#, [:]), (502, "TOKEN", [:]),
            (302, "", ["location": "https://elsewhere.example.com/?t=TOKEN"]), (200, "TOKEN", [:]),
            (200, #"{"TOKEN":1}"#, [:]), (500, "", ["x-request-id": "TOKEN"]),
            (500, #"{"request_id":"TOKEN"}"#, [:]),
        ] as [(Int, String, [String: String])])
    func `is not in an error, though the server repeats it`(
        status: Int, body: String, headers: [String: String]
    ) async {
        func filled(_ text: String) -> String { text.replacingOccurrences(of: "TOKEN", with: Self.token) }
        let answer = HTTPAnswer(status: status, headers: headers.mapValues(filled), body: AnswerBody(filled(body)))
        let lines = Mutex<[String]>([])
        var configuration = Self.configuration
        configuration.log = { entry in lines.withLock { $0.append("\(entry)\(Self.prints(entry))") } }
        let transport = ScriptedTransport([.answered(answer)])
        let sender = RequestSender(configuration, transport: transport, time: transport.timekeeper)
        let error = await #expect(throws: RemoteError.self) {
            try await sender.value(WireArticle.self, of: OutgoingRequest(.get, "/articles/1"))
        }
        #expect(error.map { Self.prints($0) }?.contains(Self.token) == false)
        #expect(lines.withLock { $0.joined() }.contains(Self.token) == false)
        #expect(lines.withLock { $0.count } == 1)
    }
}
