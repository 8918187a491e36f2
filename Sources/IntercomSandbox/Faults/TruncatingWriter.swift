internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Passes the first bytes of an answer on, then closes the connection.
struct TruncatingWriter: ResponseBodyWriter {
    private var parent: any ResponseBodyWriter
    private var remaining: Int
    private let channel: any Channel

    /// The body as a client sees it that is promised the whole and gets less.
    static func body(_ body: ResponseBody, after bytes: Int, channel: any Channel) -> ResponseBody {
        ResponseBody(contentLength: body.contentLength) { writer in
            try await body.write(TruncatingWriter(parent: writer, remaining: bytes, channel: channel))
        }
    }

    @concurrent mutating func write(_ buffer: ByteBuffer) async throws {
        guard remaining < buffer.readableBytes else {
            remaining -= buffer.readableBytes
            return try await parent.write(buffer)
        }
        var buffer = buffer
        if remaining > 0, let start = buffer.readSlice(length: remaining) { try await parent.write(start) }
        try await close()
    }

    @concurrent consuming func finish(_ trailingHeaders: HTTPFields?) async throws {
        try await close()
    }

    private func close() async throws -> Never {
        try await channel.close().get()
        throw DroppedConnection()
    }
}
