internal import HelpCenterModel

/// Puts variables and snippets in the places of `{{ … }}`: in text, in addresses and in titles, never in code, which
/// holds no placeholders.
struct Placeholders {
    private(set) var rendering: Rendering
    private let context: PlaceholderContext
    /// Where a placeholder of raw HTML was last found, to go on from there.
    private var found: [String: Int] = [:]

    static func apply(to rendering: inout Rendering, in context: PlaceholderContext) {
        guard rendering.mayHoldPlaceholders else { return }
        var placeholders = Placeholders(rendering: consume rendering, context: context)
        placeholders.replace()
        rendering = placeholders.rendering
        guard rendering.tree.contains(.placeholder) else { return }
        var includes = Includes(rendering: consume rendering, context: context)
        includes.expand()
        rendering = includes.rendering
    }

    private init(rendering: consuming Rendering, context: PlaceholderContext) {
        self.rendering = rendering
        self.context = context
    }

    private mutating func replace() {
        // Nodes that are added on the way are finished ones.
        for index in rendering.tree.nodes.indices {
            let index = MarkdownTree.Index(index)
            let node = rendering.tree[index]
            switch node.kind {
            case .placeholder: replace(index)
            case .text where node.flags.contains(.rawHTML): split(index)
            case .link, .image:
                replaceWords(of: index)
                rendering.tree[index].text = replaced(node.text, isAddress: true, at: index)
                rendering.tree[index].title = replaced(node.title, isAddress: false, at: index)
            default: break
            }
        }
    }

    /// Puts the value of a variable in its place; snippets stay for later.
    private mutating func replace(_ index: MarkdownTree.Index) {
        let written = rendering.tree.bytes(rendering.tree[index].text)
        switch Placeholder(written) {
        case .variable(let name):
            let value = context.scope.value(of: name)
            report(PlaceholderFault(value, of: name, locale: context.scope.locale), at: index)
            switch value {
            case .text(let text), .untranslated(let text):
                guard mayAdd(text.utf8.count, at: index) else { return rendering.tree.change(index, to: .text) }
                setText(text.utf8, of: index)
            case .missing, .unknown: rendering.tree.change(index, to: .text)
            }
        case .snippet: break
        case .other:
            report(.other(String(decoding: written, as: UTF8.self)), at: index)
            rendering.tree.change(index, to: .text)
        }
    }

    /// Text of readers has no line ends.
    private mutating func setText(_ text: some Sequence<UInt8>, of index: MarkdownTree.Index) {
        rendering.tree[index].text = rendering.tree.addText(text.map { $0.isWhiteSpace ? 0x20 : $0 })
        rendering.tree.change(index, to: .text)
    }

    /// Counts what values add to the item, and tells when it becomes too much: what then follows stays as written.
    private mutating func mayAdd(_ count: Int, at index: MarkdownTree.Index) -> Bool {
        let isFull = rendering.includedBytes > Includes.byteLimit
        rendering.includedBytes += count
        guard rendering.includedBytes > Includes.byteLimit else { return true }
        if !isFull { report(.tooLong(Includes.byteLimit), at: index) }
        return false
    }

    // MARK: Raw HTML

    /// Takes text of raw HTML apart, which Markdown has not parsed.
    private mutating func split(_ index: MarkdownTree.Index) {
        let text = rendering.tree.bytes(rendering.tree[index].text)
        guard PlaceholderPiece.mayHoldAny(text) else { return }
        var children: [MarkdownTree.Index] = []
        for piece in PlaceholderPiece.pieces(of: text) {
            var node = MarkdownNode(kind: .text)
            switch piece {
            case .text(let bytes): node.text = rendering.tree.addText(bytes)
            case .placeholder(let written):
                node.kind = .placeholder
                (node.line, node.column) = place(ofRaw: written)
                node.text = rendering.tree.addText(written)
            }
            let child = rendering.tree.add(node)
            children.append(child)
            if node.kind == .placeholder { replace(child) }
        }
        rendering.tree.change(index, to: .span)
        rendering.tree.setChildren(of: index, to: children)
    }

    /// Where a placeholder of raw HTML stands: where it is found next in the source, since HTML has no places of text.
    private mutating func place(ofRaw written: ArraySlice<UInt8>) -> (line: Int32, column: Int32) {
        let key = String(decoding: written, as: UTF8.self)
        let bytes = rendering.lines.bytes
        guard let offset = bytes[(found[key] ?? bytes.startIndex)...].firstIndex(of: written) else { return (1, 1) }
        found[key] = offset + written.count
        let place = rendering.lines.place(ofOffset: offset)
        return (Int32(place.line), Int32(place.column))
    }

    // MARK: Links and images

    /// The words of a bare address are the address, and so were not parsed.
    private mutating func replaceWords(of index: MarkdownTree.Index) {
        let child = rendering.tree[index].firstChild
        guard child != MarkdownTree.none, rendering.tree[child].kind == .text else { return }
        let words = rendering.tree.bytes(rendering.tree[child].text)
        guard PlaceholderPiece.mayHoldAny(words),
            rendering.tree.bytes(rendering.tree[index].text).suffix(words.count).elementsEqual(words)
        else { return }
        setText(PlaceholderText(words, in: context.scope).bytes, of: child)
    }

    private mutating func replaced(
        _ text: MarkdownText, isAddress: Bool, at index: MarkdownTree.Index
    ) -> MarkdownText {
        let bytes = rendering.tree.bytes(text)
        guard PlaceholderPiece.mayHoldAny(bytes) else { return text }
        let replaced = PlaceholderText(bytes, in: context.scope)
        for (fault, written) in replaced.faults {
            let place = rendering.place(of: written, after: index)
            rendering.report(
                fault.id, line: place.line, column: place.column, fault.summary,
                explanation: context.explanation(after: fault.explanation), fix: fault.fix)
        }
        guard mayAdd(max(0, replaced.bytes.count - bytes.count), at: index) else { return text }
        guard isAddress else { return rendering.tree.addText(replaced.bytes) }
        return rendering.tree.addText(replaced.bytes.flatMap { $0.isWhiteSpace ? Array("%20".utf8) : [$0] })
    }

    private mutating func report(_ fault: PlaceholderFault?, at index: MarkdownTree.Index) {
        guard let fault else { return }
        rendering.report(
            fault.id, at: index, fault.summary, explanation: context.explanation(after: fault.explanation),
            fix: fault.fix)
    }
}
