import Foundation
import NIOCore
import Synchronization

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// One connection of a `RawServer`.
struct RawConnection {
    let channel: any Channel
    private var iterator: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    private let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    private let recorder: RawServer.Recorder
    private var received = ""

    init(
        channel: any Channel, inbound: NIOAsyncChannelInboundStream<ByteBuffer>,
        outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>, recorder: RawServer.Recorder
    ) {
        self.channel = channel
        iterator = inbound.makeAsyncIterator()
        self.outbound = outbound
        self.recorder = recorder
    }

    /// Reads a request to the end of its body, and records its first line; `nil` when the client closed.
    mutating func request() async throws -> String? {
        while true {
            if let line = takeRequest() {
                recorder.lines.withLock { $0.append(line) }
                return line
            }
            guard let more = try await iterator.next(isolation: #isolation) else { return nil }
            received += String(buffer: more)
        }
    }

    /// Waits until the client closes.
    mutating func end() async throws {
        while try await iterator.next(isolation: #isolation) != nil {}
    }

    func write(_ text: String) async throws { try await outbound.write(ByteBuffer(string: text)) }

    /// Writes a whole answer.
    func answer(_ body: String, status: String = "200 OK") async throws {
        try await write("HTTP/1.1 \(status)\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
    }

    /// Breaks the connection off so that the client is told “reset by peer”.
    func reset() async throws {
        guard let options = channel as? any SocketOptionProvider else { return }
        try await options.setSoLinger(linger(l_onoff: 1, l_linger: 0)).get()
        try await channel.close().get()
    }

    /// Takes a complete request off what was received, and gives its first line.
    private mutating func takeRequest() -> String? {
        guard let end = received.range(of: "\r\n\r\n") else { return nil }
        let head = received[..<end.lowerBound].split(separator: "\r\n")
        let length =
            head.first { $0.lowercased().hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).drop { $0 == " " }) } ?? 0
        guard received[end.upperBound...].utf8.count >= length,
            let bodyEnd = received.utf8.index(
                end.upperBound, offsetBy: length, limitedBy: received.endIndex)
        else { return nil }
        let line = head.first.map(String.init) ?? ""
        received = String(received[bodyEnd...])
        return line
    }
}
