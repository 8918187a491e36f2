import HelpCenterModel
import Testing

@testable import IntercomAPI

/// Servers that fall silent, drip, break off and close behind the client's back, byte for byte.
@Suite(.timeLimit(.minutes(10))) struct BrokenConnectionTests {
    private static let create = OutgoingRequest(.post, "/articles", body: .init("{}".utf8))
    private static let read = OutgoingRequest(.get, "/me")

    /// A client that hardly waits between attempts, and makes two of them.
    private static func configuration(_ baseURL: BaseURL) -> ClientConfiguration {
        var configuration = ClientConfiguration(baseURL: baseURL, token: Secret("t"))
        configuration.retries.base = 2
        configuration.retries.attempts = 2
        return configuration
    }

    /// Sends requests one after the other over one client, and gives how each ended.
    private static func send(
        _ requests: [OutgoingRequest], _ configuration: ClientConfiguration
    ) async throws -> [Result<Int, RemoteError>] {
        try await withIntercomWorkspace(configuration) { workspace in
            var results: [Result<Int, RemoteError>] = []
            for request in requests {
                do throws(RemoteError) {
                    results.append(.success(try await workspace.sender.send(request).status))
                } catch {
                    results.append(.failure(error))
                }
            }
            return results
        }
    }

    private static func error(_ result: Result<Int, RemoteError>?) -> RemoteError? {
        guard case .failure(let error) = result else { return nil }
        return error
    }

    enum Breakage: Sendable, CaseIterable {
        case beforeTheAnswer
        case resetBeforeTheAnswer
        case inTheHead
        case inTheBody
        case resetInTheBody
        case inAChunk
        case betweenChunks
        case noHTTP

        func serve(_ connection: inout RawConnection) async throws {
            guard try await connection.request() != nil else { return }
            let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            switch self {
            case .beforeTheAnswer: break
            case .resetBeforeTheAnswer: try await connection.reset()
            case .inTheHead: try await connection.write("HTTP/1.1 200 OK\r\nContent-Le")
            case .inTheBody: try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\"")
            case .resetInTheBody:
                try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{\"id\"")
                try await connection.reset()
            case .inAChunk: try await connection.write(chunked + "9\r\n{\"id\"")
            case .betweenChunks: try await connection.write(chunked + "2\r\n{}\r\n")
            case .noHTTP: try await connection.write("220 mail.example.com ESMTP\r\n")
            }
        }
    }

    @Test(arguments: Breakage.allCases)
    func `sends a create once and says that it may have happened`(breakage: Breakage) async throws {
        try await RawServer.run { connection, _ in
            try await breakage.serve(&connection)
        } _: { server in
            let error = Self.error(try await Self.send([Self.create], Self.configuration(server.baseURL)).first)
            #expect(error?.reason == .unreachable)
            #expect(error?.delivery == .unknown)
            #expect(error?.message.contains("127.0.0.1 broke off during POST /articles") == true)
            #expect(server.lines == ["POST /articles HTTP/1.1"])
        }
    }

    @Test(arguments: Breakage.allCases)
    func `reads again`(breakage: Breakage) async throws {
        try await RawServer.run { connection, number in
            guard number > 1 else { return try await breakage.serve(&connection) }
            while try await connection.request() != nil { try await connection.answer("{}") }
        } _: { server in
            let results = try await Self.send([Self.read], Self.configuration(server.baseURL))
            #expect(try results.map { try $0.get() } == [200])
            #expect(server.lines.count == 2)
        }
    }

    @Test(arguments: [true, false])
    func `gives up a server that falls silent after so many bytes`(hasBegun: Bool) async throws {
        try await RawServer.run { connection, _ in
            _ = try await connection.request()
            if hasBegun { try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{") }
            try await connection.end()
        } _: { server in
            var configuration = Self.configuration(server.baseURL)
            configuration.timeouts.idle = 400
            let error = Self.error(try await Self.send([Self.create], configuration).first)
            #expect(error?.reason == .timedOut)
            #expect(error?.delivery == .unknown)
            #expect(server.lines.count <= 1)
        }
    }

    @Test(arguments: [true, false])
    func `gives up an answer that takes too long as a whole, dripping or stalled`(isDripping: Bool) async throws {
        try await RawServer.run { connection, _ in
            _ = try await connection.request()
            try await connection.write("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
            guard isDripping else { return try await connection.end() }
            while !Task.isCancelled {
                try await connection.write(" ")
                try await Task.sleep(for: .milliseconds(5))
            }
        } _: { server in
            var configuration = Self.configuration(server.baseURL)
            configuration.timeouts.idle = 50_000
            configuration.timeouts.whole = 500
            let error = Self.error(try await Self.send([Self.create], configuration).first)
            #expect(error?.reason == .timedOut)
            #expect(error?.delivery == .unknown)
            #expect(server.lines.count <= 1)
        }
    }

    @Test func `gives up a host that does not accept the connection, and knows that nothing happened`() async throws {
        let port = try HeldPort(.silent)
        defer { port.close() }
        var configuration = Self.configuration(port.baseURL)
        configuration.timeouts.connect = 100
        let error = Self.error(try await Self.send([Self.create], configuration).first)
        #expect(error?.reason == .timedOut)
        #expect(error?.delivery == RemoteError.Delivery.none)
        #expect(error?.message.contains("did not accept a connection in time") == true)
    }

    /// The server closes a kept connection at the very moment at which the client sends over it: the create has left, so
    /// it must not leave again.
    @Test func `does not send a create again that left over a connection which the server was closing`() async throws {
        try await RawServer.run { connection, number in
            _ = try await connection.request()
            try await connection.answer("{}")
            // What comes over the kept connection is read and never answered.
            if number == 1 { _ = try await connection.request() } else { try await connection.end() }
        } _: { server in
            let results = try await Self.send(
                [Self.read, Self.create], Self.configuration(server.baseURL))
            #expect(try results.first?.get() == 200)
            #expect(Self.error(results.last)?.delivery == .unknown)
            #expect(server.lines == ["GET /me HTTP/1.1", "POST /articles HTTP/1.1"])
        }
    }

    @Test func `reads again what left over a connection which the server was closing`() async throws {
        try await RawServer.run { connection, number in
            _ = try await connection.request()
            try await connection.answer("{}")
            if number == 1 { _ = try await connection.request() } else { try await connection.end() }
        } _: { server in
            let results = try await Self.send([Self.read, Self.read], Self.configuration(server.baseURL))
            #expect(try results.map { try $0.get() } == [200, 200])
            #expect(server.lines.count == 3)
        }
    }

    /// The close races with the next request, so it is tried often: whatever wins, a create arrives once at most, and
    /// one that did not arrive is sent or told.
    @Test func `sends a create once at most while the server closes idle connections`() async throws {
        for _ in 0..<40 {
            try await RawServer.run { connection, _ in
                guard try await connection.request() != nil else { return }
                try await connection.answer("{}")
            } _: { server in
                let results = try await Self.send(
                    [Self.read, Self.create, Self.create], Self.configuration(server.baseURL))
                let creates = server.lines.filter { $0.hasPrefix("POST") }.count
                let sure = results.dropFirst().filter { (try? $0.get()) == 200 }.count
                let unknown = results.dropFirst().filter { Self.error($0)?.delivery == .unknown }.count
                #expect(sure + unknown == 2, "\(results)")
                #expect(sure <= creates && creates <= sure + unknown, "\(creates) came, \(sure) were answered")
            }
        }
    }
}
