/// Memory in blocks, from which pieces are cut off one after the other and given back all at once.
struct ParserArena {
    /// The size of a block, in bytes, unless one piece needs more. Nearly every text fits into one, which stays; blocks
    /// that come and go with each parse cost more than the parse.
    private static let blockSize = 1 << 20
    /// Before each piece stands its size; pieces and blocks begin at multiples of this, as `malloc`'s do.
    private static let header = 16

    /// The addresses of the blocks, the present one last; the first is kept for the next parse.
    private var blocks: [UInt] = []
    /// The size of the present block.
    private var capacity = 0
    /// The size of the first block.
    private var firstCapacity = 0
    /// How much of the present block is handed out.
    private var used = 0

    /// A piece of memory of any content; `nil` when the system has none.
    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer? {
        let needed = Self.header + Self.padded(size)
        if used + needed > capacity {
            let length = max(Self.blockSize, needed)
            let block = UnsafeMutableRawPointer.allocate(byteCount: length, alignment: Self.header)
            blocks.append(UInt(bitPattern: block))
            capacity = length
            if blocks.count == 1 { firstCapacity = length }
            used = 0
        }
        guard let block = blocks.last, let piece = unsafe UnsafeMutableRawPointer(bitPattern: block + UInt(used)) else {
            return nil
        }
        unsafe piece.storeBytes(of: size, as: Int.self)
        used += needed
        return unsafe piece + Self.header
    }

    /// A piece that begins like another and has another size.
    mutating func grow(_ piece: UnsafeMutableRawPointer?, to size: Int) -> UnsafeMutableRawPointer? {
        guard let piece = unsafe piece else { return unsafe allocate(size) }
        let present = unsafe (piece - Self.header).load(as: Int.self)
        if size <= present { return unsafe piece }
        // The piece that was cut off last can grow where it stands.
        let start = Int(bitPattern: piece) - Int(bitPattern: blocks.last ?? 0)
        let end = start + Self.padded(size)
        if start + Self.padded(present) == used, end <= capacity {
            unsafe (piece - Self.header).storeBytes(of: size, as: Int.self)
            used = end
            return unsafe piece
        }
        guard let copy = unsafe allocate(size) else { return nil }
        unsafe copy.copyMemory(from: piece, byteCount: present)
        return unsafe copy
    }

    private static func padded(_ size: Int) -> Int { (size + header - 1) / header * header }

    /// Takes all pieces back. A block that one piece made large is not kept.
    mutating func reset() {
        let isKept = firstCapacity <= Self.blockSize
        while blocks.count > (isKept ? 1 : 0) { Self.free(blocks.removeLast()) }
        capacity = blocks.isEmpty ? 0 : firstCapacity
        used = 0
    }

    /// Gives all memory back to the system.
    mutating func release() {
        for block in blocks { Self.free(block) }
        (blocks, capacity, used) = ([], 0, 0)
    }

    private static func free(_ block: UInt) { unsafe UnsafeMutableRawPointer(bitPattern: block)?.deallocate() }
}
