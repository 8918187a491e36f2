internal import HelpCenterModel

/// Compares the words of two blocks.
enum RunDiff {
    /// The text of both in pieces, in the order of reading.
    static func runs(_ former: BodyBlock, _ block: BodyBlock) -> [DiffRun] {
        let (before, after) = (DiffToken.tokens(of: former), DiffToken.tokens(of: block))
        var names: [String: Int] = [:]
        func name(_ token: DiffToken) -> Int {
            if let name = names[token.text] { return name }
            names[token.text] = names.count
            return names.count - 1
        }
        let found = SequenceDiff.matches(before.map(name), after.map(name))
        let matches = withoutIslands(found, before: before, after: after)
        var writer = RunWriter()
        var (left, right) = (0, 0)
        for match in matches {
            writer.add(.removed, before[left..<match.before])
            writer.add(.inserted, after[right..<match.after])
            for offset in 0..<match.count {
                writer.add(equal: after[match.after + offset], former: before[match.before + offset])
            }
            (left, right) = (match.before + match.count, match.after + match.count)
        }
        writer.add(.removed, before[left...])
        writer.add(.inserted, after[right...])
        return writer.runs
    }

    /// Leaves out small matches between larger changes: a reader takes in two whole phrases more easily than a
    /// patchwork of words that happen to be in both.
    private static func withoutIslands(
        _ matches: [SequenceDiff.Match], before: [DiffToken], after: [DiffToken]
    ) -> [SequenceDiff.Match] {
        var kept: [SequenceDiff.Match] = []
        for (index, match) in matches.enumerated() {
            let start = kept.last.map { ($0.before + $0.count, $0.after + $0.count) } ?? (0, 0)
            let end =
                index + 1 < matches.count
                ? (matches[index + 1].before, matches[index + 1].after) : (before.count, after.count)
            let changedBefore = max(match.before - start.0, match.after - start.1)
            let changedAfter = max(end.0 - match.before - match.count, end.1 - match.after - match.count)
            let words = before[match.before..<match.before + match.count].count { $0.isWord }
            let isBreak = before[match.before..<match.before + match.count].contains { $0.text == BodyRun.cellEnd.text }
            let isIsland = !isBreak && words * 3 <= min(changedBefore, changedAfter)
            if !isIsland || changedBefore == 0 || changedAfter == 0 { kept.append(match) }
        }
        return kept
    }
}

/// Puts tokens together to pieces of text.
private struct RunWriter {
    private(set) var runs: [DiffRun] = []

    mutating func add(_ edit: DiffRun.Edit, _ tokens: ArraySlice<DiffToken>) {
        for (offset, token) in tokens.enumerated() {
            let run = DiffRun(edit, token.text, style: token.style)
            // The space before a changed phrase is no part of it.
            if token.hasSpace { addSpace(before: offset == 0 ? DiffRun(.equal, "") : run) }
            append(run)
        }
    }

    mutating func add(equal token: DiffToken, former: DiffToken) {
        let run = DiffRun(
            .equal, token.text, style: token.style, formerStyle: former.style == token.style ? nil : former.style)
        if token.hasSpace { addSpace(before: run) }
        append(run)
    }

    /// Between two pieces of one look a space looks like them, elsewhere it has no look of its own.
    private mutating func addSpace(before next: DiffRun) {
        guard let last = runs.last else { return }
        if last.edit == .equal, next.edit == .equal, last.text.hasSuffix(" ") { return }
        var space = DiffRun(next.edit, " ")
        if last.style == next.style, last.formerStyle == next.formerStyle {
            (space.style, space.formerStyle) = (next.style, next.formerStyle)
        }
        append(space)
    }

    private mutating func append(_ run: DiffRun) {
        guard let last = runs.last, last.edit == run.edit, last.style == run.style,
            last.formerStyle == run.formerStyle, run.text != BodyRun.cellEnd.text, last.text != BodyRun.cellEnd.text
        else { return runs.append(run) }
        runs[runs.count - 1].text += run.text
    }
}
