/// The files that a run's own state is kept in, as the lockfile and the journal need them.
///
/// Every step that a crash can come between is a call of its own, so that the order of the steps is decided here, once,
/// and a test can take the power away between any two of them.
package protocol StateFiles: Sendable {
    /// The whole file; throws `.missing` when there is none, and `.tooLarge` when it has more than `limit` bytes.
    func read(_ file: String, limit: Int) throws(FileError) -> [UInt8]

    /// Writes bytes into a file, which is created if need be. Flushing makes its content last, what was written before
    /// too, but not its name.
    func put(
        _ bytes: [UInt8], into file: String, at place: FilePlace, durability: Durability
    ) throws(FileError)

    /// Gives a file another name, in place of whatever had that name.
    func rename(_ file: String, to name: String) throws(FileError)

    /// Removes the file; one that is not there is no error.
    func remove(_ file: String) throws(FileError)

    /// Makes the names in the file's folder last: what was created, renamed and removed there.
    func flushFolder(of file: String) throws(FileError)
}

/// Where in a file bytes are written.
package enum FilePlace: Hashable, Sendable {
    /// In place of everything that the file held.
    case whole
    /// Behind what it holds.
    case end
}

/// Whether a write has to survive a loss of power.
package enum Durability: Hashable, Sendable {
    /// Written, and on disk in the system's own time.
    case ordinary
    /// Flushed to the disk before the call returns.
    case flushed
}

extension StateFiles {
    /// Writes the file whole or not at all: into a neighbour that then takes its name.
    ///
    /// - Parameters:
    ///   - pieces: The file's bytes; one or more, so that nobody has to put a large file together in memory.
    ///   - neighbour: a path in the same folder that nobody else writes to at the same time.
    package func replace(
        _ file: String, with pieces: [[UInt8]], durability: Durability, neighbour: String
    ) throws(FileError) {
        do throws(FileError) {
            // A crash may have left the neighbour as a second name of the file itself, which must not be written into.
            try remove(neighbour)
            // The content first: a name that lasts before its content does would lead to a torn file.
            for (index, piece) in pieces.enumerated() {
                let isLast = index == pieces.count - 1
                try put(
                    piece, into: neighbour, at: index == 0 ? .whole : .end, durability: isLast ? durability : .ordinary)
            }
            try rename(neighbour, to: file)
        } catch {
            try? remove(neighbour)
            throw error
        }
        if durability == .flushed { try flushFolder(of: file) }
    }
}
