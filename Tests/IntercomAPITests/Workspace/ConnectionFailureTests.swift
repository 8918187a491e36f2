import Foundation
import HelpCenterModel
import Testing

@testable import IntercomAPI

/// What goes wrong between the client and the server, over real connections.
@Suite(.timeLimit(.minutes(10))) struct ConnectionFailureTests {
    private static let create = RemoteWrite.createArticle(
        ArticleFields(author: RemoteID("7"), parent: .unchanged, defaultLocale: .english, content: [:]))

    private static func error(
        _ configuration: ClientConfiguration, _ body: (IntercomWorkspace) async throws -> Void
    ) async -> RemoteError? {
        await #expect(throws: RemoteError.self) { try await withIntercomWorkspace(configuration, body) }
    }

    @Test func `names a host that refuses connections, and knows that nothing happened`() async throws {
        let port = try HeldPort(.refusing)
        defer { port.close() }
        var configuration = ClientConfiguration(baseURL: port.baseURL, token: Secret("t"))
        configuration.retries.base = 2
        for write in [
            Self.create, .deleteArticle(RemoteID("1")),
            .updateArticle(
                RemoteID("1"),
                .init(
                    author: RemoteID("7"), parent: .unchanged, defaultLocale: .english, content: [:])),
        ] {
            let error = await Self.error(configuration) { _ = try await $0.send(write) }
            #expect(error?.reason == .unreachable)
            #expect(error?.delivery == RemoteError.Delivery.none)
            #expect(error?.message.contains("127.0.0.1: connection refused") == true, "\(error?.message ?? "")")
        }
    }

    @Test func `names a host that does not exist`() async throws {
        var configuration = ClientConfiguration(
            baseURL: try BaseURL("https://guidepost.invalid"), token: Secret("t"))
        configuration.retries.base = 2
        configuration.timeouts.connect = 5000
        let error = await Self.error(configuration) { _ = try await $0.send(Self.create) }
        #expect(error?.delivery == RemoteError.Delivery.none)
        #expect(error?.message.contains("guidepost.invalid") == true, "\(error?.message ?? "")")
    }

    @Test func `reads again when an answer breaks off`() async throws {
        let items = PagedItems(count: 3)
        try await StandIn.run { request, number in
            var reply = items.reply(to: request)
            if number < 3 { reply.fate = .cutOff }
            return reply
        } _: { standIn in
            let collections = try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                let collections = try await workspace.collections()
                #expect(await workspace.traffic() == RemoteTraffic(total: 3, retried: 2))
                return collections
            }
            #expect(collections.count == 3)
        }
    }

    @Test func `sends a create once though its answer breaks off`() async throws {
        try await StandIn.run { _, _ in
            StandInReply(body: #"{"id":"1"}"#, fate: .cutOff)
        } _: { standIn in
            let error = await Self.error(ClientConfiguration(standIn)) { _ = try await $0.send(Self.create) }
            #expect(error?.reason == .unreachable)
            #expect(error?.delivery == .unknown)
            #expect(standIn.requests.count == 1)
        }
    }

    @Test func `does not wait for ever, and sends a create once`() async throws {
        try await StandIn.run { _, _ in
            StandInReply(fate: .never)
        } _: { standIn in
            var configuration = ClientConfiguration(standIn)
            configuration.timeouts.idle = 50
            let error = await Self.error(configuration) { workspace in
                defer { #expect(workspace.sender.traffic == RemoteTraffic(total: 1)) }
                _ = try await workspace.send(Self.create)
            }
            #expect(error?.reason == .timedOut)
            #expect(error?.delivery == .unknown)
        }
    }

    @Test func `bounds the whole exchange too`() async throws {
        try await StandIn.run { _, _ in
            StandInReply(fate: .never)
        } _: { standIn in
            var configuration = ClientConfiguration(standIn)
            configuration.timeouts.whole = 50
            configuration.retries.attempts = 2
            let error = await Self.error(configuration) { workspace in
                defer { #expect(workspace.sender.traffic == RemoteTraffic(total: 2, retried: 1)) }
                _ = try await workspace.collections()
            }
            #expect(error?.reason == .timedOut)
        }
    }

    /// 5,000 blanks, gzipped.
    private static let zippedBlanks =
        "H4sIAAAAAAACA+3BMQEAAADCoCrrn9IUfkABAAAAAG8DYCwLh4gTAAA="

    @Test(arguments: [
        (StandInReply.json(String(repeating: " ", count: 5000)), "its length is announced"),
        (StandInReply(body: String(repeating: " ", count: 5000), fate: .chunked), "its length comes out on the way"),
        (
            StandInReply(
                headers: ["Content-Encoding": "gzip"], bytes: Data(base64Encoded: zippedBlanks).map(Array.init)),
            "it is small only on the wire"
        ),
    ])
    func `refuses an answer that is larger than it takes`(reply: StandInReply, why: String) async throws {
        try await StandIn.run { _, _ in
            reply
        } _: { standIn in
            var configuration = ClientConfiguration(standIn)
            configuration.maximumAnswerSize = 4096
            let error = await Self.error(configuration) { _ = try await $0.collections() }
            #expect(error?.reason == .unreadable, "\(why)")
            #expect(error?.message.contains("larger than") == true, "\(why)")
            #expect(standIn.requests.count == 1, "\(why)")
        }
    }

    @Test func `asks for compressed answers and reads them`() async throws {
        let zipped = "H4sIAAAAAAACA6tWSkksSVSyiq5WykxRslIyVNJRykvMTQUyozILClJTlGpjawEtdr54JQAAAA=="
        let bytes = try #require(Data(base64Encoded: zipped)).map(\.self)
        try await StandIn.run { _, _ in
            StandInReply(headers: ["Content-Encoding": "gzip"], bytes: bytes)
        } _: { standIn in
            let collections = try await withIntercomWorkspace(ClientConfiguration(standIn)) {
                try await $0.collections()
            }
            #expect(collections.map { $0.content[.english]?.title } == ["Zipped"])
            #expect(standIn.requests.first?.headers["accept-encoding"]?.contains("gzip") == true)
        }
    }

    @Test func `does not take the token to where a redirect points`() async throws {
        try await StandIn.run { _, _ in
            .json("{}")
        } _: { other in
            let target = "\(other.baseURL)/articles"
            try await StandIn.run { _, _ in
                .json("", status: 302, headers: ["Location": target])
            } _: { standIn in
                let error = await Self.error(ClientConfiguration(standIn)) { _ = try await $0.collections() }
                #expect(error?.message.contains(target) == true)
                #expect(other.requests.isEmpty)
            }
        }
    }

    @Test func `stops at once when it is cancelled, and says that a create may have happened`() async throws {
        let (arrivals, arrival) = AsyncStream.makeStream(of: Void.self)
        try await StandIn.run { _, _ in
            arrival.yield()
            return StandInReply(fate: .never)
        } _: { standIn in
            try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                let error = await withTaskGroup(of: RemoteError?.self) { group in
                    group.addTask {
                        do throws(RemoteError) { _ = try await workspace.send(Self.create) } catch { return error }
                        return nil
                    }
                    for await _ in arrivals { break }
                    group.cancelAll()
                    return await group.next() ?? nil
                }
                #expect(error?.reason == .cancelled)
                #expect(error?.delivery == .unknown)
            }
        }
    }

    @Test(arguments: ["", "with space", "line\nbreak", "ünïcode", "tab\t"])
    func `refuses a token that no header can carry, without showing it`(token: String) async throws {
        let configuration = ClientConfiguration(baseURL: .region(.us), token: Secret(token))
        let error = await Self.error(configuration) { _ in Issue.record("it began with a bad token") }
        #expect(error?.reason == .unauthorized)
        #expect(error?.message.contains("INTERCOM_ACCESS_TOKEN") == true)
        if !token.isEmpty { #expect(error?.message.contains(token) == false) }
    }

    /// AsyncHTTPClient traps when a client goes away that was not shut down.
    @Test func `closes its connections though the body throws`() async throws {
        struct Stop: Error {}
        try await StandIn.run { _, _ in
            .json(#"{"data":[]}"#)
        } _: { standIn in
            let error = await #expect(throws: Stop.self) {
                try await withIntercomWorkspace(ClientConfiguration(standIn)) { workspace in
                    _ = try await workspace.collections()
                    throw Stop()
                }
            }
            #expect(error != nil)
            #expect(standIn.requests.count == 1)
        }
    }
}
