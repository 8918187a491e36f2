/// A comment while it is being written: sections, each apart by a blank line.
struct CommentBuilder {
    private(set) var text = ""
    /// Whether a section had to leave something out.
    private(set) var isCut = false

    var size: Int { text.utf16.count }

    mutating func add(_ section: String) {
        guard !section.isEmpty else { return }
        if !text.isEmpty { text += "\n" }
        text += section + "\n"
    }

    mutating func add(_ section: Section?) {
        guard let section else { return }
        add(section.text)
        isCut = isCut || section.isCut
    }

    /// A part of a comment.
    struct Section {
        var text: String
        var isCut: Bool
    }

    /// A list under a heading, with as many lines as there is room for. The others are never made.
    ///
    /// - Parameter more: what is said of so many lines that are left out.
    static func list<Element>(
        _ heading: String, _ elements: [Element], room: Int, prefix: String = "", line: (Element) -> String,
        more: (Int) -> String
    ) -> Section? {
        guard !elements.isEmpty else { return nil }
        var text = heading
        var left = room - heading.utf16.count - 100
        for (index, element) in elements.enumerated() {
            let line = prefix + line(element)
            left -= line.utf16.count + 1
            guard left >= 0 else {
                text += "\n\(prefix)\(more(elements.count - index))"
                return Section(text: text, isCut: true)
            }
            text += "\n" + line
        }
        return Section(text: text, isCut: false)
    }
}
