/// What cmark-gfm spends on the tables that may be in one run of lines: it reads the whole paragraph again for every
/// row of dashes, keeps the cells of a row in a list that it walks for each one, and fills up short rows.
struct TableRows {
    /// How many cells the rows may have, those that are filled up too.
    private(set) var cells = 0
    /// The cells in a row of the widest table that may have begun.
    private var width = 0
    private var bytes = 0
    /// The sum of the squares of the rows' lengths so far.
    private var squares = 0

    /// Takes the next line.
    /// - Returns: What it costs, in bytes read.
    mutating func add(_ line: ArraySlice<UInt8>, pipes: Int) -> Int {
        var cost = 0
        let square = pipes * pipes
        if Self.isDelimiterRow(line) {
            cost = 24 * bytes + 3 * (squares + square)
            // The pipes at both ends part no cells.
            let ends = [line.first, line.last { !$0.isWhiteSpace }].count { $0 == UInt8(ascii: "|") }
            width = max(width, pipes + 1 - ends, 1)
        } else if width > 0 {
            cost = 3 * square
        }
        cells += width
        bytes += line.count
        squares += square
        return cost
    }

    /// Ends the run of lines, as a blank line does; `cells` goes on.
    mutating func end() {
        (width, bytes, squares) = (0, 0, 0)
    }

    private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
        guard let first = line.first, first == 0x7C || first == 0x2D || first == 0x3A else { return false }
        return line.allSatisfy { byte in
            byte == 0x2D || byte == 0x7C || byte == 0x3A || byte.isWhiteSpace
        }
    }
}
