/// What cmark-gfm spends on bare links and e-mail addresses in one line.
enum AddressRuns {
    /// For each link it reads to the next white space, and once more for every parenthesis at the end.
    static func linkCost(_ line: ArraySlice<UInt8>) -> Int {
        var cost = 0
        var run = (length: 0, links: 0, parentheses: 0)
        var (previous, before): (UInt8, UInt8) = (0, 0)
        func runCost() -> Int { run.links > 0 ? (12 * run.links + run.parentheses) * run.length : 0 }
        for byte in line {
            if byte.isWhiteSpace {
                cost += runCost()
                run = (0, 0, 0)
            } else {
                run.length += 1
                if byte == UInt8(ascii: ")") { run.parentheses += 1 }
                if byte == UInt8(ascii: "."), previous | 0x20 == UInt8(ascii: "w") { run.links += 1 }
                if byte == UInt8(ascii: "/"), previous == byte, before == UInt8(ascii: ":") { run.links += 1 }
            }
            (before, previous) = (previous, byte)
        }
        return cost + runCost()
    }

    /// For each `@`, up to a thousand, it reads to both sides and copies the rest of the line; memory weighs most.
    static func mailCost(ats: Int, length: Int) -> Int { 8 * min(ats, 1000) * length }
}
