internal import HTMLTree

/// Gathers the blocks that Intercom keeps from nodes of any kind: runs of text become paragraphs, known blocks take
/// their form, and every other element gives way to what it holds.
struct BlockBuilder {
    /// Where the blocks stand.
    enum Place {
        /// At the body's top level, where white space between blocks becomes an empty paragraph (API.md §7.2 row 5).
        case top
        /// In a list item, a cell, a callout or a section, where it is of no effect.
        case inner
    }

    private let place: Place
    private var blocks: [HTMLNode] = []
    /// The run of text that is being gathered.
    private var line: [HTMLNode] = []
    /// The inline elements that are open around blocks, outermost first, such as a link around an image.
    private var wrappers: [HTMLElement] = []
    /// The alignment that containers hand down.
    private var alignment: Alignment?
    /// The paragraph or heading that is open.
    private var textBlock: HTMLElement?
    private var hasBlank = false

    init(place: Place) { self.place = place }

    mutating func add(_ nodes: [HTMLNode]) {
        for node in nodes { add(node) }
    }

    /// The blocks, with what was still being gathered as the last one.
    consuming func finish() -> [HTMLNode] {
        flush()
        return blocks
    }

    private mutating func add(_ node: HTMLNode) {
        switch node {
        case .text(let text):
            if line.isEmpty, text.isBlank {
                if place == .top, textBlock == nil, wrappers.isEmpty { hasBlank = true }
            } else {
                addInline(node)
            }
        case .element(let element):
            if !InlineElements.isInline(element) {
                addBlock(element)
            } else if element.children.contains(where: InlineElements.holdsBlock) {
                wrappers.append(element)
                add(element.children)
                wrappers.removeLast()
            } else {
                for converted in InlineContent.converted(node) { addInline(converted) }
            }
        }
    }

    private mutating func addInline(_ node: HTMLNode) {
        // White space before text is part of its line; before the text of a paragraph it stands between two blocks.
        if textBlock == nil { hasBlank = false }
        line += wrappers.reversed().reduce([node]) { InlineContent.wrap($0, in: $1) }
    }

    private mutating func addBlock(_ element: HTMLElement) {
        flush()
        switch element.name {
        case "p", "h1", "h2", "h3", "h4", "h5", "h6": addText(of: element)
        case "ul", "ol": append(Lists.converted(element))
        case "table": addTable(element)
        case "pre": append(Code.converted(element))
        case "hr": append(.element(HTMLElement("hr")))
        case "img":
            let link = wrappers.last { $0.name == "a" }
            append(Images.converted(element, link: link, alignment: Alignment(of: element) ?? alignment))
        case "a": append(Links.button(element, alignment: Alignment(of: element) ?? alignment))
        case "iframe": append(VideoFrames.converted(element))
        case "details": append(Details.converted(element))
        default:
            if Callouts.isCallout(element) {
                append(Callouts.converted(element))
            } else {
                addContent(of: element)
            }
        }
    }

    /// An element that Intercom does not keep gives way to what it holds.
    private mutating func addContent(of element: HTMLElement) {
        let outer = alignment
        alignment = Alignment(of: element) ?? alignment
        add(element.children)
        flush()
        alignment = outer
    }

    /// A table, after its caption, which has no place in it.
    private mutating func addTable(_ table: HTMLElement) {
        for case .element(let part) in table.children where part.name == "caption" { addContent(of: part) }
        append(Tables.converted(table))
    }

    /// A paragraph or heading. What cannot stand in one, such as an image, stands between the parts of its text.
    private mutating func addText(of element: HTMLElement) {
        let count = blocks.count
        let outer = textBlock
        textBlock = element
        add(element.children)
        flush()
        textBlock = outer
        if blocks.count == count { append(Spacers.paragraph) }
    }

    private mutating func flush() {
        let content = line.trimmingSpace()
        line = []
        guard !content.isEmpty else { return }
        var block = HTMLElement(textBlock?.name ?? "p", children: content)
        let aligned = textBlock.flatMap(Alignment.init(of:))?.className
        if block.name == "p" {
            block["class"] = ["no-margin", aligned].compactMap(\.self).joined(separator: " ")
        } else {
            block["id"] = textBlock?["id"]
            block["class"] = aligned
        }
        append(.element(block))
    }

    private mutating func append(_ block: HTMLNode) {
        if hasBlank, !blocks.isEmpty { blocks.append(Spacers.paragraph) }
        hasBlank = false
        blocks.append(block)
    }
}
