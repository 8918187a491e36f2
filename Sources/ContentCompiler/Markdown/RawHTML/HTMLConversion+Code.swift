internal import HTMLTree
internal import HelpCenterModel

extension HTMLConversion {
    /// A block of code: the text of `pre`, with all its white space and the words of Markdown in it.
    mutating func convertedCodeBlock(_ element: HTMLElement) -> [MarkdownTree.Index] {
        var text: [UInt8] = []
        appendCode(element.children, to: &text)
        guard !text.isEmpty else { return [] }
        var code = node(.codeBlock, element)
        code.text = rendering.tree.addText(text)
        return [rendering.tree.add(code)]
    }

    private mutating func appendCode(_ nodes: [HTMLNode], to text: inout [UInt8]) {
        for node in nodes {
            switch node {
            case .text(let string): text += string.utf8
            case .element(let element):
                if let markdown = fragment.markdown(for: element) {
                    place(markdown)
                    appendMarkdown(markdown, to: &text)
                } else {
                    appendCode(of: element, to: &text)
                }
            }
        }
    }

    private mutating func appendMarkdown(_ index: MarkdownTree.Index, to text: inout [UInt8]) {
        let node = rendering.tree[index]
        switch node.kind {
        case .softBreak, .lineBreak: text.append(0x0A)
        case .text, .code: text += rendering.tree.bytes(node.text)
        case .image: reportImage("“\(rendering.tree.string(node.text))”", at: index)
        default:
            if node.kind.isBlock { Self.endLine(of: &text) }
            if node.kind == .codeBlock { text += rendering.tree.bytes(node.text) }
            for child in rendering.tree.children(of: index) { appendMarkdown(child, to: &text) }
            if node.kind.isBlock { Self.endLine(of: &text) }
        }
    }

    /// The text of an element within code. Tags that only give it a look go; blocks stand on lines of their own.
    private mutating func appendCode(of element: HTMLElement, to text: inout [UInt8]) {
        if element.name == "br" { return text.append(0x0A) }
        if element.name == "img" {
            return report(
                .removedElement, element, "the image “<img>” within code is removed",
                explanation: Self.imageInCode, fix: "put the image before or after the code")
        }
        if element.name == "form" || !Self.isOrdinary(element.name) { reportRemoval(of: element) }
        if !Self.isOrdinary(element.name), Self.isKnown(element.name) { return }
        guard Self.isBlock(element.name) else { return appendCode(element.children, to: &text) }
        Self.endLine(of: &text)
        appendCode(element.children, to: &text)
        Self.endLine(of: &text)
    }

    private static func endLine(of text: inout [UInt8]) {
        if let last = text.last, last != 0x0A { text.append(0x0A) }
    }

    private mutating func reportImage(_ name: String, at index: MarkdownTree.Index) {
        rendering.report(
            .removedElement, at: index, "the image \(name) within code is removed", explanation: Self.imageInCode,
            fix: "put the image before or after the code")
    }

    private static let imageInCode = "Code is plain text, at Intercom as in Markdown."

    /// Whether an element of this name begins and ends a line.
    private static func isBlock(_ name: String) -> Bool {
        headings.contains(name) || blockNames.contains(name)
    }

    /// Whether an element of this name is one of HTML that may stand in text.
    private static func isOrdinary(_ name: String) -> Bool { isBlock(name) || inlineNames.contains(name) }

    private static let blockNames: Set<String> = [
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "section", "article", "main", "header", "footer", "nav",
        "aside",
        "address", "center", "figure", "figcaption", "blockquote", "pre", "tr", "table", "caption", "details",
        "summary",
        "hr", "fieldset", "form", "legend", "menu", "dir", "hgroup", "search", "tbody", "thead", "tfoot", "td", "th",
    ]

    private static let inlineNames: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
        "ins",
        "kbd", "label", "mark", "option", "optgroup", "nobr", "picture", "q", "rb", "rp", "rt", "rtc", "ruby", "s",
        "samp", "small", "source",
        "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "col", "colgroup",
    ]
}
