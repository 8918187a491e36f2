internal import Foundation

/// The body of an error, as far as it can be understood: Intercom's list of errors, `{message, status}`, or nothing
/// (API.md §1.3).
struct ErrorEnvelope: Decodable, Sendable {
    var code: String?
    var message: String?
    /// The field of the request that is at fault.
    var field: String?
    var requestID: String?
    /// What a teammate or token would have to be allowed to, on some 403s.
    var permissions: [String] = []

    private struct Item: Decodable {
        struct Data: Decodable {
            var permissions: [String]?

            private enum CodingKeys: String, CodingKey {
                case permissions = "required_permissions"
            }
        }

        var code: String?
        var message: String?
        var field: String?
        var data: Data?
    }

    private enum CodingKeys: String, CodingKey {
        case errors, message, code, error
        case requestID = "request_id"
    }

    init() {}

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        requestID = try container.lenient(String.self, .requestID)
        let first = try container.lenient([Item].self, .errors)?.first
        code = try first?.code ?? container.lenient(String.self, .code)
        message =
            try first?.message ?? container.lenient(String.self, .message) ?? container.lenient(String.self, .error)
        field = first?.field
        permissions = first?.data?.permissions ?? []
    }

    /// Reads a body. One that is not JSON, or JSON of another kind, gives an envelope that says nothing: the status
    /// alone must then do.
    static func read(_ body: [UInt8]) -> ErrorEnvelope {
        do { return try JSONDecoder().decode(ErrorEnvelope.self, from: Data(body)) } catch { return ErrorEnvelope() }
    }
}

extension KeyedDecodingContainer {
    /// The value of a key, or `nil` where it is of another type than it should be: half of an error is worth reading.
    fileprivate func lenient<Value: Decodable>(_ type: Value.Type, _ key: Key) throws -> Value? {
        do { return try decodeIfPresent(type, forKey: key) } catch DecodingError.typeMismatch { return nil }
    }
}
