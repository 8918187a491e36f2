import Foundation

@testable import ContentCompiler

/// Holds YAML against a schema, as much of JSON Schema (draft-07) as ours use. A keyword that it does not know is a
/// fault, so that no schema passes by being misread.
struct SchemaValidator {
    private(set) var faults: [String] = []

    init(_ value: YAMLValue, _ schema: JSONText) { check(value, schema, at: "") }

    private mutating func check(_ value: YAMLValue, _ schema: JSONText, at path: String) {
        guard case .object(let members) = schema else { return faults.append("\(path): no schema") }
        let keywords = Dictionary(uniqueKeysWithValues: members)
        for (keyword, rule) in members.sorted(by: { $0.key < $1.key }) {
            switch (keyword, rule) {
            case ("$schema", _), ("title", _), ("description", _): break
            case ("type", .string(let name)): checkType(value, [name], at: path)
            case ("type", .list(let names)): checkType(value, names.compactMap(\.string), at: path)
            case ("enum", .list(let words)):
                if !words.contains(where: { $0.string == value.word }) { faults.append("\(path): not in enum") }
            case ("pattern", .string(let pattern)):
                guard value.types.contains("string"), let word = value.word else { break }
                let range = word.range(of: pattern, options: .regularExpression)
                if range == nil { faults.append("\(path): \(word) does not match \(pattern)") }
            case ("minimum", .number(let minimum)):
                guard value.types.contains("number"), let number = value.word.flatMap(Double.init) else { break }
                if number < Double(minimum) { faults.append("\(path): less than \(minimum)") }
            case ("anyOf", .list(let schemas)):
                if !schemas.contains(where: { SchemaValidator(value, $0).faults.isEmpty }) {
                    faults.append("\(path): none of anyOf")
                }
            case ("items", _):
                if case .list(let items) = value.content { for item in items { check(item, rule, at: path + "[]") } }
            case ("properties", .object(let properties)):
                for entry in value.entries {
                    if let inner = properties.first(where: { $0.key == entry.key }) {
                        check(entry.value, inner.value, at: "\(path).\(entry.key)")
                    }
                }
            case ("additionalProperties", _):
                var known: [String] = []
                if case .object(let properties)? = keywords["properties"] { known = properties.map(\.key) }
                for entry in value.entries where !known.contains(entry.key) {
                    if case .bool(false) = rule {
                        faults.append("\(path).\(entry.key): unknown")
                    } else {
                        check(entry.value, rule, at: "\(path).\(entry.key)")
                    }
                }
            default: faults.append("\(path): the test does not know the keyword \(keyword)")
            }
        }
    }

    private mutating func checkType(_ value: YAMLValue, _ names: [String], at path: String) {
        if value.types.isDisjoint(with: names) { faults.append("\(path): \(value.types) is none of \(names)") }
    }
}

extension JSONText {
    var string: String? { if case .string(let text) = self { text } else { nil } }
}

extension YAMLValue {
    /// The types of JSON that it is of, read as YAML 1.2 reads it, as editors do.
    fileprivate var types: Set<String> {
        switch content {
        case .list: return ["array"]
        case .mapping: return ["object"]
        case .text(_, isPlain: false): return ["string"]
        case .text(let text, isPlain: true):
            if isNull { return ["null"] }
            if ["true", "false"].contains(text) { return ["boolean"] }
            if Int(text) != nil { return ["integer", "number"] }
            return Double(text) != nil ? ["number"] : ["string"]
        }
    }

    fileprivate var word: String? { if case .text(let text, _) = content { text } else { nil } }

    fileprivate var entries: [Entry] { if case .mapping(let entries) = content { entries } else { [] } }
}
