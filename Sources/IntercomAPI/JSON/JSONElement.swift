internal import HelpCenterModel

/// A value of a JSON document.
struct JSONElement: Sendable {
    private let document: JSONDocument
    /// Its number in the document.
    private let number: Int

    init(_ document: JSONDocument, part: Int) {
        self.document = document
        number = part
    }

    private var part: JSONDocument.Part { document.parts[number] }

    // MARK: What it holds

    /// The value of a member; `nil` when there is none of this name, or it is null. Of two members of one name, the
    /// first.
    subscript(name: String) -> JSONElement? {
        get throws(JSONFault) {
            try expect(.object, "object")
            var child = number + 1
            while child < part.next {
                let member = document.parts[child]
                if document.isNamed(name, member) {
                    return member.kind == .null ? nil : JSONElement(document, part: child)
                }
                child = member.next
            }
            return nil
        }
    }

    /// The value of a member that must be there.
    func required(_ name: String) throws(JSONFault) -> JSONElement {
        if let value = try self[name] { return value }
        let path = document.path(to: number)
        throw JSONFault(reason: .missing, path: path.isEmpty ? name : "\(path).\(name)")
    }

    /// The members in their order, but for those that are null.
    func members() throws(JSONFault) -> [(name: String, value: JSONElement)] {
        try expect(.object, "object")
        var members: [(name: String, value: JSONElement)] = []
        for child in children where document.parts[child].kind != .null {
            let value = JSONElement(document, part: child)
            guard let name = document.name(of: document.parts[child]) else { throw value.fault(.unreadable) }
            members.append((name, value))
        }
        return members
    }

    /// The values of an array, nulls too.
    func elements() throws(JSONFault) -> [JSONElement] {
        try expect(.array, "list")
        return children.map { JSONElement(document, part: $0) }
    }

    /// What the values of an array stand for, but for nulls.
    func list<Value>(_ read: (JSONElement) throws(JSONFault) -> Value) throws(JSONFault) -> [Value] {
        var list: [Value] = []
        for element in try elements() where element.part.kind != .null { list.append(try read(element)) }
        return list
    }

    private var children: some Sequence<Int> {
        let (parts, end) = (document.parts, part.next)
        return sequence(first: number + 1) { parts[$0].next }.prefix { $0 < end }
    }

    // MARK: What it is

    func text() throws(JSONFault) -> String {
        try expect(.text, "text")
        guard let text = JSONText.text(document.bytes[part.characters]) else { throw fault(.unreadable) }
        return text
    }

    /// The text in UTF-8, if it is that: for long texts whose characters nobody needs to know.
    func utf8() throws(JSONFault) -> [UInt8] {
        try expect(.text, "text")
        guard let text = JSONText.utf8(document.bytes[part.characters]) else { throw fault(.unreadable) }
        return text
    }

    func bool() throws(JSONFault) -> Bool {
        if part.kind == .true { return true }
        try expect(.false, "boolean")
        return false
    }

    /// An id as Intercom writes it: mostly a text, in places a number (API.md §2).
    func id() throws(JSONFault) -> RemoteID {
        if part.kind == .text { return RemoteID(try text()) }
        try expect(.number, "id")
        guard let id = Int(written) else { throw fault(.not("id")) }
        return RemoteID(id)
    }

    /// A whole number, which may be written as text or with a fraction, as times and counts of older answers are; `nil`
    /// when it is text that is no number, such as a date in words, or too large.
    func wholeNumber() throws(JSONFault) -> Int? {
        if part.kind == .text { return Int(try text()) }
        try expect(.number, "number")
        return Int(written) ?? Double(written).flatMap { Int(exactly: $0.rounded(.down)) }
    }

    private var written: String { String(decoding: document.bytes[part.characters], as: UTF8.self) }

    private func expect(_ kind: JSONDocument.Kind, _ word: String) throws(JSONFault) {
        guard part.kind != kind else { return }
        throw fault(part.kind == .null ? .null : .not(word))
    }

    private func fault(_ reason: JSONFault.Reason) -> JSONFault {
        JSONFault(reason: reason, path: document.path(to: number))
    }
}
