import HelpCenterModel
import Testing

@testable import IntercomAPI

/// Cancelling at any moment ends a request at once, says what is known of its effect, and gives its place in the queue
/// back: a later request of a client that may send one at a time gets through.
@Suite(.timeLimit(.minutes(10))) struct CancellationTests {
    private static let create = OutgoingRequest(.post, "/articles", body: .init("{}".utf8))

    /// A client that sends one request at a time and would wait for ever.
    private static func configuration(_ baseURL: BaseURL) -> ClientConfiguration {
        var configuration = ClientConfiguration(baseURL: baseURL, token: Secret("t"))
        configuration.rateLimit.concurrency = 1
        configuration.retries.base = 100_000
        configuration.retries.cap = 100_000
        return configuration
    }

    /// Begins a create, cancels it once `moment` has come, and gives its error.
    private static func cancel(
        _ workspace: IntercomWorkspace, at moment: () async -> Void
    ) async -> RemoteError? {
        await withTaskGroup(of: RemoteError?.self) { group in
            group.addTask {
                do throws(RemoteError) { _ = try await workspace.sender.send(create) } catch { return error }
                return nil
            }
            await moment()
            group.cancelAll()
            return await group.next() ?? nil
        }
    }

    enum Moment: Sendable, CaseIterable {
        case beforeTheAnswer
        case inTheBody
        case beforeTheNextAttempt
    }

    @Test(arguments: Moment.allCases)
    func `ends the request and lets the next one through`(moment: Moment) async throws {
        let (moments, reached) = AsyncStream.makeStream(of: Void.self)
        try await RawServer.run { connection, _ in
            while let line = try await connection.request() {
                guard line.hasPrefix("POST") else {
                    try await connection.answer("{}")
                    continue
                }
                switch moment {
                case .beforeTheAnswer: break
                case .inTheBody: try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\"")
                case .beforeTheNextAttempt:
                    // Refused, and to come back in a minute.
                    try await connection.write(
                        "HTTP/1.1 429 Too Many\r\nRetry-After: 60\r\nContent-Length: 0\r\n\r\n")
                }
                reached.yield()
            }
        } _: { server in
            try await withIntercomWorkspace(Self.configuration(server.baseURL)) { workspace in
                let error = await Self.cancel(workspace) {
                    for await _ in moments { break }
                    // The answer's bytes, if any, are under way.
                    for _ in 0..<20 { await Task.yield() }
                }
                #expect(error?.reason == .cancelled)
                if moment != .beforeTheNextAttempt {
                    #expect(error?.delivery == .unknown)
                    let next = try await workspace.sender.send(OutgoingRequest(.get, "/me"))
                    #expect(next.status == 200)
                }
            }
            #expect(server.lines.filter { $0.hasPrefix("POST") }.count == 1)
        }
    }

    @Test func `knows that a request which never left has no effect`() async throws {
        let (moments, reached) = AsyncStream.makeStream(of: Void.self)
        try await RawServer.run { connection, _ in
            _ = try await connection.request()
            reached.yield()
            try await connection.end()
        } _: { server in
            try await withIntercomWorkspace(Self.configuration(server.baseURL)) { workspace in
                await withTaskGroup(of: Void.self) { group in
                    // This one holds the only place.
                    group.addTask { _ = try? await workspace.sender.send(OutgoingRequest(.get, "/me")) }
                    for await _ in moments { break }
                    let error = await Self.cancel(workspace) {
                        for _ in 0..<20 { await Task.yield() }
                    }
                    #expect(error?.reason == .cancelled)
                    #expect(error?.delivery == RemoteError.Delivery.none)
                    group.cancelAll()
                }
            }
            #expect(server.lines == ["GET /me HTTP/1.1"])
        }
    }

    @Test func `loses no place in the queue, whenever it comes`() async throws {
        try await RawServer.run { connection, _ in
            while try await connection.request() != nil { try await connection.answer("{}") }
        } _: { server in
            try await withIntercomWorkspace(Self.configuration(server.baseURL)) { workspace in
                for round in 0..<300 {
                    let error = await Self.cancel(workspace) {
                        for _ in 0..<(round % 30) { await Task.yield() }
                    }
                    #expect(error == nil || error?.reason == .cancelled, "round \(round)")
                }
                let next = try await workspace.sender.send(OutgoingRequest(.get, "/me"))
                #expect(next.status == 200)
            }
        }
    }
}
