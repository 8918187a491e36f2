import HTTPTypes
import Hummingbird
import NIOCore

/// What the stand-in answers.
struct StandInReply: Sendable {
    var status = 200
    var headers: [String: String] = ["Content-Type": "application/json"]
    var body = "{}"
    /// Sent in place of `body`, for what is no text.
    var bytes: [UInt8]?
    var fate = Fate.whole

    enum Fate: Sendable {
        case whole
        /// Without its length.
        case chunked
        /// The connection is closed after half of the body.
        case cutOff
        /// Head and body never come.
        case never
    }

    static func json(_ body: String, status: Int = 200, headers: [String: String] = [:]) -> StandInReply {
        StandInReply(
            status: status, headers: headers.merging(["Content-Type": "application/json"]) { own, _ in own },
            body: body)
    }

    static func error(_ status: Int, code: String, message: String = "no", headers: [String: String] = [:])
        -> StandInReply
    {
        .json(
            #"{"type":"error.list","request_id":"r-1","errors":[{"code":"\#(code)","message":"\#(message)"}]}"#,
            status: status, headers: headers)
    }

    /// The reply as Hummingbird sends it.
    ///
    /// - Parameter end: opened when the server ends, for replies that never come.
    func response(end: Latch) async -> Response {
        if fate == .never { await end.wait() }
        var fields = HTTPFields()
        for (name, value) in headers {
            if let name = HTTPField.Name(name) { fields[name] = value }
        }
        let buffer = bytes.map { ByteBuffer(bytes: $0) } ?? ByteBuffer(string: body)
        let content: ResponseBody =
            switch fate {
            case .whole, .never: ResponseBody(byteBuffer: buffer)
            case .chunked:
                ResponseBody { writer in
                    try await writer.write(buffer)
                    try await writer.finish(nil)
                }
            case .cutOff:
                ResponseBody(contentLength: buffer.readableBytes * 2) { writer in
                    try await writer.write(buffer)
                    throw Broken()
                }
            }
        return Response(status: HTTPResponse.Status(code: status), headers: fields, body: content)
    }

    private struct Broken: Error {}
}
