internal import CMalloc
internal import Foundation

/// How the process gets its memory. glibc's ways suit small programs; other systems' allocators need no word.
///
/// To be called before the first thread begins.
enum ProcessMemory {
    static func prepare() {
        #if canImport(Glibc)
            let workers = max(2, ProcessInfo.processInfo.activeProcessorCount)
            // There would be eight heaps for each core, and what one thread frees in one of them is of no use to
            // another: for a large help center some 30 MB. With fewer than these two threads that work may get the same
            // one and wait for each other: a fifth longer (measured). One is for this thread, one for those that only
            // watch.
            _ = mallopt(M_ARENA_MAX, CInt(clamping: workers + 2))
            growHeaps(min(workers, 4))
        #endif
    }

    #if canImport(Glibc)
        /// How much room is made in a heap: pieces of less than what would be memory of its own (128 KiB), together
        /// nearly what one heap holds (64 MiB).
        private static let (pieceSize, pieceCount) = (120 << 10, 500)

        /// Makes room in the heaps of other threads; that of this one grows in larger steps anyway. They grow by a page at a time, each with a system call that keeps
        /// all threads from touching new memory meanwhile: 3 % of the time of a large build (measured). What a heap
        /// has grown once it keeps for threads that come later; memory that nobody uses is given back.
        private static func growHeaps(_ count: Int) {
            guard count > 0 else { return }
            var thread = pthread_t()
            let others = UnsafeMutableRawPointer(bitPattern: count - 1)
            let error = pthread_create(
                &thread, nil, { ProcessMemory.growHeap(andOthers: Int(bitPattern: $0)) }, others)
            if error == 0 { pthread_join(thread, nil) }
        }

        /// Makes room in the heap of this thread, then in others while this one cannot have theirs.
        private static func growHeap(andOthers others: Int) -> UnsafeMutableRawPointer? {
            let pieces = (0..<pieceCount).map { _ in malloc(pieceSize) }
            growHeaps(others)
            for piece in pieces { free(piece) }
            return nil
        }
    #endif
}
