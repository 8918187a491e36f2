internal import CMalloc
internal import Foundation

/// How the process gets its memory.
enum ProcessMemory {
    /// Gives the process no more heaps than it has threads that work at a time. glibc makes eight for each core, and
    /// what one thread frees in one of them is of no use to another: for a large help center some 30 MB.
    ///
    /// To be called before the first thread begins. Other systems' allocators need no such word.
    static func shareHeaps() {
        #if canImport(Glibc)
            _ = mallopt(M_ARENA_MAX, CInt(clamping: max(2, ProcessInfo.processInfo.activeProcessorCount)))
        #endif
    }
}
