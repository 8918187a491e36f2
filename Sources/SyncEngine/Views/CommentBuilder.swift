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

    /// A list under a heading, with as many lines as there is room for.
    ///
    /// - Parameter more: what is said of so many lines that are left out.
    static func list(
        _ heading: String, _ lines: [String], room: Int, prefix: String = "", more: (Int) -> String
    ) -> Section? {
        guard !lines.isEmpty else { return nil }
        let lines = lines.map { prefix + $0 }
        let shown = SizeBudget.prefix(lines, limit: room - heading.utf16.count - 100)
        var text = ([heading] + shown).joined(separator: "\n")
        if shown.count < lines.count { text += "\n\(prefix)\(more(lines.count - shown.count))" }
        return Section(text: text, isCut: shown.count < lines.count)
    }
}
