import HTTPTypes
import Hummingbird
import IntercomAPI
import Logging
import NIOCore
import Synchronization
import Testing

/// A server on an ephemeral port of this machine that records what it is asked and answers as the test says.
final class StandIn: Sendable {
    /// A request as it arrived.
    struct Request: Sendable, Hashable {
        var method: String
        /// With the query.
        var path: String
        var headers: [String: String]
        var body: String
    }

    typealias Answering = @Sendable (Request, _ number: Int) async -> StandInReply

    let baseURL: BaseURL
    private let recorder: Recorder

    private init(baseURL: BaseURL, recorder: Recorder) {
        self.baseURL = baseURL
        self.recorder = recorder
    }

    /// Every request so far, in order of arrival.
    var requests: [Request] { recorder.requests.withLock { $0 } }
    var lines: [String] { requests.map { "\($0.method) \($0.path)" } }

    /// Runs the server while `body` runs. `answer` is given each request with its number, from 1.
    static func run<Value: Sendable>(
        _ answer: @escaping Answering, _ body: (StandIn) async throws -> Value
    ) async throws -> Value {
        let recorder = Recorder()
        let (channels, channel) = AsyncStream.makeStream(of: (any Channel).self)
        let end = Latch()
        let responder = CallbackResponder<BasicRequestContext> { request, _ in
            let body = try await request.body.collect(upTo: 16 << 20)
            let headers = Dictionary(
                request.headers.map { ($0.name.canonicalName, $0.value) }, uniquingKeysWith: { first, _ in first })
            let recorded = Request(
                method: request.method.rawValue, path: request.uri.string, headers: headers,
                body: String(buffer: body))
            let number = recorder.requests.withLock { requests in
                requests.append(recorded)
                return requests.count
            }
            return await answer(recorded, number).response(end: end)
        }
        var logger = Logger(label: "stand-in")
        logger.logLevel = .critical
        let application = Application(
            responder: responder,
            configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: 0), serverName: nil),
            onServerRunning: { channel.yield($0) }, logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await application.run() }
            var iterator = channels.makeAsyncIterator()
            let listener = try #require(await iterator.next())
            let port = try #require(listener.localAddress?.port)
            let standIn = StandIn(baseURL: try BaseURL("http://127.0.0.1:\(port)"), recorder: recorder)
            let result: Result<Value, any Error>
            do { result = .success(try await body(standIn)) } catch { result = .failure(error) }
            // Not by cancelling: a connection that was accepted and not yet looked at must still be closed in order.
            end.open()
            try await listener.close()
            _ = await group.nextResult()
            return try result.get()
        }
    }

    private final class Recorder: Sendable {
        let requests = Mutex<[Request]>([])
    }
}
