internal import HelpCenterModel

extension BodyWriter {
    /// Writes a heading and gives it its anchor. One without text is left out, as readers would see nothing of it.
    mutating func writeHeading(_ index: MarkdownTree.Index) {
        let node = tree[index]
        let text = tree.plainText(of: index)
        if !text.isEmpty {
            checkJump(to: Int(node.level), text: text, at: index)
            headings.append(
                WrittenHeading(
                    level: Int(node.level), anchor: anchor(of: index, text: text), text: text,
                    isExplicit: !node.text.isEmpty))
            out.append("<h")
            out.appendLevel(node.level)
            out.append(node.flags.contains(.centered) ? " class=\"intercom-align-center\">" : ">")
            begin(.heading)
            writeInlines(from: node.firstChild)
            end()
            out.append("</h")
            out.appendLevel(node.level)
            out.append(">")
        } else {
            begin(.paragraph)
            writeInlines(from: node.firstChild)
            end()
        }
        let images = pendingImages
        pendingImages = []
        for (image, link) in images { writeImage(image, link: link) }
    }

    private mutating func anchor(of index: MarkdownTree.Index, text: String) -> String {
        let node = tree[index]
        guard !node.text.isEmpty else { return rendering.anchors.anchor(forText: text) }
        let anchor = tree.string(node.text)
        if !rendering.anchors.take(anchor) {
            rendering.report(
                .duplicateHeadingID, at: index, "the heading “\(text)” has the id “\(anchor)”, which is taken",
                explanation: "A link to “#\(anchor)” leads to the first heading of that name.",
                fix: "give this heading another id")
        }
        return anchor
    }

    private mutating func checkJump(to level: Int, text: String, at index: MarkdownTree.Index) {
        guard let last = headings.last, level > last.level + 1 else { return }
        rendering.report(
            .headingJump, at: index,
            "the heading “\(text)” is \(level - last.level) levels below the one before it, “\(last.text)”",
            explanation: "Readers and screen readers take the levels for an outline; a level is missing here.",
            fix: "write it with `\(String(repeating: "#", count: last.level + 1))` instead")
    }

    /// Notes a target for links that is no heading (`<a id="x">`): links to it lead to the heading that it stands in or
    /// below, or to the top.
    mutating func noteTarget(_ index: MarkdownTree.Index) {
        let name = tree.string(tree[index].text)
        guard targets[name] == nil else { return }
        targets[name] = .some(headings.indices.last)
        guard flow.wrapper != .heading else { return }
        let place = headings.last.map { "to the heading “\($0.text)” above it" } ?? "to the top of the page"
        rendering.report(
            .movedTarget, at: index, "links to “#\(name)” lead \(place)",
            explanation: "At Intercom only headings can be linked to.",
            fix: "put a heading there, with {#\(name)} at its end")
    }
}
