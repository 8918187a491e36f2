internal import HelpCenterModel

extension WordDiff {
    /// What a view shows of a diff.
    package enum Part: Hashable, Sendable {
        /// Blocks that changed, with long stretches of equal text left out.
        case shown(BlockDiff)
        /// So many blocks that have not changed.
        case folded(Int)
    }

    /// The blocks that changed, what lies between them folded. Of the headings above a change the nearest one stays, so
    /// that one sees where it is.
    ///
    /// - Parameter words: how many equal words stay on each side of a change; `nil` leaves blocks whole.
    package func parts(keeping words: Int? = 12) -> [Part] {
        var parts: [Part] = []
        var folded = 0
        var heading: (block: BlockDiff, folded: Int)?
        for block in blocks {
            guard block.edit != .equal else {
                if case .heading = block.block.kind {
                    heading = (block, folded)
                }
                folded += 1
                continue
            }
            if let above = heading {
                if above.folded > 0 { parts.append(.folded(above.folded)) }
                parts.append(.shown(above.block))
                folded -= above.folded + 1
            }
            if folded > 0 { parts.append(.folded(folded)) }
            parts.append(.shown(words.map(block.folded) ?? block))
            (folded, heading) = (0, nil)
        }
        if folded > 0 { parts.append(.folded(folded)) }
        return parts
    }
}

extension BlockDiff {
    /// The block with its equal text cut around what changed.
    package func folded(keeping words: Int) -> BlockDiff {
        guard edit == .changed else { return self }
        var folded = self
        folded.runs = runs.enumerated().flatMap { index, run -> [DiffRun] in
            guard run.edit == .equal, run.formerStyle == nil else { return [run] }
            let head = index == 0 ? 0 : words
            let tail = index == runs.count - 1 ? 0 : words
            return block.kind == .code
                ? Self.cut(run, at: "\n", head: head / 4, tail: tail / 4)
                : Self.cut(run, at: " ", head: head, tail: tail)
        }
        return folded
    }

    private static func cut(_ run: DiffRun, at border: Character, head: Int, tail: Int) -> [DiffRun] {
        let pieces = run.text.split(separator: border, omittingEmptySubsequences: false)
        guard pieces.count > head + tail + 4 else { return cutLong(run, head: head * 8, tail: tail * 8) }
        // A border at the end of the text has an empty piece behind it, one at its beginning has one before it.
        let first = pieces.prefix(head == 0 ? 0 : head + (pieces.first?.isEmpty == true ? 1 : 0))
        let last = pieces.suffix(tail == 0 ? 0 : tail + (pieces.last?.isEmpty == true ? 1 : 0))
        let omitted = DiffRun(.omitted, "…")
        return [
            DiffRun(.equal, first.map { "\($0)\(border)" }.joined(), style: run.style), omitted,
            DiffRun(.equal, last.map { "\(border)\($0)" }.joined(), style: run.style),
        ].filter { !$0.text.isEmpty }
    }

    /// Cuts by characters what has no spaces to cut at.
    private static func cutLong(_ run: DiffRun, head: Int, tail: Int) -> [DiffRun] {
        guard run.text.count > 2 * (head + tail) + 100 else { return [run] }
        var first = run
        var last = run
        first.text = String(run.text.prefix(head))
        last.text = String(run.text.suffix(tail))
        return [first, DiffRun(.omitted, "…"), last].filter { !$0.text.isEmpty }
    }
}
