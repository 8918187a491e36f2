import HTTPTypes
import HelpCenterModel
import HummingbirdTesting
import NIOCore
import Testing

@testable import IntercomSandbox

/// The sandbox over a real socket.
@Suite struct LiveServerTests {
    /// One request on a connection of its own.
    private func send(
        _ address: SandboxAddress, _ method: HTTPRequest.Method, _ path: String, _ body: JSONValue? = nil
    ) async throws -> (status: Int, json: JSONValue) {
        // Longer than the usual quarter of a minute: a large body takes its time on a busy machine.
        let patient = TestClient.Configuration(timeout: .seconds(120))
        return try await TestClient.withClient(host: address.host, port: address.port, configuration: patient) {
            client in
            let response = try await client.execute(
                TestClient.Request(
                    path, method: method, authority: "localhost:\(address.port)",
                    headers: [.authorization: "Bearer \(address.token.reveal())", .intercomVersion: "2.16"],
                    body: body.map { ByteBuffer(bytes: $0.bytes) }))
            let bytes = response.body.map { Array($0.readableBytesView) } ?? []
            return (response.status.code, try JSONValue(parsing: bytes))
        }
    }

    @Test func `it answers on a port of the system's choice and ends with its scope`() async throws {
        let address = try await withSandbox { address in
            #expect(address.port > 0)
            #expect(address.workspaceID == "sandbox")
            #expect(address.publicBase == "http://localhost:4840/help")
            #expect(address.assetBase == "http://localhost:4840/assets/")
            let (status, json) = try await send(address, .get, "/me")
            #expect(status == 200)
            #expect(json["app"]?["id_code"] == "sandbox")
            return address
        }
        await #expect(throws: (any Error).self, "nobody listens there any more") {
            _ = try await send(address, .get, "/me")
        }
    }

    @Test func `the scope's error passes through and ends the server`() async throws {
        struct Stop: Error {}
        await #expect(throws: Stop.self) {
            try await withSandbox { _ in throw Stop() }
        }
    }

    @Test func `a taken port is an error that names it`() async throws {
        try await withSandbox { address in
            let sandbox = try Sandbox()
            do {
                try await sandbox.run(port: address.port) { _ in Issue.record("it must not start") }
                Issue.record("the port is taken")
            } catch let error as SandboxError {
                guard case .cannotListen(_, address.port, _) = error else {
                    Issue.record("another error: \(error)")
                    return
                }
                #expect("\(error)".contains("--port"))
            }
        }
    }

    @Test(arguments: ["0.0.0.0", "192.168.1.5", "example.com"])
    func `it listens on this machine only`(_ host: String) async throws {
        let sandbox = try Sandbox()
        await #expect(throws: SandboxError.notLoopback(host: host)) {
            try await sandbox.run(host: host) { _ in }
        }
    }

    @Test func `told so, it answers for any host`() async throws {
        var configuration = SandboxConfiguration()
        configuration.isOpenToNetwork = true
        try await withSandbox(configuration) { address in
            try await TestClient.withClient(host: address.host, port: address.port) { client in
                let request = TestClient.Request(
                    "/me", method: .get, authority: "help.example.com", headers: [.authorization: "Bearer sandbox"])
                let response = try await client.execute(request)
                #expect(response.status == .ok)
            }
        }
    }

    @Test func `a body of several megabytes goes in and out`() async throws {
        try await withSandbox { address in
            let text = String(repeating: "text ", count: 600_000) + "end"
            let (status, json) = try await send(
                address, .post, "/articles", ["title": "a", "author_id": 501, "body": .string(text)])
            #expect(status == 200)
            #expect(json["body"]?.text?.utf8.count == text.utf8.count + 25)
        }
    }

    static let drops: [(FaultEffect, Int)] = [
        (.dropBefore, 0), (.reset, 0), (.dropAfter, 1), (.truncate(bytes: 20), 1), (.truncate(bytes: 0), 1),
    ]

    @Test(arguments: drops)
    func `a dropped connection gives no answer, whether or not the write took place`(
        _ effect: FaultEffect, _ count: Int
    ) async throws {
        let faults = FaultPlan(rules: [FaultRule(method: "POST", effect: effect)])
        try await withSandbox(SandboxConfiguration(faults: faults)) { address in
            let article: JSONValue = ["title": "a", "author_id": 501]
            await #expect(throws: (any Error).self) { _ = try await send(address, .post, "/articles", article) }
            let (_, list) = try await send(address, .get, "/articles")
            #expect(list["total_count"] == .integer(count))
            let (_, told) = try await send(address, .get, "/_sandbox/requests")
            let status = told["requests"]?.items.first?["status"]
            if case .truncate = effect { #expect(status == 200) } else { #expect(status == .null) }
        }
    }

    @Test func `a hanging request is answered by nobody, and the server ends all the same`() async throws {
        let (hangs, continuation) = AsyncStream.makeStream(of: Duration.self)
        let configuration = SandboxConfiguration(
            faults: FaultPlan(rules: [FaultRule(method: "POST", effect: .hang)]),
            sleep: { duration in
                continuation.yield(duration)
                try await Task.sleep(for: duration)
            })
        try await withSandbox(configuration) { address in
            let client = TestClient(host: address.host, port: address.port)
            client.connect()
            let article: JSONValue = ["title": "a", "author_id": 501]
            try await client.executeAndDontWaitForResponse(
                TestClient.Request(
                    "/articles", method: .post, authority: "localhost", headers: [.authorization: "Bearer sandbox"],
                    body: ByteBuffer(bytes: article.bytes)))
            #expect(await hangs.first { _ in true } != nil)
            let (_, list) = try await send(address, .get, "/articles")
            #expect(list["total_count"] == 1, "the write took place")
            let (_, told) = try await send(address, .get, "/_sandbox/requests")
            #expect(told["requests"]?.items.first?["status"] == .null)
        }
    }

    @Test func `an idle connection does not hold the end up`() async throws {
        let client = try await withSandbox { address in
            let client = TestClient(host: address.host, port: address.port)
            client.connect()
            let request = TestClient.Request(
                "/me", method: .get, authority: "localhost", headers: [.authorization: "Bearer sandbox"])
            let response = try await client.execute(request)
            #expect(response.status == .ok)
            return client
        }
        try await client.shutdown()
    }

    static let hosts = [
        ("localhost", true), ("localhost:4840", true), ("127.0.0.1:1", true), ("[::1]:80", true), ("LOCALHOST", true),
        ("example.com", false), ("localhost.example.com", false), ("127.0.0.1.example.com", false),
        ("user@localhost", false), ("", false), ("10.0.0.1", false),
    ]

    @Test(arguments: hosts)
    func `it answers for the hosts of this machine only`(_ host: String, _ isAnswered: Bool) async throws {
        try await withSandbox { address in
            try await TestClient.withClient(host: address.host, port: address.port) { client in
                for path in ["/help/en", "/me", "/assets/a.png"] {
                    let request = TestClient.Request(
                        path, method: .get, authority: host, headers: [.authorization: "Bearer sandbox"])
                    let response = try await client.execute(request)
                    #expect((response.status.code == 421) == !isAnswered)
                }
            }
        }
    }
}
