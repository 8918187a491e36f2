/// What a writer put between `{{` and `}}`.
enum Placeholder: Equatable {
    /// `{{ product }}`
    case variable(String)
    /// `{{> snippets/sign-in.md product="Acme" }}`
    case snippet(path: String, arguments: [String: String])
    /// Something else, such as a template of another tool: it stays as it is.
    case other

    /// Reads a placeholder with its braces.
    init(_ written: ArraySlice<UInt8>) {
        let inside = written.dropFirst(2).dropLast(2).trimmed
        if inside.first == UInt8(ascii: ">") {
            self = Self.snippet(inside.dropFirst().trimmed) ?? .other
        } else if Self.isName(inside) {
            self = .variable(String(decoding: inside, as: UTF8.self))
        } else {
            self = .other
        }
    }

    /// Whether bytes are the name of a variable: a letter, then letters, digits, `_`, `-` and `.`.
    static func isName(_ bytes: some Collection<UInt8>) -> Bool {
        guard let first = bytes.first, first.isLetter || first == UInt8(ascii: "_") else { return false }
        return bytes.allSatisfy { isName($0) }
    }

    /// Whether a byte may stand in the name of a variable.
    static func isName(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".")
    }

    /// Reads a path and the arguments after it, each `name=value`, the value in quotes where it has spaces.
    private static func snippet(_ inside: ArraySlice<UInt8>) -> Placeholder? {
        var rest = inside
        guard let path = word(&rest), !path.isEmpty else { return nil }
        var arguments: [String: String] = [:]
        rest = rest.drop(while: \.isWhiteSpace)
        while !rest.isEmpty {
            let name = rest.prefix { $0 != UInt8(ascii: "=") && !$0.isWhiteSpace }
            rest = rest[name.endIndex...]
            guard isName(name), rest.first == UInt8(ascii: "=") else { return nil }
            rest = rest.dropFirst()
            guard let value = word(&rest) else { return nil }
            arguments[String(decoding: name, as: UTF8.self)] = value
            rest = rest.drop(while: \.isWhiteSpace)
        }
        return .snippet(path: path, arguments: arguments)
    }

    /// Takes a word off the front, or what stands in quotes; `nil` when quotes are not closed.
    private static func word(_ rest: inout ArraySlice<UInt8>) -> String? {
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let word = rest.prefix { !$0.isWhiteSpace }
            rest = rest[word.endIndex...]
            return String(decoding: word, as: UTF8.self)
        }
        let word = rest.dropFirst().prefix { $0 != quote }
        guard word.endIndex < rest.endIndex else { return nil }
        rest = rest[(word.endIndex + 1)...]
        return String(decoding: word, as: UTF8.self)
    }
}
