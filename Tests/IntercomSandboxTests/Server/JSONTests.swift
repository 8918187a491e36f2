import Foundation
import Testing

@testable import IntercomSandbox

@Suite struct JSONTests {
    @Test(arguments: ["", "a\"b\\c", "line\nbreak\ttab\r", "\u{1}\u{1F}", "é 日本 🎉", "</script>"])
    func `text survives writing and another reader`(_ text: String) throws {
        let bytes = JSONValue.string(text).bytes
        let read = try JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed) as? String
        #expect(read == text)
        #expect(try JSONValue(parsing: bytes) == .string(text))
    }

    @Test func `values keep their kind`() throws {
        let value: JSONValue = [
            "null": .null, "yes": true, "one": 1, "half": .number(0.5), "list": .array([1, "1"]), "object": [:],
        ]
        #expect(try JSONValue(parsing: value.bytes) == value)
        #expect(JSONValue.number(.infinity).bytes == Array("null".utf8))
        #expect(value != ["null": .null])
    }

    @Test(arguments: ["", "{", "{\"a\":}", "nope", "[1,]x"])
    func `what is no JSON is an error`(_ text: String) {
        #expect(throws: JSONSyntaxError()) { try JSONValue(parsing: Array(text.utf8)) }
    }
}
