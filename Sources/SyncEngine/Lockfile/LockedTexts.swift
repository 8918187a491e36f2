/// Texts by name, in one piece of memory: as the lockfile writes them.
///
/// A large help center has dozens of links and headings for every article, and most of them are only carried from one
/// lockfile into the next. As dictionaries they would take ten times the memory and most of the time that reading and
/// writing a lockfile takes.
package struct LockedTexts: Hashable, Sendable {
    /// `"name": "text", …` as `JSONLine` writes it, in the order of the names' bytes: equal texts have equal bytes.
    let members: [UInt8]

    /// - Returns: `nil` for no texts at all, which the lockfile leaves out.
    package init?(_ texts: [String: String]) {
        guard !texts.isEmpty else { return nil }
        self.init(sorting: texts)
    }

    private init(sorting texts: [String: String]) {
        let written = texts.map { name, text in
            var bytes: [UInt8] = []
            JSONLine.append(name, to: &bytes)
            return (name: bytes, text: text)
        }
        var members: [UInt8] = []
        for (name, text) in written.sorted(by: { $0.name.dropLast().lexicographicallyPrecedes($1.name.dropLast()) }) {
            if !members.isEmpty { members += ", ".utf8 }
            members += name
            members += ": ".utf8
            JSONLine.append(text, to: &members)
        }
        self.members = members
    }

    /// - Parameter members: what a lockfile has between the braces, known to be in the order and form above.
    init(members: ArraySlice<UInt8>) { self.members = Array(members) }

    /// All of them, for those who look at more than one.
    package var dictionary: [String: String] {
        var texts: [String: String] = [:]
        visit { name, text in
            texts[JSONLine.text(name)] = JSONLine.text(text)
            return true
        }
        return texts
    }

    package subscript(name: String) -> String? {
        var wanted: [UInt8] = []
        JSONLine.append(name, to: &wanted)
        var found: String?
        visit { name, text in
            guard name == wanted[...] else { return true }
            found = JSONLine.text(text)
            return false
        }
        return found
    }

    /// The first name that has this text.
    func name(of wanted: String) -> String? {
        var written: [UInt8] = []
        JSONLine.append(wanted, to: &written)
        var found: String?
        visit { name, text in
            guard text == written[...] else { return true }
            found = JSONLine.text(name)
            return false
        }
        return found
    }

    /// Calls `body` with each name and text, in quotes as they are written, until it says that it has enough.
    private func visit(_ body: (_ name: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool) {
        var start = members.startIndex
        while start < members.endIndex {
            let name = JSONLine.end(ofStringAt: start, in: members)
            let text = JSONLine.end(ofStringAt: name + 2, in: members)
            guard body(members[start..<name], members[name + 2..<text]) else { return }
            start = text + 2
        }
    }
}

extension LockedTexts: Codable {
    package init(from decoder: any Decoder) throws {
        self.init(sorting: try decoder.singleValueContainer().decode([String: String].self))
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(dictionary)
    }
}
