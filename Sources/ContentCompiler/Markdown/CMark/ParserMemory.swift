#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif
internal import CCmarkGFM

/// The memory of a parse: cmark-gfm makes many small pieces and lets go of all of them at the end, so each thread hands
/// them out of blocks and takes them back at once. That is about a third of the time of a parse.
enum ParserMemory {
    /// Gives cmark-gfm this memory while `body` runs, on this thread. Nothing that it made may be used afterwards.
    static func withMemory<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        defer { unsafe arena().pointee.reset() }
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
            to: cmark_mem(
                calloc: { count, size in
                    let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
                    guard !overflow, let piece = unsafe ParserMemory.arena().pointee.allocate(bytes) else { abort() }
                    unsafe memset(piece, 0, bytes)
                    return unsafe piece
                },
                realloc: { piece, size in
                    guard let grown = unsafe ParserMemory.arena().pointee.grow(piece, to: size) else { abort() }
                    return unsafe grown
                },
                free: { _ in }))
        return UInt(bitPattern: memory)
    }()

    /// The arena of this thread, made when it first parses and given back when it ends.
    private static func arena() -> UnsafeMutablePointer<ParserArena> {
        if let known = unsafe pthread_getspecific(key) {
            return unsafe known.assumingMemoryBound(to: ParserArena.self)
        }
        let arena = UnsafeMutablePointer<ParserArena>.allocate(capacity: 1)
        unsafe arena.initialize(to: ParserArena())
        unsafe pthread_setspecific(key, arena)
        return unsafe arena
    }

    private static let key: pthread_key_t = {
        var key = pthread_key_t()
        unsafe pthread_key_create(&key) { known in
            #if canImport(Darwin)
                let arena = unsafe known.assumingMemoryBound(to: ParserArena.self)
            #else
                guard let arena = unsafe known?.assumingMemoryBound(to: ParserArena.self) else { return }
            #endif
            unsafe arena.pointee.release()
            unsafe arena.deallocate()
        }
        return key
    }()
}
