internal import AsyncHTTPClient
internal import Foundation
internal import HelpCenterModel
internal import NIOHTTPCompression
internal import NIOCore
internal import NIOHTTP1

/// The transport over AsyncHTTPClient.
struct AsyncHTTPTransport: HTTPTransport {
    let client: HTTPClient
    let configuration: ClientConfiguration
    private let memory = AnswerMemory()

    init(client: HTTPClient, configuration: ClientConfiguration) {
        self.client = client
        self.configuration = configuration
    }

    func exchange(_ request: OutgoingRequest) async -> ExchangeOutcome {
        let body = request.body.map { ObservedBody(ByteBuffer(bytes: $0)) }
        do {
            let whole = Int64(configuration.timeouts.whole)
            let end = ContinuousClock.now + .milliseconds(whole)
            let response = try await client.execute(
                wireRequest(request, body: body), deadline: .now() + .milliseconds(whole))
            let bytes = try await collect(response, until: end)
            return .answered(
                HTTPAnswer(
                    status: Int(response.status.code), headers: headers(of: response),
                    body: AnswerBody(bytes, memory: memory)))
        } catch {
            return .failed(ExchangeFailure(error, bodyWasTaken: body?.wasTaken, limit: configuration.maximumAnswerSize))
        }
    }

    private func wireRequest(_ request: OutgoingRequest, body: ObservedBody?) -> HTTPClientRequest {
        var wire = HTTPClientRequest(url: configuration.baseURL.string + request.path)
        wire.method = HTTPMethod(rawValue: request.method.rawValue)
        wire.headers = [
            "Authorization": "Bearer \(configuration.token.reveal())",
            "Accept": "application/json",
            "Intercom-Version": configuration.version.string,
            "User-Agent": configuration.userAgent,
        ]
        if let body {
            wire.headers.add(name: "Content-Type", value: "application/json")
            wire.body = .stream(body, length: .known(Int64(body.count)))
        }
        return wire
    }

    /// Reads the answer's body; the deadline of `execute` ends with the answer's head.
    private func collect(
        _ response: HTTPClientResponse, until end: ContinuousClock.Instant
    ) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            defer { group.cancelAll() }
            group.addTask { try await read(response) }
            group.addTask {
                try await Task.sleep(until: end, clock: .continuous)
                throw HTTPClientError.deadlineExceeded
            }
            return try await group.next() ?? []
        }
    }

    private func read(_ response: HTTPClientResponse) async throws -> [UInt8] {
        let limit = configuration.maximumAnswerSize
        var bytes = memory.take()
        if let announced = response.headers.first(name: "Content-Length").flatMap(Int.init) {
            guard announced <= limit else { throw ExchangeFailure.tooLarge(limit) }
            bytes.reserveCapacity(announced)
        }
        for try await chunk in response.body {
            guard bytes.count + chunk.readableBytes <= limit else { throw ExchangeFailure.tooLarge(limit) }
            bytes.append(contentsOf: chunk.readableBytesView)
        }
        // A body whose reader is cancelled just ends, and half of an answer is none.
        try Task.checkCancellation()
        return bytes
    }

    private func headers(of response: HTTPClientResponse) -> [String: String] {
        Dictionary(response.headers.map { ($0.name.lowercased(), $0.value) }) { first, _ in first }
    }
}

extension ClientConfiguration {
    /// The settings of AsyncHTTPClient that the rest of the client counts on.
    var httpClientConfiguration: HTTPClient.Configuration {
        var http = HTTPClient.Configuration()
        // A redirect would take the token to a host that nobody named.
        http.redirectConfiguration = .disallow
        http.timeout.connect = .milliseconds(Int64(timeouts.connect))
        http.timeout.read = .milliseconds(Int64(timeouts.idle))
        http.timeout.write = .milliseconds(Int64(timeouts.idle))
        http.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = max(1, rateLimit.concurrency)
        // Kept short, so that a create is not sent on a connection that the server is about to close.
        http.connectionPool.idleTimeout = .seconds(15)
        // Retries are ours, so that they are counted and can be cancelled.
        http.connectionPool.retryConnectionEstablishment = false
        // Help centers are text: compressed, a page is an eighth.
        http.decompression = .enabled(limit: .size(maximumAnswerSize))
        return http
    }
}
