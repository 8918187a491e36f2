internal import HelpCenterModel

/// Says where a document is beyond the bounds that keep rendering quick for every input.
enum TreeLimits {
    /// How many cells the tables of one document may have.
    static let cellLimit = 100_000

    /// Reports a source that was not parsed.
    /// - Returns: Whether it was parsed, and there is something to render.
    static func allow(_ rendering: inout Rendering) -> Bool {
        guard let excess = rendering.tree.excess else { return true }
        rendering.report(
            excess.cause.id, line: excess.line, column: 1, excess.cause.summary,
            explanation: "Reading this text would take too long or too much memory, so the whole file is left out.",
            fix: excess.cause.fix)
        return false
    }

    static func apply(to rendering: inout Rendering) {
        if let line = rendering.tree.cutOffLine {
            rendering.report(
                .nestingTooDeep, line: Int(line), column: 1,
                "the text nests more than \(MarkdownParser.depthLimit) levels deep",
                explanation: "Lists, quotes and emphasis inside one another are read up to this depth.",
                fix: "take some levels out, or put the text in a code block if it is no Markdown")
        }
        guard rendering.tree.contains(.tableCell), rendering.tree.nodes.count > cellLimit else { return }
        let cells = rendering.tree.nodes.reduce(into: 0) { count, node in if node.kind == .tableCell { count += 1 } }
        guard cells > cellLimit, let table = rendering.tree.nodes.firstIndex(where: { $0.kind == .table }) else {
            return
        }
        rendering.report(
            .tableTooLarge, at: MarkdownTree.Index(table), "the tables have \(cells) cells, more than \(cellLimit)",
            explanation: "Intercom and browsers give up on such tables.",
            fix: "publish the data as a file and link to it")
    }
}
