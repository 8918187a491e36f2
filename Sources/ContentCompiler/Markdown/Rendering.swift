internal import HelpCenterModel

/// The state of rendering one body: the tree under way, its source and what was found so far.
struct Rendering {
    /// The files that its nodes come from: the item's own first, then the snippets in it.
    var sources: [RenderingSource]
    var tree: MarkdownTree
    /// The text of the heading that was taken as the title.
    var title: String?
    /// Where that heading stands.
    var titlePlace: SourcePlace?
    /// The names that the writer gave to that heading: they lead to the page.
    var titleNames: [String] = []
    /// Anchors that headings before the writing took, so that later ones are numbered.
    var anchors = HeadingAnchors()
    /// The lines of the quotes that were `!!! note` in the source, and whether they were `???`, to be unfolded.
    var indentedCallouts: [Int32: Bool] = [:]
    var diagnostics: [Diagnostic] = []
    /// Whether `{{` occurs, so that most texts need no search for placeholders.
    let mayHoldPlaceholders: Bool
    /// How many bytes of snippets have come into it, each time that one is used.
    var includedBytes = 0
    /// The texts of the footnotes of snippets, to be put below the item's own.
    var includedFootnotes: [MarkdownTree.Index] = []

    init(_ source: MarkdownSource) {
        sources = [RenderingSource(file: source.file, lines: SourceLines(source.bytes, firstLine: source.firstLine))]
        mayHoldPlaceholders = PlaceholderPiece.mayHoldAny(source.bytes)
        tree = MarkdownParser.parse(source.bytes)
        tree.settlePlaces(in: lines)
    }

    /// The lines of the item's own file.
    var lines: SourceLines {
        _read { yield sources[0].lines }
        _modify { yield &sources[0].lines }
    }

    /// The file, position and line of a node.
    mutating func place(of index: MarkdownTree.Index) -> (
        file: ProjectPath, position: SourcePosition, excerpt: SourceExcerpt
    ) {
        let node = tree[index]
        let source = Int(node.source)
        return (
            sources[source].file, sources[source].lines.position(line: Int(node.line), column: Int(node.column)),
            sources[source].lines.excerpt(line: Int(node.line), column: Int(node.column))
        )
    }

    /// Notes a finding at a node.
    mutating func report(
        _ id: DiagnosticID, at index: MarkdownTree.Index, _ summary: String, explanation: String? = nil,
        fix: String? = nil
    ) {
        let place = place(of: index)
        diagnostics.append(
            Diagnostic(
                id, path: place.file, position: place.position, summary: summary, explanation: explanation, fix: fix,
                excerpt: place.excerpt))
    }

    /// The place of some text in the source after a node on its line; the node's place when it is not there.
    func place(of text: String, after index: MarkdownTree.Index) -> (line: Int, column: Int) {
        let (line, column) = (Int(tree[index].line), max(1, Int(tree[index].column)))
        let rest = lines.line(line).dropFirst(column - 1)
        guard let found = rest.firstIndex(of: text.utf8) else { return (line, column) }
        return (line, column + found - rest.startIndex)
    }

    /// The place of some text in the source of a block; the block's place when it is not there.
    func place(of text: String, inBlock index: MarkdownTree.Index) -> (line: Int, column: Int) {
        let line = Int(tree[index].line)
        let start = lines.line(line).startIndex
        guard let found = lines.bytes[start...].prefix(8192).firstIndex(of: text.utf8) else {
            return (line, max(1, Int(tree[index].column)))
        }
        return lines.place(ofOffset: found)
    }

    /// Notes a finding at a line and a column in bytes, both counted from 1 in the Markdown of the item's own file.
    mutating func report(
        _ id: DiagnosticID, line: Int, column: Int, _ summary: String, explanation: String? = nil, fix: String? = nil
    ) {
        diagnostics.append(
            Diagnostic(
                id, path: sources[0].file, position: lines.position(line: line, column: column), summary: summary,
                explanation: explanation, fix: fix, excerpt: lines.excerpt(line: line, column: column)))
    }
}
