import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import IntercomSandbox

/// Sends requests to a sandbox's routes, as a client of a version would.
struct Caller: Sendable {
    let client: any TestClientProtocol
    var version: String? = "2.16"
    var token: String? = "sandbox"

    func get(_ path: String) async throws -> Answer { try await send(.get, path, nil) }
    func post(_ path: String, _ body: JSONValue) async throws -> Answer { try await send(.post, path, body) }
    func put(_ path: String, _ body: JSONValue) async throws -> Answer { try await send(.put, path, body) }
    func delete(_ path: String) async throws -> Answer { try await send(.delete, path, nil) }

    func send(_ method: HTTPRequest.Method, _ path: String, _ body: JSONValue?) async throws -> Answer {
        try await send(method, path, bytes: body?.bytes)
    }

    func send(_ method: HTTPRequest.Method, _ path: String, bytes: [UInt8]?) async throws -> Answer {
        var headers: HTTPFields = [:]
        if let token { headers[.authorization] = "Bearer \(token)" }
        headers[.intercomVersion] = version
        let response = try await client.execute(
            uri: path, method: method, headers: headers, body: bytes.map { ByteBuffer(bytes: $0) })
        return Answer(
            status: response.status.code, headers: response.headers, bytes: Array(response.body.readableBytesView))
    }

    /// An article that was made in the sandbox; the fields are those of the request beside title and author.
    func article(_ title: String = "Title", _ fields: KeyValuePairs<String, JSONValue> = [:]) async throws -> JSONValue
    {
        let answer = try await post("/articles", .make(["title": .string(title), "author_id": 501], fields))
        return try answer.json(expecting: 200)
    }

    /// A collection that was made in the sandbox.
    func collection(
        _ name: String = "Name", _ fields: KeyValuePairs<String, JSONValue> = [:]
    ) async throws -> JSONValue {
        try await post("/help_center/collections", .make(["name": .string(name)], fields)).json(expecting: 200)
    }
}

/// An answer of a sandbox.
struct Answer {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]

    var text: String { String(decoding: bytes, as: UTF8.self) }

    struct UnexpectedStatus: Error {
        let status: Int
        let text: String
    }

    /// The JSON document, which must come with this status.
    func json(expecting expected: Int) throws -> JSONValue {
        guard status == expected else { throw UnexpectedStatus(status: status, text: text) }
        return try JSONValue(parsing: bytes)
    }

    /// The code of the first error in the envelope.
    var code: String? { (try? JSONValue(parsing: bytes))?["errors"]?.items.first?["code"]?.text }
}

extension JSONValue {
    /// An object of the members, and of the others.
    static func make(_ members: KeyValuePairs<String, JSONValue>, _ more: KeyValuePairs<String, JSONValue>) -> JSONValue
    {
        .object((Array(members) + Array(more)).map { JSONMember(name: $0.key, value: $0.value) })
    }

    var text: String? { if case .string(let text) = self { text } else { nil } }
    var int: Int? { if case .integer(let integer) = self { integer } else { nil } }
    var items: [JSONValue] { if case .array(let values) = self { values } else { [] } }
    /// The names of an object's members.
    var names: Set<String> {
        if case .object(let members) = self { Set(members.map(\.name)) } else { [] }
    }
    var id: String { self["id"]?.text ?? "" }
}

/// Runs a sandbox without a socket.
func withCaller(
    _ configuration: SandboxConfiguration = SandboxConfiguration(), version: String? = "2.16",
    _ body: @Sendable (Caller) async throws -> Void
) async throws {
    let sandbox = try Sandbox(configuration)
    try await sandbox.application().test(.router) { client in
        try await body(Caller(client: client, version: version))
    }
}

extension Sequence where Element: Sendable {
    /// The results of an asynchronous transformation, one after the other.
    func asyncMap<Result>(_ transform: (Element) async throws -> Result) async rethrows -> [Result] {
        var results: [Result] = []
        for element in self { results.append(try await transform(element)) }
        return results
    }
}
