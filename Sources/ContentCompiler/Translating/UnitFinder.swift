/// Finds the texts of a Markdown source that are to be translated, each with its place.
///
/// The places are lines and columns of the blocks, which cmark gives for certain; what stands in them is read off the
/// tree. What is code, a comment or skipped by `guidepost:skip` is no text.
struct UnitFinder {
    private let original: SourceLines
    private var tree = MarkdownTree(capacity: 0)
    /// The lines that begin an indented callout (`!!! note`).
    private var calloutLines: Set<Int> = []
    private(set) var units: [TextUnit] = []
    /// Whether the source is beyond what the compiler takes.
    private(set) var isRefused = false
    /// Whether a heading can give the item its title.
    private(set) var holdsTitle = false

    /// How deep indented callouts may stand in one another.
    private static let depthLimit = 5

    init(_ source: ArraySlice<UInt8>) {
        original = SourceLines(source, firstLine: 1)
        tree = MarkdownParser.parse(source, notesEnds: true)
        var lines = original
        for _ in 0..<Self.depthLimit {
            let heads = tree.mayHoldCallouts ? IndentedCallouts.heads(in: tree) : []
            guard !heads.isEmpty else { break }
            calloutLines.formUnion(heads.map { Int($0.line) })
            // What stands indented below them is no code: each line keeps its number and its columns.
            let quoted = IndentedCallouts.quoted(heads, in: lines)
            lines = SourceLines(quoted[...], firstLine: 1)
            tree = MarkdownParser.parse(quoted[...], notesEnds: true)
        }
        guard tree.excess == nil, tree.cutOffLine == nil else {
            isRefused = true
            return
        }
        for line in calloutLines { addCalloutTitle(ofLine: line) }
        visit(MarkdownTree.root)
        // A place that cannot be is none: what stands there stays in the source's language.
        units.removeAll { original.bytes[$0.range].isEmpty }
        units.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    private mutating func visit(_ parent: MarkdownTree.Index) {
        var isSkipping = false
        for index in tree.children(of: parent) {
            let node = tree[index]
            if node.kind == .htmlBlock, let mark = Self.skipMark(tree.bytes(node.text)) {
                isSkipping = mark
                continue
            }
            guard !isSkipping else { continue }
            switch node.kind {
            case .paragraph: addParagraph(index)
            case .heading:
                addHeading(index)
                if parent == MarkdownTree.root, node.level == 1, node.firstChild != MarkdownTree.none {
                    holdsTitle = true
                }
            case .tableRow: addCells(of: index)
            case .htmlBlock: addHTML(index)
            case .codeBlock, .thematicBreak: break
            default: visit(index)
            }
        }
    }

    /// Whether a comment begins or ends what is skipped; `nil` for all other HTML.
    private static func skipMark(_ html: ArraySlice<UInt8>) -> Bool? {
        let words = html.trimmed
        guard words.starts(with: "<!--".utf8), words.suffix(3).elementsEqual("-->".utf8), words.count >= 7 else {
            return nil
        }
        let name = words.dropFirst(4).dropLast(3).trimmed
        if name.elementsEqual("guidepost:skip".utf8) { return true }
        return name.elementsEqual("guidepost:end".utf8) ? false : nil
    }

    // MARK: Blocks

    /// A paragraph is one text, but for lines that begin or end callouts: those part it.
    private mutating func addParagraph(_ index: MarkdownTree.Index) {
        let node = tree[index]
        guard node.height >= node.line else { return }
        var lines: [[MarkdownTree.Index]] = [[]]
        for child in tree.children(of: index) {
            lines[lines.count - 1].append(child)
            if tree[child].kind == .softBreak || tree[child].kind == .lineBreak { lines.append([]) }
        }
        // Line ends inside of emphasis or links: then it is taken as a whole.
        let isApart = lines.count == Int(node.height - node.line) + 1
        guard isApart else {
            return add(
                .paragraph, lines.flatMap { $0 }, from: start(ofLine: Int(node.line), column: Int(node.column)),
                to: end(ofLine: Int(node.height)), secondLine: Int(node.line) + 1)
        }
        var group: (first: Int, nodes: [MarkdownTree.Index]) = (0, [])
        for (place, nodes) in lines.enumerated() {
            let number = Int(node.line) + place
            let text = original.bytes[textStart(of: node, line: number)..<end(ofLine: number)]
            if let title = Self.calloutTitle(text, isFirst: place == 0) {
                addLines(of: node, from: group.first, to: place, group.nodes)
                group = (place + 1, [])
                if !title.isEmpty { addTitle(title) }
            } else {
                if group.nodes.isEmpty { group.first = place }
                group.nodes += nodes
            }
        }
        addLines(of: node, from: group.first, to: lines.count, group.nodes)
    }

    /// Some lines of a paragraph, counted from 0, as one text.
    private mutating func addLines(
        of paragraph: MarkdownNode, from first: Int, to end: Int, _ nodes: [MarkdownTree.Index]
    ) {
        guard !nodes.isEmpty else { return }
        let line = Int(paragraph.line)
        add(
            .paragraph, nodes, from: textStart(of: paragraph, line: line + first), to: self.end(ofLine: line + end - 1),
            secondLine: line + first + 1)
    }

    private func textStart(of paragraph: MarkdownNode, line: Int) -> Int {
        line == Int(paragraph.line) ? start(ofLine: line, column: Int(paragraph.column)) : textStart(ofLine: line)
    }

    private mutating func addHeading(_ index: MarkdownTree.Index) {
        let node = tree[index]
        guard !calloutLines.contains(Int(node.line)), node.height >= node.line else { return }
        var from = start(ofLine: Int(node.line), column: Int(node.column))
        var to = end(ofLine: Int(node.height))
        if original.bytes[from...].first == 0x23 {
            while from < to, original.bytes[from] == 0x23 { from += 1 }
            while from < to, original.bytes[from].isWhiteSpace { from += 1 }
            // The marks at the end of the line are no text, if a space stands before them.
            var mark = to
            while mark > from, original.bytes[mark - 1] == 0x23 { mark -= 1 }
            if mark == from || original.bytes[mark - 1].isWhiteSpace { to = mark }
            while to > from, original.bytes[to - 1].isWhiteSpace { to -= 1 }
        } else {
            // Underlined: the last line is no text.
            to = end(ofLine: Int(node.height) - 1)
        }
        add(.heading, tree.children(of: index), from: from, to: to, secondLine: Int(node.line) + 1)
    }

    private mutating func addCells(of row: MarkdownTree.Index) {
        let line = Int(tree[row].line)
        let cells = tree.children(of: row)
        let from = start(ofLine: line, column: max(1, Int(tree[row].column)))
        for (cell, range) in zip(cells, Self.cells(original.bytes, from..<end(ofLine: line))) {
            add(.cell, tree.children(of: cell), from: range.lowerBound, to: range.upperBound, secondLine: nil)
        }
    }

    /// What stands between the bars of a line that no backslash stands before.
    private static func cells(_ bytes: ArraySlice<UInt8>, _ line: Range<Int>) -> [Range<Int>] {
        var cells: [Range<Int>] = []
        var start = line.lowerBound
        while start < line.upperBound, bytes[start].isWhiteSpace { start += 1 }
        if start < line.upperBound, bytes[start] == 0x7C { start += 1 }
        var index = start
        func add(_ end: Int) {
            var (low, high) = (start, end)
            while low < high, bytes[low].isWhiteSpace { low += 1 }
            while high > low, bytes[high - 1].isWhiteSpace { high -= 1 }
            cells.append(low..<high)
        }
        while index < line.upperBound {
            if bytes[index] == 0x5C {
                index += 2
                continue
            }
            if bytes[index] == 0x7C {
                add(index)
                start = index + 1
            }
            index += 1
        }
        if start < line.upperBound { add(line.upperBound) }
        return cells
    }

    private mutating func addHTML(_ index: MarkdownTree.Index) {
        let node = tree[index]
        // cmark gives no reliable end of it, but its text has every line.
        let last = Int(node.line) + max(1, tree.bytes(node.text).count { $0 == 0x0A }) - 1
        // In a quote or list, marks of its lines would stand in the middle of the text.
        guard node.column <= 1 || last == node.line else { return }
        let from = start(ofLine: Int(node.line), column: max(1, Int(node.column)))
        let range = from..<max(from, end(ofLine: last))
        for (range, pieces) in HTMLTexts.find(original.bytes[range]) {
            units.append(TextUnit(kind: .html, range: range, pieces: pieces, linePrefix: ""))
        }
    }

    // MARK: Callouts

    /// The title on a line `:::note Title`, or `[!NOTE] Title` at a paragraph's beginning; empty without one, `nil` for a
    /// line of text.
    private static func calloutTitle(_ line: ArraySlice<UInt8>, isFirst: Bool) -> ArraySlice<UInt8>? {
        if line.starts(with: ":::".utf8) {
            let rest = line.drop { $0 == 0x3A }.drop(while: \.isWhiteSpace)
            return inner(rest.drop { $0.isLetter || $0 == 0x2D }.trimmed)
        }
        if isFirst, line.starts(with: "[!".utf8), let close = line.firstIndex(of: 0x5D) {
            let word = line[(line.startIndex + 2)..<close]
            guard !word.isEmpty, word.allSatisfy({ $0.isLetter || $0 == 0x2D }) else { return nil }
            var rest = line[(close + 1)...]
            if let mark = rest.first, mark == 0x2B || mark == 0x2D { rest = rest.dropFirst() }
            return rest.trimmed
        }
        return nil
    }

    /// Without the quotes or brackets around it.
    private static func inner(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let first = text.first, let last = text.last, text.count > 1,
            (first == 0x22 && last == 0x22) || (first == 0x5B && last == 0x5D)
        else { return text }
        return text.dropFirst().dropLast()
    }

    private mutating func addCalloutTitle(ofLine number: Int) {
        let line = original.line(number)
        guard let mark = line.firstIndex(where: { $0 == 0x21 || $0 == 0x3F }) else { return }
        let rest = line[mark...].drop { $0 == 0x21 || $0 == 0x3F || $0 == 0x2B }.drop(while: \.isWhiteSpace)
        let title = Self.inner(rest.drop { $0.isLetter || $0 == 0x2D }.trimmed)
        if !title.isEmpty { addTitle(title) }
    }

    private mutating func addTitle(_ title: ArraySlice<UInt8>) {
        let inner = MarkdownParser.parse(title)
        guard let paragraph = inner.children(of: MarkdownTree.root).first, inner[paragraph].kind == .paragraph else {
            return
        }
        var reader = PieceReader(tree: inner, linePrefix: "", isCell: false, footnotes: [])
        units.append(
            TextUnit(
                kind: .calloutTitle, range: title.startIndex..<title.endIndex,
                pieces: reader.pieces(of: inner.children(of: paragraph)), linePrefix: ""))
    }

    // MARK: Places

    private mutating func add(
        _ kind: TextUnit.Kind, _ nodes: [MarkdownTree.Index], from: Int, to: Int, secondLine: Int?
    ) {
        guard from < to else { return }
        let prefix = secondLine.map { linePrefix(ofLine: $0) } ?? ""
        var reader = PieceReader(
            tree: tree, linePrefix: prefix, isCell: kind == .cell,
            footnotes: Self.footnotes(original.bytes[from..<to])[...])
        let pieces = reader.pieces(of: nodes)
        guard !pieces.isEmpty, pieces != [.text("[[toc]]")] else { return }
        units.append(TextUnit(kind: kind, range: from..<to, pieces: pieces, linePrefix: prefix))
    }

    /// The names of footnotes in a text, brackets included.
    private static func footnotes(_ text: ArraySlice<UInt8>) -> [String] {
        var names: [String] = []
        var rest = text
        while let open = rest.firstIndex(of: "[^".utf8), let close = rest[open...].firstIndex(of: 0x5D) {
            names.append(String(decoding: rest[open...close], as: UTF8.self))
            rest = rest[(close + 1)...]
        }
        return names
    }

    private func start(ofLine number: Int, column: Int) -> Int {
        let line = original.line(number)
        var start = min(line.startIndex + max(0, column - 1), line.endIndex)
        while start < line.endIndex, line[start].isWhiteSpace { start += 1 }
        return start
    }

    /// Behind the last character of a line that is no white space.
    private func end(ofLine number: Int) -> Int {
        let line = original.line(number)
        var end = line.endIndex
        while end > line.startIndex, line[end - 1].isWhiteSpace { end -= 1 }
        return end
    }

    /// Behind the marks of quotes and the indentation that a line of a paragraph begins with.
    private func textStart(ofLine number: Int) -> Int {
        original.line(number).startIndex + linePrefix(ofLine: number).utf8.count
    }

    private func linePrefix(ofLine number: Int) -> String {
        String(decoding: original.line(number).prefix { $0.isWhiteSpace || $0 == 0x3E }, as: UTF8.self)
    }
}
