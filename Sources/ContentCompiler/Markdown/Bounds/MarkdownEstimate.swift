/// The sum of what the lines of one text may cost; see `MarkdownBounds`.
struct MarkdownEstimate {
    private var steps = 0
    private var nodes = 0
    /// How many uses of definitions there may be.
    private(set) var uses = 0
    /// The bytes from a definition to the end of its paragraph, the most that its address and title can have.
    private(set) var longestDefinition = 0

    private var fences = FenceTracker()
    private var depth = ContainerDepth()
    private var markup = OpenMarkup()
    private var rows = TableRows()
    private var links = ParagraphLinks()
    /// How many bytes there are from the first definition of the paragraph on; `nil` before one.
    private var definition: Int?

    /// Takes the next line, without its end.
    /// - Returns: What there is too much of with this line.
    mutating func add(_ line: ArraySlice<UInt8>) -> BoundsExcess.Cause? {
        let isCode = fences.add(line)
        let prefix = ContainerDepth.prefix(of: line)
        let containers = depth.add(prefix)
        if let cause = spend(10 * containers.compared, on: .nesting) { return cause }
        nodes += prefix.quotes + prefix.started
        if isCode || prefix.isBlank {
            if let cause = end() { return cause }
            return nodes > MarkdownBounds.nodeLimit ? .marks : nil
        }
        let text = line[prefix.textStart...]
        let profile = LineProfile(text)
        nodes += profile.nodes
        guard nodes <= MarkdownBounds.nodeLimit else { return .marks }
        uses += profile.brackets
        if definition != nil || profile.mayDefine {
            definition = (definition ?? 0) + line.count + 1
            longestDefinition = max(longestDefinition, definition ?? 0)
        }
        return spend(links.add(text, prefix, profile), on: .links)
            ?? spend(3 * profile.nodes * containers.holding, on: .nesting)
            ?? addRow(text, profile.pipes)
            ?? addMarkup(line, opens: profile.mayOpenMarkup, startsLine: prefix.textStart - line.startIndex <= 3)
            ?? (profile.mayLink ? spend(AddressRuns.linkCost(text), on: .addresses) : nil)
            ?? (profile.ats > 0
                ? spend(AddressRuns.mailCost(ats: profile.ats, length: text.count), on: .addresses) : nil)
    }

    /// Ends the paragraph, as a blank line or the end of the text does.
    /// - Returns: What there is too much of.
    mutating func end() -> BoundsExcess.Cause? {
        definition = nil
        links = ParagraphLinks()
        rows.end()
        return spend(markup.end(), on: .openMarkup)
    }

    private mutating func addRow(_ text: ArraySlice<UInt8>, _ pipes: Int) -> BoundsExcess.Cause? {
        if let cause = spend(rows.add(text, pipes: pipes), on: .rows) { return cause }
        // Tables that are a little too large are told of with their size, once they are read.
        return rows.cells > 2 * TreeLimits.cellLimit ? .cells : nil
    }

    private mutating func addMarkup(
        _ line: ArraySlice<UInt8>, opens: Bool, startsLine: Bool
    ) -> BoundsExcess.Cause? {
        guard opens || markup.isOpen else {
            markup.skip(line)
            return nil
        }
        // One at the beginning of a line begins a block of HTML, which cmark-gfm reads once.
        let text = line.drop { $0 == 0x20 }
        let rest = startsLine && text.first == UInt8(ascii: "<") ? text.dropFirst() : line
        return spend(markup.add(rest), on: .openMarkup)
    }

    private mutating func spend(_ cost: Int, on cause: BoundsExcess.Cause) -> BoundsExcess.Cause? {
        steps += cost
        return steps > MarkdownBounds.stepLimit ? cause : nil
    }
}
