import Foundation
import Testing

@testable import ContentCompiler

@Suite struct JSONTextTests {
    @Test func `writes sorted keys and escapes what JSON cannot hold`() throws {
        let value = JSONText.object([
            ("b", .list([.number(1), .null, .list([]), .object([])])), ("a", .string("\u{1}\"\\\n\t\r/é\u{1F600}")),
        ])
        let text = String(decoding: value.bytes, as: UTF8.self)
        let wanted = """
            {
              "a": "\\u0001\\"\\\\\\n\\t\\r/é😀",
              "b": [
                1,
                null,
                [],
                {}
              ]
            }

            """
        #expect(text == wanted)
        let parsed = try #require(try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: Any])
        #expect(parsed["a"] as? String == "\u{1}\"\\\n\t\r/é\u{1F600}")
    }
}
