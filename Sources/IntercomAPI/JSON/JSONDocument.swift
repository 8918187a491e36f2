/// A JSON document (RFC 8259), taken apart in one pass.
///
/// A page of a list is nearly all bodies, each of them twice and as Markdown besides, and a general decoder goes over
/// every byte several times. So this only notes where values stand; a text is read where somebody asks for it.
final class JSONDocument: Sendable {
    enum Kind: UInt8, Sendable {
        case object, array, text, number, `true`, `false`, null
    }

    /// A value and its place.
    struct Part: Sendable {
        var kind: Kind
        /// Whether the member's name has escapes, so that its characters are not the name itself.
        var hasEscapedName: Bool
        /// The characters of the member's name; empty for an element of an array and for the whole.
        var name: Range<Int>
        /// Its characters; of a text, those between its quotes.
        var characters: Range<Int>
        /// The number of the part behind it and all that it holds; what it holds comes first.
        var next: Int
    }

    private let body: AnswerBody
    var bytes: [UInt8] { body.bytes }
    /// The whole, then all that is in it, in the order of the document.
    let parts: [Part]

    init(_ body: AnswerBody) throws(JSONFault) {
        var parser = JSONParser(body.bytes)
        parts = try parser.parts()
        self.body = body
    }

    var root: JSONElement { JSONElement(self, part: 0) }

    /// The name of a member; `nil` when it is no text.
    func name(of part: Part) -> String? {
        part.hasEscapedName
            ? JSONText.text(bytes[part.name]) : String(validating: bytes[part.name], as: UTF8.self)
    }

    /// Whether a part is the member of this name.
    func isNamed(_ name: String, _ part: Part) -> Bool {
        if part.hasEscapedName { return self.name(of: part) == name }
        return part.name.count == name.utf8.count && bytes[part.name].elementsEqual(name.utf8)
    }

    /// What leads to a part, as in `data[3].id`.
    func path(to part: Int) -> String {
        var path = ""
        var holder = 0
        while holder < part {
            var (child, number) = (holder + 1, 0)
            while parts[child].next <= part {
                child = parts[child].next
                number += 1
            }
            if parts[holder].kind == .array {
                path += "[\(number)]"
            } else {
                path += (path.isEmpty ? "" : ".") + (name(of: parts[child]) ?? "?")
            }
            holder = child
        }
        return path
    }
}
