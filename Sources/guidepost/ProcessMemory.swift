internal import CMalloc
internal import Foundation

/// How the process gets its memory. glibc's ways suit small programs; other systems' allocators need no word.
///
/// To be called before the first thread begins. The figures were measured on a build, and on a plan, of 10,000 articles.
enum ProcessMemory {
    static func prepare() {
        #if canImport(Glibc)
            let workers = max(2, ProcessInfo.processInfo.activeProcessorCount)
            // There would be eight heaps for each core, and what one thread frees in one of them is of no use to
            // another: some 30 MB. With fewer than these, two threads that work may get the same one and wait for each
            // other: a fifth longer. One is for this thread, one for those that only watch.
            _ = mallopt(M_ARENA_MAX, CInt(clamping: workers + 2))
            growHeaps(min(workers, heapLimit))
            // What is large is given back when it is let go. Otherwise glibc puts ever larger pieces into the heaps,
            // where they leave holes: some 20 MB. A page of a list is not large: fresh memory for each takes time.
            _ = mallopt(M_MMAP_THRESHOLD, 8 << 20)
            _ = mallopt(M_TRIM_THRESHOLD, 32 << 20)
        #endif
    }

    #if canImport(Glibc)
        /// In how many heaps room is made: each takes a thread at every start, and 64 MiB of addresses.
        private static let heapLimit = 8
        /// The largest piece that a heap takes (half of its 64 MiB), and a little less than that.
        private static let (largestPiece, pieceSize) = (CInt(32 << 20), 31 << 20)

        /// Makes room in the heaps of other threads; that of this one grows in larger steps anyway. They grow by a page
        /// at a time, each with a system call that keeps all threads from touching new memory meanwhile: 3 % of the
        /// time of a build. What a heap has grown once it keeps, for the threads that come later; room that nobody uses
        /// takes no memory.
        private static func growHeaps(_ count: Int) {
            _ = mallopt(M_MMAP_THRESHOLD, largestPiece)
            growHeap(number: count)
        }

        /// Makes room in the heap of a thread, and in more while that has its own.
        private static func growHeap(number: Int) {
            guard number > 0 else { return }
            var thread = pthread_t()
            let error = pthread_create(
                &thread, nil,
                { others in
                    let pieces = [malloc(ProcessMemory.pieceSize), malloc(ProcessMemory.pieceSize)]
                    ProcessMemory.growHeap(number: Int(bitPattern: others))
                    // Asked for their size, since a compiler may leave out pieces that nobody looks at.
                    for piece in pieces where malloc_usable_size(piece) > 0 { free(piece) }
                    return nil
                }, UnsafeMutableRawPointer(bitPattern: number - 1))
            if error == 0 { pthread_join(thread, nil) }
        }
    #endif
}
