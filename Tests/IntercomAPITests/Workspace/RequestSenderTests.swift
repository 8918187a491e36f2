import Foundation
import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct RequestSenderTests {
    private static let create = OutgoingRequest(.post, "/articles")
    private static let read = OutgoingRequest(.get, "/articles?page=1")

    private static func sender(_ transport: ScriptedTransport) -> RequestSender {
        RequestSender(
            ClientConfiguration(baseURL: .region(.us), token: Secret("t")), transport: transport,
            time: transport.timekeeper)
    }

    private static func send(_ request: OutgoingRequest, _ outcomes: ExchangeOutcome...) async -> (
        Result<Int, RemoteError>, RemoteTraffic, times: [Int]
    ) {
        let transport = ScriptedTransport(outcomes)
        let sender = Self.sender(transport)
        do throws(RemoteError) {
            let answer = try await sender.send(request)
            return (.success(answer.status), sender.traffic, transport.times)
        } catch {
            return (.failure(error), sender.traffic, transport.times)
        }
    }

    @Test func `repeats a read until it succeeds, later each time`() async throws {
        let (result, traffic, times) = await Self.send(
            Self.read, ScriptedTransport.status(500), ScriptedTransport.failed(.lost, arrived: true),
            ScriptedTransport.failed(.timedOut, arrived: true), ScriptedTransport.status(200))
        #expect(try result.get() == 200)
        #expect(traffic == RemoteTraffic(total: 4, retried: 3, rateLimited: 0))
        #expect(times == [0, 250, 750, 1750])
    }

    @Test func `gives a read up after five attempts`() async {
        let (result, traffic, _) = await Self.send(Self.read, ScriptedTransport.status(503))
        #expect(throws: RemoteError.self) { try result.get() }
        #expect(traffic == RemoteTraffic(total: 5, retried: 4, rateLimited: 0))
    }

    @Test(arguments: [
        (ScriptedTransport.status(500), RemoteError.Reason.unavailable),
        (ScriptedTransport.failed(.lost, arrived: true), .unreachable),
        (ScriptedTransport.failed(.timedOut, arrived: true), .timedOut),
    ])
    func `sends a create once when its outcome is unknown`(outcome: ExchangeOutcome, reason: RemoteError.Reason) async {
        let (result, traffic, _) = await Self.send(Self.create, outcome)
        let error = #expect(throws: RemoteError.self) { try result.get() }
        #expect(error?.reason == reason)
        #expect(error?.delivery == .unknown)
        #expect(traffic.total == 1)
    }

    @Test func `sends a create again when it did not arrive`() async throws {
        let (result, traffic, times) = await Self.send(
            Self.create, ScriptedTransport.status(429, ["retry-after": "3"]),
            ScriptedTransport.failed(.lost, arrived: false), ScriptedTransport.status(200))
        #expect(try result.get() == 200)
        #expect(traffic == RemoteTraffic(total: 3, retried: 2, rateLimited: 1))
        #expect(times == [0, 3000, 3250])
    }

    @Test func `soon gives up a host that never answers`() async {
        let (result, traffic, _) = await Self.send(Self.create, ScriptedTransport.failed(.unreachable, arrived: false))
        let error = #expect(throws: RemoteError.self) { try result.get() }
        #expect(error?.reason == .unreachable)
        #expect(error?.delivery == RemoteError.Delivery.none)
        #expect(error?.message.contains("api.intercom.io") == true)
        #expect(traffic.total == 2)
    }

    @Test func `does not forget that an earlier attempt may have arrived`() async {
        let (result, _, _) = await Self.send(
            OutgoingRequest(.put, "/articles/1"), ScriptedTransport.failed(.lost, arrived: true),
            ScriptedTransport.failed(.unreachable, arrived: false))
        let error = #expect(throws: RemoteError.self) { try result.get() }
        #expect(error?.delivery == .unknown)
    }

    @Test func `counts a refusal that comes after all as no effect`() async {
        let (result, _, _) = await Self.send(
            OutgoingRequest(.put, "/articles/1"), ScriptedTransport.status(500), ScriptedTransport.status(404))
        let error = #expect(throws: RemoteError.self) { try result.get() }
        #expect(error?.reason == .notFound)
        #expect(error?.delivery == RemoteError.Delivery.none)
    }

    @Test func `does not repeat an answer that is too large`() async {
        let (result, traffic, _) = await Self.send(
            Self.read, ScriptedTransport.failed(.tooLarge(limit: 1 << 20), arrived: true))
        let error = #expect(throws: RemoteError.self) { try result.get() }
        #expect(error?.reason == .unreadable)
        #expect(traffic.total == 1)
    }

    @Test(arguments: [
        (HTTPAnswer(status: 404, headers: [:], body: AnswerBody(#"{"request_id":"b-1"}"#)), "404, 0 ms, request b-1"),
        (HTTPAnswer(status: 404, headers: ["x-request-id": "h-1"], body: AnswerBody("")), "404, 0 ms, request h-1"),
        (HTTPAnswer(status: 404, headers: [:], body: AnswerBody("<html>")), "404, 0 ms"),
    ])
    func `logs the request id that an error has in its body`(answer: HTTPAnswer, words: String) async {
        let transport = ScriptedTransport([.answered(answer)])
        let (stream, entry) = AsyncStream.makeStream(of: RequestLogEntry.self)
        var configuration = ClientConfiguration(baseURL: .region(.us), token: Secret("t"))
        configuration.log = { entry.yield($0) }
        let sender = RequestSender(configuration, transport: transport, time: transport.timekeeper)
        await #expect(throws: RemoteError.self) { try await sender.send(Self.read) }
        entry.finish()
        for await logged in stream { #expect("\(logged)" == "GET /articles?page=1: \(words)") }
    }

    @Test func `logs each attempt without headers and bodies`() async throws {
        let transport = ScriptedTransport([
            ScriptedTransport.failed(.lost, arrived: true), ScriptedTransport.status(200, ["x-request-id": "r-9"]),
        ])
        let (stream, entry) = AsyncStream.makeStream(of: RequestLogEntry.self)
        var configuration = ClientConfiguration(baseURL: .region(.us), token: Secret("t"))
        configuration.log = { entry.yield($0) }
        let sender = RequestSender(configuration, transport: transport, time: transport.timekeeper)
        _ = try await sender.send(OutgoingRequest(.put, "/articles/1?x=y"))
        entry.finish()
        var lines: [String] = []
        for await logged in stream { lines.append("\(logged)") }
        #expect(
            lines == [
                "PUT /articles/1?x=y: no answer, 0 ms", "PUT /articles/1?x=y: 200, 0 ms, attempt 2, request r-9",
            ])
    }
}
