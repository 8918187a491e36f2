internal import CCmarkGFM
internal import CParserArena

/// The memory of a parse: cmark-gfm makes many small pieces and lets go of all of them at the end, so each thread hands
/// them out of blocks and takes them back at once.
enum ParserMemory {
    /// Gives cmark-gfm this memory while `body` runs, on this thread. Nothing that it made may be used afterwards.
    static func withMemory<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        defer { parser_arena_reset() }
        return unsafe body(functions)
    }

    /// A node of the parse that is under way.
    static func node(_ type: cmark_node_type) -> OpaquePointer? { unsafe cmark_node_new_with_mem(type, functions) }

    /// The functions that cmark-gfm calls.
    private static var functions: UnsafeMutablePointer<cmark_mem> {
        unsafe UnsafeMutablePointer(bitPattern: address).unsafelyUnwrapped
    }

    /// Where they stand, for as long as the program runs.
    private static let address: UInt = {
        let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
        unsafe memory.initialize(
            to: cmark_mem(calloc: parser_arena_calloc, realloc: parser_arena_realloc, free: parser_arena_free))
        return UInt(bitPattern: memory)
    }()
}
