internal import HelpCenterModel

/// JSON Schemas for editors, of the draft that their YAML support knows best (draft-07).
struct JSONSchema {
    let document: JSONText

    /// - Parameter ignored: Keys of another tool, which may hold anything.
    init(_ title: String, _ keys: [KeyDescription], ignored: Set<String> = []) {
        guard case .object(let members) = Self.group(keys, ignored: ignored) else {
            preconditionFailure("a group of keys is an object")
        }
        document = .object(
            [("$schema", .string("http://json-schema.org/draft-07/schema#")), ("title", .string(title))] + members)
    }

    private static func group(_ keys: [KeyDescription], ignored: Set<String> = []) -> JSONText {
        let known = keys.map { key in (key.name, described(schema(of: key.value), key.summary)) }
        let others = ignored.subtracting(keys.map(\.name)).map { name in
            (name, JSONText.object([("description", .string("A key of another tool."))]))
        }
        return object(of: known + others)
    }

    private static func object(of properties: [(String, JSONText)]) -> JSONText {
        .object([
            // A key without a value counts as left out, and so does a group without keys.
            ("type", .list([.string("object"), .string("null")])),
            ("properties", .object(properties.map { (key: $0.0, value: $0.1) })),
            ("additionalProperties", .bool(false)),
        ])
    }

    private static func described(_ schema: JSONText, _ summary: String) -> JSONText {
        guard case .object(let members) = schema else { return schema }
        return .object(members + [("description", .string(summary))])
    }

    private static func schema(of value: KeyDescription.Value) -> JSONText {
        switch value {
        case .text: scalar
        case .words: .object([("type", scalarTypes), ("pattern", .string(#"\S"#))])
        case .flag: .object([("type", .list([.string("boolean"), .string("null")]))])
        case .number(let minimum):
            .object(
                [("type", .list([.string("integer"), .string("null")]))]
                    + (minimum.map { [("minimum", .number($0))] } ?? []))
        case .identifier:
            .object([
                ("type", .list([.string("integer"), .string("string"), .string("null")])), ("minimum", .number(0)),
                ("pattern", .string("^[0-9]+$")),
            ])
        case .choice(let words): .object([("enum", .list(words.map { .string($0) }))])
        case .form(let pattern): .object([("type", .string("string")), ("pattern", .string(pattern))])
        case .version:
            .object([
                ("type", .list([.string("string"), .string("number")])), ("pattern", .string(#"^[0-9]+\.[0-9]+$"#)),
            ])
        case .locales: oneOrMore(schema(of: KeyDescription.locale))
        case .list: oneOrMore(scalar)
        case .listOfWords: oneOrMore(.object([("type", scalarTypes), ("pattern", .string(#"\S"#))]))
        // The second is what keyboards add to say “as a picture”.
        case .characters:
            oneOrMore(
                .object([("type", .list([.string("string"), .string("null")])), ("pattern", .string(#"^\S\uFE0F?$"#))]))
        case .variables: map(.object([("anyOf", .list([scalar, map(scalar)]))]))
        case .group(let keys): group(keys)
        case .groups(let keys): map(group(keys))
        }
    }

    private static let scalarTypes = JSONText.list(["string", "number", "boolean", "null"].map { .string($0) })
    private static let scalar = JSONText.object([("type", scalarTypes)])

    private static func oneOrMore(_ item: JSONText) -> JSONText {
        .object([("anyOf", .list([item, .object([("type", .string("array")), ("items", item)])]))])
    }

    private static func map(_ value: JSONText) -> JSONText {
        .object([
            ("type", .list([.string("object"), .string("null")])), ("additionalProperties", value),
        ])
    }
}
