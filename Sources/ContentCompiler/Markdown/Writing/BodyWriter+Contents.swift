internal import HelpCenterModel

extension BodyWriter {
    /// Marks the place of the table of contents; it is written when all headings are known.
    mutating func markContents(_ index: MarkdownTree.Index) {
        shown += 1
        contents.append((out.bytes.count, index))
    }

    /// Writes the tables of contents and puts them in their places.
    mutating func insertContents() {
        guard !headings.isEmpty else { return }
        // From the last on, so that the places of those before stay what they are.
        for (place, index) in contents.reversed() {
            var list = PieceBuffer(capacity: 64 * headings.count)
            for part in templates[.toc].shape(with: []).parts {
                switch part {
                case .html(let html): list.append(html)
                case .hole:
                    var position = headings.startIndex
                    if nestedLists == .flatten {
                        writeFlatContents(at: index, to: &list)
                    } else {
                        while position < headings.endIndex { writeContents(from: &position, at: index, to: &list) }
                    }
                }
            }
            out.insert(list, at: place)
        }
    }

    /// Writes a list of the headings from `position` on that are at least as deep as the first of them.
    private mutating func writeContents(
        from position: inout Int, at index: MarkdownTree.Index, to list: inout PieceBuffer
    ) {
        let level = headings[position].level
        list.append("<ul>")
        while position < headings.endIndex, headings[position].level >= level {
            let heading = headings[position]
            position += 1
            let hasInner = position < headings.endIndex && headings[position].level > level
            list.append(hasInner ? "<li><p><a href=\"" : "<li><a href=\"")
            list.appendURL(ofLink: addContentsLink(to: heading, at: index))
            list.append("\">")
            list.appendEscaped(ArraySlice(heading.text.utf8))
            list.append(hasInner ? "</a></p>" : "</a>")
            if hasInner { writeContents(from: &position, at: index, to: &list) }
            list.append("</li>")
        }
        list.append("</ul>")
    }

    /// Writes one list of all headings, those below others with an indent.
    private mutating func writeFlatContents(at index: MarkdownTree.Index, to list: inout PieceBuffer) {
        let top = headings.map(\.level).min() ?? 1
        list.append("<ul>")
        for heading in headings {
            list.append("<li>")
            for _ in top..<heading.level { list.append("\u{2003}") }
            list.append("<a href=\"")
            list.appendURL(ofLink: addContentsLink(to: heading, at: index))
            list.append("\">")
            list.appendEscaped(ArraySlice(heading.text.utf8))
            list.append("</a></li>")
        }
        list.append("</ul>")
    }

    private mutating func addContentsLink(to heading: WrittenHeading, at index: MarkdownTree.Index) -> Int {
        let place = rendering.place(of: index)
        links.append(
            WrittenLink(
                role: .link, file: place.file, destination: "#\(heading.anchor)", position: place.position,
                excerpt: place.excerpt))
        return links.count - 1
    }
}
