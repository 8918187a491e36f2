package import HelpCenterModel

/// The lockfile on disk.
package struct LockfileStore: Sendable {
    /// Its path on disk.
    package let file: String
    /// Its name in messages.
    package let name: String
    private let files: any StateFiles

    package init(file: String, name: String, files: any StateFiles = LocalFiles()) {
        self.file = file
        self.name = name
        self.files = files
    }

    /// The lockfile; an empty one when there is none.
    package func read() throws -> Lockfile {
        let bytes: [UInt8]
        do throws(FileError) {
            bytes = try files.read(file, limit: .max - 1)
        } catch {
            if case .missing = error { return Lockfile() }
            throw error
        }
        return try LockfileFormat.decode(bytes, file: name)
    }

    /// Makes the lockfile that was read the one that lasts.
    ///
    /// A run that was killed may have given it its name without waiting for the disk. Were that name lost with the power
    /// later, a journal that builds on this lockfile would meet the one before it.
    package func keep() throws(FileError) {
        // What that run was about to write is of no use any more.
        try files.remove(neighbour)
        try files.flushFolder(of: file)
    }

    private var neighbour: String { "\(file).tmp" }

    /// Replaces the lockfile, whole or not at all, and waits until the disk has it.
    package func write(_ lockfile: Lockfile) throws {
        try files.replace(
            file, with: LockfileFormat.pieces(lockfile), durability: .flushed, neighbour: neighbour)
    }
}
