#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import HelpCenterModel

extension JSONValue {
    /// Reads a JSON document.
    init(parsing bytes: [UInt8]) throws(JSONSyntaxError) {
        do {
            self = try JSONDecoder().decode(JSONValue.self, from: Data(bytes))
        } catch {
            throw JSONSyntaxError()
        }
    }
}

/// The bytes are no JSON document.
struct JSONSyntaxError: Error, Hashable {}

extension JSONValue: Decodable {
    init(from decoder: any Decoder) throws {
        // Text first: it is most of what there is, and every kind tried in vain costs an error.
        let single = try decoder.singleValueContainer()
        if let text = try? single.decode(String.self) {
            self = .string(text)
        } else if let object = try? decoder.container(keyedBy: NameKey.self) {
            self = .object(
                try object.allKeys.map { key in
                    JSONMember(name: key.stringValue, value: try object.decode(JSONValue.self, forKey: key))
                })
        } else if var array = try? decoder.unkeyedContainer() {
            var values: [JSONValue] = []
            while !array.isAtEnd { values.append(try array.decode(JSONValue.self)) }
            self = .array(values)
        } else if single.decodeNil() {
            self = .null
        } else if let flag = try? single.decode(Bool.self) {
            self = .bool(flag)
        } else if let integer = try? single.decode(Int.self) {
            self = .integer(integer)
        } else {
            self = .number(try single.decode(Double.self))
        }
    }
}
