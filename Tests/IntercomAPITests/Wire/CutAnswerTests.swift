import Foundation
import HelpCenterModel
import Testing

@testable import IntercomAPI

@Suite struct CutAnswerTests {
    private struct Item: Decodable, Equatable {
        var title: String?
        var body: WireBody?
        var inner: [String: [Item]]?

        static func == (left: Item, right: Item) -> Bool {
            left.title == right.title && left.body?.html == right.body?.html && left.inner == right.inner
        }
    }

    /// What is decoded with and without cutting; `nil` when it is refused.
    private static func decoded(_ json: String) -> (cut: Item?, whole: Item?) {
        let data = Array(json.utf8)
        return (try? CutAnswer.decode(Item.self, from: data), try? JSONDecoder().decode(Item.self, from: Data(data)))
    }

    @Test(arguments: [
        #"{"body":"<p class=\"x\">a</p>","title":"body"}"#,
        #"{ "title" : "a: \"body\":\"b\"" , "body" : "" }"#,
        #"{"title":"\\","body":"\\"}"#,
        #"{"title":"a\\\"body\\\":","body":"\\\"\\\\\""}"#,
        "{\"body\"\n:\t\"\\u00fc \\u00DC \\ud83d\\ude00 \\/ \\b\\f\\n\\r\\t ü 😀\"}",
        #"{"body":null,"title":"x"}"#,
        #"{"title":"no body"}"#,
        #"{"inner":{"body":[{"body":"a"},{"title":"body","body":"b"}]},"body":"c"}"#,
        #"{"inner":{"x":[{"body":"\u003cp\u003e"},{"body":null}]}}"#,
    ])
    func `what is cut reads as the whole`(json: String) {
        let (cut, whole) = Self.decoded(json)
        #expect(cut != nil)
        #expect(cut == whole)
    }

    @Test(arguments: [
        #"{"body":7}"#, #"{"body":true}"#, #"{"body":["a"]}"#, #"{"body":"a"#, #"{"body":"a\"}"#, #"{"body":"#,
        #"{"body":"a"}}"#, #"{"body":"a" "b"}"#, #"{"body":"\x"}"#, #"{"body":"\u12"}"#, #"{"body":"\ud83d"}"#,
        #"{"body":"\ud83d\u0041"}"#, #"{"body":"\udc00"}"#, #"{"body":"\u+123"}"#, "{\"body\":\"a\nb\"}", "",
    ])
    func `what is no JSON is refused`(json: String) {
        let (cut, whole) = Self.decoded(json)
        #expect(cut == nil)
        #expect(whole == nil)
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        let data = Array(#"{"body":""#.utf8) + [0xC3] + Array(#""}"#.utf8)
        #expect(throws: (any Error).self) { try CutAnswer.decode(Item.self, from: data) }
    }

    @Test func `a fault names the place of the body`() throws {
        let error = #expect(throws: DecodingError.self) {
            try CutAnswer.decode([Item].self, from: Array(#"[{"body":"a"},{"body":"\x"}]"#.utf8))
        }
        #expect(error?.fault == "[1].body cannot be read")
    }

    @Test(arguments: 0..<300)
    func `texts of any characters come back`(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet: [Character] = ["\"", "\\", "/", "\n", "\u{1}", "a", "é", "😀", ":", "{", "}", " ", "<"]
        func text() -> String {
            String(
                (0..<Int.random(in: 0..<12, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! })
        }
        let texts = (0..<4).map { _ in text() }
        let object: [String: Any] = [
            "title": texts[0], "body": texts[1],
            "inner": [texts[2]: [["body": texts[3]]], "body": [["title": texts[2], "body": texts[0]]]],
        ]
        let json = try JSONSerialization.data(
            withJSONObject: object, options: seed.isMultiple(of: 2) ? [] : .prettyPrinted)
        let item = try CutAnswer.decode(Item.self, from: Array(json))
        #expect(item.title == texts[0])
        #expect(item.body?.html == texts[1])
        #expect(item == (try JSONDecoder().decode(Item.self, from: json)))
    }
}
