/// What cmark-gfm spends on the links of one paragraph: for each it walks over all marks of emphasis before it, and
/// over the images that have not ended.
///
/// Items and rows of tables that follow each other without blank lines are paragraphs of their own, where it is sure
/// that they are.
struct ParagraphLinks {
    private var images = 0
    private var emphases = 0
    private var isFirstLine = true
    private var isInItem = false
    private var table = Table.none

    /// Whether the lines are rows of a table.
    private enum Table {
        case none
        /// The first line may be the headings of so many cells.
        case headings(cells: Int, columns: Int)
        case rows(columns: Int)
    }

    /// Takes the next line.
    /// - Returns: What it costs.
    mutating func add(_ text: ArraySlice<UInt8>, _ prefix: ContainerDepth.Prefix, _ profile: LineProfile) -> Int {
        if startsItem(prefix) || isRow(text, prefix) { (images, emphases) = (0, 0) }
        isFirstLine = false
        images += profile.images
        emphases += profile.emphases
        // A walk over many marks reads memory that is far apart.
        return profile.brackets * (2 * images + 50 * emphases)
    }

    /// Whether the line surely begins an item: one with a number other than 1 is text unless it follows an item.
    private mutating func startsItem(_ prefix: ContainerDepth.Prefix) -> Bool {
        guard let item = prefix.item, item.columns <= 3 else { return false }
        guard item.number <= 1 || (isInItem && item.columns <= 1) else { return false }
        isInItem = true
        return true
    }

    /// Whether the line surely is a row: in a run of lines that all begin with a pipe and whose second is the row of
    /// dashes that the first wants.
    private mutating func isRow(_ text: ArraySlice<UInt8>, _ prefix: ContainerDepth.Prefix) -> Bool {
        guard text.first == UInt8(ascii: "|"), prefix.quotes + prefix.started == 0 else {
            table = .none
            return false
        }
        switch table {
        case .none:
            if isFirstLine { table = .headings(cells: Self.cells(text).count, columns: prefix.columns) }
            return false
        case .headings(let cells, let columns):
            let dashes = Self.cells(text)
            let isTable =
                columns == prefix.columns && dashes.count == cells && dashes.allSatisfy { Self.isDashes($0.trimmed) }
            table = isTable ? .rows(columns: columns) : .none
            return isTable
        case .rows(let columns):
            if columns != prefix.columns { table = .none }
            return columns == prefix.columns
        }
    }

    private static func cells(_ row: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var cells: [ArraySlice<UInt8>] = []
        let row = row.trimmed.dropFirst()
        var (start, index) = (row.startIndex, row.startIndex)
        while index < row.endIndex {
            if row[index] == UInt8(ascii: "|") {
                cells.append(row[start..<index])
                start = index + 1
            }
            index += row[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        if start < row.endIndex { cells.append(row[start...]) }
        return cells
    }

    /// `---`, `:--`, `--:` or `:-:`
    private static func isDashes(_ cell: ArraySlice<UInt8>) -> Bool {
        var dashes = cell
        if dashes.first == UInt8(ascii: ":") { dashes = dashes.dropFirst() }
        if dashes.last == UInt8(ascii: ":") { dashes = dashes.dropLast() }
        return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
}
