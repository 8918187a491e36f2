import Foundation
import Testing

@testable import IntercomAPI

@Suite struct JSONDocumentTests {
    /// A value as Foundation gives it, so that the two can be compared.
    private static func value(_ json: JSONElement) throws(JSONFault) -> Any {
        if let members = try? json.members() {
            var object: [String: Any] = [:]
            for (name, value) in members { object[name] = try Self.value(value) }
            return object
        }
        if let elements = try? json.elements() {
            var values: [Any] = []
            for element in elements { values.append(try value(element)) }
            return values
        }
        if let bool = try? json.bool() { return bool }
        if let number = try? json.wholeNumber(), (try? json.text()) == nil { return number }
        do { return try json.text() } catch {
            guard error.reason == .null else { throw error }
            return NSNull()
        }
    }

    private static func read(_ text: String) throws(JSONFault) -> JSONElement {
        try JSONDocument(AnswerBody(text)).root
    }

    /// Whether both readers find the same in a text. Members that are null count as absent here.
    private static func agree(_ text: String) throws -> Bool {
        let whole = try JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)
        return "\(try sorted(try value(try read(text))))" == "\(try sorted(whole))"
    }

    /// A value in a form that can be compared.
    private static func sorted(_ value: Any) throws -> String {
        switch value {
        case let object as [String: Any]:
            let members = try object.filter { !($0.value is NSNull) }.sorted { $0.key < $1.key }
                .map { "\($0.key.debugDescription):\(try sorted($0.value))" }
            return "{\(members.joined(separator: ","))}"
        case let list as [Any]: return "[\(try list.map(sorted).joined(separator: ","))]"
        case let text as String: return text.debugDescription
        case let number as NSNumber: return "\(number.intValue)"
        case is NSNull: return "null"
        default: return "\(value)"
        }
    }

    @Test(arguments: [
        #"{"body":"<p class=\"x\">a</p>","title":"body"}"#, #"{ "title" : "a: \"body\":\"b\"" , "body" : "" }"#,
        #"{"title":"\\","body":"\\"}"#, #"{"title":"a\\\"body\\\":","body":"\\\"\\\\\""}"#,
        "{\"body\"\n:\t\"\\u00fc \\u00DC \\ud83d\\ude00 \\/ \\b\\f\\n\\r\\t ü 😀\"}", #"{"body":null,"title":"x"}"#,
        #"{"a":{"b":[{"c":"a"},{"d":"body","e":["b",[],{}]}]},"f":"c"}"#, #"["\u003cp\u003e",null]"#, "[]", "{}",
        " 7 ", "[0,-1,12,1.75e2,0.0,-0,5E0,25e+1]", #""x""#, #"{"\u0061b":1,"":2}"#, "[[[[[[1]]]]]]",
    ])
    func `finds what a general decoder finds`(text: String) throws {
        #expect(try Self.agree(text))
    }

    @Test(arguments: [
        "", " ", "{", "[", "[1", "[1,", "[1,]", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}",
        "{a:1}", "{\"a\" 1}", "{\"a\":1}}", "[1] 2", "\"a", "\"a\\\"", "nul", "nulls", "tru", "True", "01", "-",
        "1.", ".5", "1e", "+1", "1 2", "{\"a\":\"a\" \"b\"}", "{1:2}", "[\u{A0}1]",
    ])
    func `refuses what is no JSON`(text: String) {
        let error = #expect(throws: JSONFault.self) { try Self.read(text) }
        #expect(error?.description == "it is not JSON")
    }

    @Test func `refuses what is nested without end`() {
        let text = String(repeating: "[", count: 100_000)
        #expect(throws: JSONFault(reason: .notJSON, path: "")) { try Self.read(text) }
    }

    @Test(arguments: [
        #""\x""#, #""\u12""#, #""\ud83d""#, #""\ud83d\u0041""#, #""\udc00""#, #""\u+123""#, "\"a\nb\"", "\"\u{1}\"",
    ])
    func `refuses texts that are none`(text: String) throws {
        let json = try Self.read("[1,{\"body\":\(text)}]")
        let error = #expect(throws: JSONFault.self) { try json.elements()[1]["body"]?.text() }
        #expect(error?.description == "[1].body cannot be read")
    }

    @Test func `refuses bytes that are no UTF-8`() throws {
        let bytes = Array(#"{"body":""#.utf8) + [0xC3] + Array(#""}"#.utf8)
        let json = try JSONDocument(AnswerBody(bytes)).root
        #expect(throws: JSONFault(reason: .unreadable, path: "body")) { try json["body"]?.text() }
    }

    @Test func `says where a fault is`() throws {
        let json = try Self.read(#"{"data":[{"id":1},{"id":[2],"tags":null,"n":true},null],"x":{"y":"z"}}"#)
        func message(_ read: (JSONElement) throws(JSONFault) -> Void) -> String? {
            do throws(JSONFault) {
                try read(json)
                return nil
            } catch {
                return "\(error)"
            }
        }
        let second = try json.required("data").elements()[1]
        #expect(message { _ throws(JSONFault) in _ = try second.required("id").id() } == "data[1].id is no id")
        #expect(message { _ throws(JSONFault) in _ = try second.required("name") } == "data[1].name is missing")
        #expect(message { _ throws(JSONFault) in _ = try second.required("tags") } == "data[1].tags is missing")
        #expect(message { _ throws(JSONFault) in _ = try second["n"]?.text() } == "data[1].n is no text")
        #expect(message { _ throws(JSONFault) in _ = try second["n"]?.wholeNumber() } == "data[1].n is no number")
        #expect(message { _ throws(JSONFault) in _ = try second["id"]?.bool() } == "data[1].id is no boolean")
        #expect(message { json throws(JSONFault) in _ = try json["x"]?.elements() } == "x is no list")
        #expect(message { json throws(JSONFault) in _ = try json["x"]?["y"]?["z"] } == "x.y is no object")
        #expect(message { json throws(JSONFault) in _ = try json.text() } == "the whole is no text")
        #expect(message { json throws(JSONFault) in _ = try json.required("z") } == "z is missing")
        let third = try json.required("data").elements()[2]
        #expect(message { _ throws(JSONFault) in _ = try third.required("id") } == "data[2] is null")
    }

    @Test func `takes the first of two members of one name`() throws {
        #expect(try Self.read(#"{"a":"b","\u0061":"c"}"#)["a"]?.text() == "b")
    }

    @Test(arguments: 0..<300)
    func `texts of any characters come back`(seed: Int) throws {
        var generator = SeededGenerator(seed: seed)
        let alphabet: [Character] = ["\"", "\\", "/", "\n", "\u{1}", "a", "é", "😀", ":", "{", "}", "[", ",", " ", "<"]
        func text() -> String {
            String(
                (0..<Int.random(in: 0..<12, using: &generator)).map { _ in alphabet.randomElement(using: &generator)! })
        }
        func value(_ depth: Int) -> Any {
            switch Int.random(in: 0..<(depth > 3 ? 3 : 5), using: &generator) {
            case 0: return Int.random(in: -9999...9999, using: &generator)
            case 1: return text()
            case 2: return NSNull()
            case 3: return (0..<Int.random(in: 0..<4, using: &generator)).map { _ in value(depth + 1) }
            default:
                return Dictionary(
                    (0..<Int.random(in: 0..<4, using: &generator)).map { _ in (text(), value(depth + 1)) },
                    uniquingKeysWith: { first, _ in first })
            }
        }
        let object = ["a": value(0), "b": value(0)]
        let json = try JSONSerialization.data(
            withJSONObject: object, options: seed.isMultiple(of: 2) ? [] : .prettyPrinted)
        #expect(try Self.agree(String(decoding: json, as: UTF8.self)))
    }
}
