/// What happened in a simulation, in order: a digest that two runs of one seed must share, and the lines when wanted.
struct Trace: Sendable {
    private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    private(set) var count = 0
    private(set) var lines: [String] = []
    private let keepsLines: Bool

    init(keepsLines: Bool) { self.keepsLines = keepsLines }

    /// FNV-1a over the line's bytes.
    mutating func note(_ line: String) {
        var digest = digest
        for byte in line.utf8 { digest = (digest ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        self.digest = (digest ^ 0x0A) &* 0x0000_0100_0000_01B3
        count += 1
        if keepsLines { lines.append(line) }
    }
}
