internal import HelpCenterModel

extension BodyWriter {
    /// Marks the place of the table of contents; it is written when all headings are known.
    mutating func markContents(_ index: MarkdownTree.Index) {
        shown += 1
        contents.append((out.bytes.count, index))
    }

    /// Writes the tables of contents and puts them in their places.
    /// - Returns: the pieces of the whole body, with its links numbered in the order of the text again.
    mutating func piecesWithContents() -> [RenderedBody.Piece] {
        guard !contents.isEmpty, !headings.isEmpty else { return out.pieces() }
        let inserted = contents.map { place, index in
            var list = PieceBuffer(capacity: 64 * headings.count)
            for part in templates[.toc].shape(with: []).parts {
                switch part {
                case .html(let html): list.append(html)
                case .hole:
                    var position = headings.startIndex
                    while position < headings.endIndex { writeContents(from: &position, at: index, to: &list) }
                }
            }
            return (place, list.pieces())
        }
        return renumbered(out.pieces(inserting: inserted))
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

    private mutating func addContentsLink(to heading: Heading, at index: MarkdownTree.Index) -> Int {
        let place = rendering.place(of: index)
        links.append(
            WrittenLink(
                role: .link, file: place.file, destination: "#\(heading.anchor)", position: place.position,
                excerpt: place.excerpt))
        return links.count - 1
    }

    private mutating func renumbered(_ pieces: [RenderedBody.Piece]) -> [RenderedBody.Piece] {
        var ordered: [WrittenLink] = []
        var numbers: [Int: Int] = [:]
        let renumbered = pieces.map { piece in
            guard case .link(let link) = piece else { return piece }
            if numbers[link] == nil {
                numbers[link] = ordered.count
                ordered.append(links[link])
            }
            return .link(numbers[link] ?? link)
        }
        links = ordered
        return renumbered
    }
}
