import HTTPTypes
import HelpCenterModel
import HummingbirdTesting
import Testing

@testable import PreviewSite

/// The preview over a real socket.
@Suite struct PreviewServerTests {
    private static func server(
        sleep: @escaping @Sendable (Duration) async throws -> Void = { _ in }
    ) -> PreviewServer {
        PreviewServer(configuration: PreviewConfiguration(assetRoot: "/nowhere", sleep: sleep)) {
            PreviewSnapshot(site: Site(), version: 1)
        }
    }

    /// Runs a server as long as `body` needs its port.
    private func withServer(
        _ server: PreviewServer = server(), host: String = "127.0.0.1", _ body: @Sendable (Int) async throws -> Void
    ) async throws {
        let (ports, continuation) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                defer { continuation.finish() }
                try await server.run(host: host, port: 0) { continuation.yield($0) }
            }
            if let port = await ports.first(where: { _ in true }) {
                try await body(port)
                group.cancelAll()
            } else {
                Issue.record("it never came up")
            }
            // That the server ends without an error is part of every test.
            try await group.waitForAll()
        }
    }

    private func status(_ port: Int, host: String?, _ path: String) async throws -> Int {
        try await TestClient.withClient(host: "127.0.0.1", port: port) { client in
            try await client.execute(TestClient.Request(path, method: .get, authority: host)).status.code
        }
    }

    static let hosts: [(String?, Bool)] = [
        ("localhost", true), ("localhost:4000", true), ("127.0.0.1:1", true), ("[::1]", true), ("[::1]:80", true),
        ("LocalHost:80", true), ("example.com", false), ("localhost.example.com", false),
        ("127.0.0.1.example.com", false), ("user@localhost", false), ("localhost:80@example.com", false),
        ("::1", false), ("10.0.0.1", false), ("", false), (nil, false),
    ]

    @Test(arguments: hosts)
    func `it answers for the hosts of this machine only, on every route`(_ host: String?, _ isLocal: Bool) async throws
    {
        try await withServer { port in
            for path in ["/", "/en/", "/en/articles/a", "/diagnostics", "/-/version", "/assets/a.png", "/x"] {
                let status = try await status(port, host: host, path)
                // Without any Host field the server itself refuses the request.
                #expect(isLocal == ![400, 421].contains(status), "\(status) for \(path)")
                if let host, !host.isEmpty { #expect(isLocal || status == 421, "for \(path)") }
            }
        }
    }

    @Test(arguments: ["0.0.0.0", "192.168.1.5", "example.com", "::", ""])
    func `it listens on this machine only`(_ host: String) async throws {
        await #expect(throws: PreviewError.notLoopback(host: host)) {
            try await Self.server().run(host: host, port: 0) { _ in Issue.record("it must not start") }
        }
    }

    @Test func `a taken port is an error that names it and the option`() async throws {
        try await withServer { port in
            do {
                try await Self.server().run(port: port) { _ in Issue.record("it must not start") }
                Issue.record("the port is taken")
            } catch let error as PreviewError {
                guard case .cannotListen("127.0.0.1", port, _) = error else {
                    Issue.record("another error: \(error)")
                    return
                }
                #expect("\(error)".contains("--port"))
            }
        }
    }

    @Test func `a task that is cancelled before the server is up is no error`() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.cancelAll()
            group.addTask { try await Self.server().run(port: 0) { _ in } }
            try await group.waitForAll()
        }
    }

    @Test func `it stops when its task is cancelled, also while an open page waits`() async throws {
        let (naps, continuation) = AsyncStream.makeStream(of: Duration.self)
        let server = Self.server { duration in
            continuation.yield(duration)
            try await Task.sleep(for: .seconds(3600))
        }
        let (asked, isAsking) = AsyncStream.makeStream(of: Int.self)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask {
                guard let port = await asked.first(where: { _ in true }) else { return }
                await #expect(throws: (any Error).self, "nobody answers any more") {
                    _ = try await status(port, host: "localhost", "/-/version?since=1")
                }
            }
            try await withServer(server) { port in
                isAsking.yield(port)
                _ = await naps.first { _ in true }
            }
            try await group.waitForAll()
        }
    }
}
