internal import HTMLTree
internal import HelpCenterModel

/// Makes nodes of the Markdown tree from parsed HTML, and says what it takes away.
struct HTMLConversion {
    var rendering: Rendering
    /// The HTML that is being converted.
    var fragment = HTMLFragment()
    /// Markdown nodes that have found their place.
    private var placed: Set<MarkdownTree.Index> = []
    private var depth = 0
    /// Whether an element of the fragment was taken away with all in it.
    var hasRemoved = false
    /// Whether an element around asks for the middle of the line.
    var isCentered = false

    init(rendering: consuming Rendering) { self.rendering = rendering }

    /// Blocks and inlines, mixed as they stand in the HTML.
    mutating func converted(_ nodes: [HTMLNode]) -> [MarkdownTree.Index] {
        depth += 1
        defer { depth -= 1 }
        var result: [MarkdownTree.Index] = []
        for node in nodes {
            switch node {
            case .text(let text): result += inlineText(text)
            case .element(let element):
                if let markdown = fragment.markdown(for: element) {
                    if place(markdown) {
                        if isCentered { center(markdown) }
                        result.append(markdown)
                    }
                } else if depth > MarkdownParser.depthLimit {
                    report(
                        .nestingTooDeep, element,
                        "the element “<\(element.name)>” stands more than \(MarkdownParser.depthLimit) levels deep",
                        fix: "take out some of the elements around it")
                } else {
                    result += converted(element)
                }
            }
        }
        return result
    }

    /// Notes that a Markdown node has found its place.
    /// - Returns: `false` when it had one.
    @discardableResult
    mutating func place(_ markdown: MarkdownTree.Index) -> Bool { placed.insert(markdown).inserted }

    /// Begins with another piece of HTML.
    mutating func begin(_ fragment: HTMLFragment) {
        self.fragment = fragment
        hasRemoved = false
    }

    /// The Markdown nodes that found no place. Blocks stay: an element that was taken away and left open must not take
    /// the rest of the article with it. Words in an element that was taken away go with it, as in a browser.
    func leftovers() -> [MarkdownTree.Index] {
        fragment.markdown.filter { !placed.contains($0) && (!hasRemoved || rendering.tree[$0].kind.isBlock) }
    }

    private mutating func converted(_ element: HTMLElement) -> [MarkdownTree.Index] {
        guard isShown(element) else { return [] }
        let wasCentered = isCentered
        defer { isCentered = wasCentered }
        if asksForCenter(element) { isCentered = true }
        let targets = targets(of: element)
        if let blocks = convertedBlock(element) { return targets + blocks }
        if let inlines = convertedInline(element) { return targets + inlines }
        return targets + removed(element)
    }

    /// Whether readers are to see an element; notes what of it is taken away.
    mutating func isShown(_ element: HTMLElement) -> Bool {
        checkAttributes(of: element)
        guard isHidden(element) else {
            checkLook(of: element)
            return true
        }
        report(
            .removedElement, element, "the hidden element “<\(element.name)>” is removed",
            explanation: "Intercom cannot hide text, so readers would see it.", fix: "delete it from the file")
        return false
    }

    /// The place for links that an `id` makes, for a heading that may follow at once.
    mutating func targets(of element: HTMLElement) -> [MarkdownTree.Index] {
        let name = element["id"] ?? (element.name == "a" ? element["name"] : nil)
        // A heading takes its own.
        guard let name, !name.isEmpty, !Self.headings.contains(element.name) else { return [] }
        var anchor = node(.anchor, element)
        anchor.text = rendering.tree.addText(name.utf8)
        return [rendering.tree.add(anchor)]
    }

    static let headings: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6"]

    private func isHidden(_ element: HTMLElement) -> Bool {
        if element["hidden"] != nil { return true }
        guard let style = element["style"] else { return false }
        return Self.declares("display:none", style) || Self.declares("visibility:hidden", style)
    }

    private func asksForCenter(_ element: HTMLElement) -> Bool {
        if element.name == "center" || element["align"]?.lowercased() == "center" { return true }
        if Self.hasClass("intercom-align-center", element) { return true }
        guard let style = element["style"] else { return false }
        return Self.declares("text-align:center", style)
    }

    /// Whether a style says something, whatever its case and spaces.
    static func declares(_ declaration: StaticString, _ style: String) -> Bool {
        let wanted = declaration.description.utf8
        let bytes = style.utf8.lazy.filter { !$0.isWhiteSpace }.map(\.lowercased)
        return Array(bytes)[...].contains(wanted)
    }

    static func hasClass(_ name: String, _ element: HTMLElement) -> Bool {
        guard let classes = element["class"], classes.utf8.count >= name.utf8.count else { return false }
        return classes.utf8.split(whereSeparator: \.isWhiteSpace).contains { $0.elementsEqual(name.utf8) }
    }

    /// Centers what can be centered in Markdown that stands in a centered element.
    private mutating func center(_ index: MarkdownTree.Index) {
        switch rendering.tree[index].kind {
        case .paragraph, .heading, .image, .link: rendering.tree[index].flags.insert(.centered)
        default: break
        }
        for child in rendering.tree.children(of: index) { center(child) }
    }

    // MARK: Making nodes

    /// A node at the place of an element.
    mutating func node(_ kind: MarkdownKind, _ element: HTMLElement) -> MarkdownNode {
        let place = place(of: element)
        return MarkdownNode(kind: kind, line: Int32(place.line), column: Int32(place.column))
    }

    private mutating func place(of element: HTMLElement) -> (line: Int, column: Int) {
        guard let position = element.position else { return (1, 1) }
        return fragment.place(of: position, tree: rendering.tree, lines: rendering.lines)
    }

    /// The place of an attribute's name; `nil` where the source has no such tag.
    private mutating func place(of attribute: String, in element: HTMLElement) -> (line: Int, column: Int)? {
        guard var position = element.position else { return nil }
        let html = fragment.html.utf8
        guard let place = StartTag.place(of: attribute, in: html.dropFirst(position.offset)) else { return nil }
        position.offset += place.offset
        position.line += place.lineBreaks
        return fragment.place(of: position, tree: rendering.tree, lines: rendering.lines)
    }

    /// Adds a node with children.
    mutating func add(_ node: MarkdownNode, _ children: [MarkdownTree.Index]) -> MarkdownTree.Index {
        let index = rendering.tree.add(node)
        rendering.tree.setChildren(of: index, to: children)
        return index
    }

    /// Notes a finding at an element, or at one of its attributes.
    mutating func report(
        _ id: DiagnosticID, _ element: HTMLElement, attribute: String? = nil, _ summary: String,
        explanation: String? = nil, fix: String? = nil
    ) {
        let place = attribute.flatMap { self.place(of: $0, in: element) } ?? place(of: element)
        rendering.report(
            id, line: place.line, column: place.column, summary, explanation: explanation, fix: fix)
    }
}
