/// Where an inline of ours begins, in one word: cmark-gfm lets nobody else set a node's place, but keeps a word for its
/// user.
struct InlinePlace {
    /// From 1.
    var line: Int32
    /// In UTF-8 bytes, from 1.
    var column: Int32

    init(line: Int32, column: Int32) {
        self.line = line
        self.column = column
    }

    init(packed: Int) {
        line = Int32(truncatingIfNeeded: packed >> 32)
        column = Int32(truncatingIfNeeded: packed)
    }

    var packed: Int { Int(line) << 32 | Int(UInt32(bitPattern: column)) }
}
