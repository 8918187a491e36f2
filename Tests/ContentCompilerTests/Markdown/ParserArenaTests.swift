import CParserArena
import Foundation
import Testing

/// The memory that cmark-gfm gets: what it asks of `calloc` and `realloc` must hold.
@Suite struct ParserArenaTests {
    private func bytes(_ piece: UnsafeMutableRawPointer, _ count: Int) -> [UInt8] {
        Array(UnsafeRawBufferPointer(start: piece, count: count))
    }

    @Test func `gives zeros, also where something stood before`() throws {
        defer { parser_arena_reset() }
        for _ in 0..<3 {
            let piece = try #require(parser_arena_calloc(7, 9))
            #expect(bytes(piece, 63) == [UInt8](repeating: 0, count: 63))
            memset(piece, 0xFF, 63)
            parser_arena_reset()
        }
    }

    @Test func `gives pieces that do not overlap, at multiples of 16`() throws {
        defer { parser_arena_reset() }
        var pieces: [(UnsafeMutableRawPointer, Int)] = []
        for size in [0, 1, 15, 16, 17, 4096, 1 << 20, 3 << 20, 5] {
            let piece = try #require(parser_arena_calloc(1, size))
            #expect(UInt(bitPattern: piece) % 16 == 0)
            memset(piece, Int32(pieces.count + 1), size)
            pieces.append((piece, size))
        }
        for (index, (piece, size)) in pieces.enumerated() {
            #expect(bytes(piece, size).allSatisfy { $0 == UInt8(index + 1) })
        }
    }

    @Test(arguments: [10, 1000, 1 << 20, 3 << 20])
    func `keeps what a piece holds when it grows`(size: Int) throws {
        defer { parser_arena_reset() }
        let piece = try #require(parser_arena_realloc(nil, 5))
        memset(piece, 7, 5)
        let last = try #require(parser_arena_realloc(piece, size))
        #expect(bytes(last, 5) == [7, 7, 7, 7, 7])
        memset(last, 8, size)
        // Not the last piece any more, so it has to move.
        let other = try #require(parser_arena_calloc(1, 32))
        let moved = try #require(parser_arena_realloc(last, size + 100))
        #expect(bytes(moved, size).allSatisfy { $0 == 8 })
        #expect(bytes(other, 32).allSatisfy { $0 == 0 })
        #expect(parser_arena_realloc(moved, 3) == moved, "one that shrinks stays")
    }
}
