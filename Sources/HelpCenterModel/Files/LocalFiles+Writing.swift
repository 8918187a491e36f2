#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// Whether a write has to survive a loss of power.
package enum Durability: Hashable, Sendable {
    /// Written, and on disk in the system's own time.
    case ordinary
    /// Flushed to the disk, name and content, before the call returns.
    case flushed
}

extension LocalFiles {
    /// Creates a folder and those above it; one that exists is no error.
    package func createFolder(_ folder: String) throws(FileError) {
        guard mkdir(folder, 0o777) != 0 else { return }
        switch errno {
        case EEXIST: return
        case ENOENT:
            guard let slash = folder.utf8.lastIndex(of: 0x2F), slash != folder.startIndex else { break }
            try createFolder(String(folder[..<slash]))
            if mkdir(folder, 0o777) == 0 || errno == EEXIST { return }
        default: break
        }
        throw Self.failure(folder, "create")
    }

    /// Writes the file whole or not at all: into a neighbour that then takes its name.
    package func replace(_ file: String, with bytes: [UInt8], durability: Durability = .ordinary) throws(FileError) {
        let neighbour = "\(file).\(getpid()).tmp"
        do throws(FileError) {
            try write(neighbour, bytes, flags: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, durability: durability)
            guard rename(neighbour, file) == 0 else { throw Self.failure(file, "write") }
        } catch {
            unlink(neighbour)
            throw error
        }
        if durability == .flushed { try flushFolder(of: file) }
    }

    /// Writes a file that anyone can make again; one that has these bytes already is left alone.
    ///
    /// A file with others is removed first: cutting it to nothing and writing it anew makes some file systems (ext4)
    /// wait for the disk at every file.
    package func write(_ file: String, _ bytes: [UInt8]) throws(FileError) {
        if let present = try status(of: file), !present.isFolder {
            if present.byteCount == bytes.count, try read(file, limit: bytes.count) == bytes { return }
            try remove(file)
        }
        try write(file, bytes, flags: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, durability: .ordinary)
    }

    /// Adds to the file's end, creating it if need be.
    package func append(_ bytes: [UInt8], to file: String, durability: Durability) throws(FileError) {
        try write(file, bytes, flags: O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, durability: durability)
    }

    /// Removes the file; one that is not there is no error.
    package func remove(_ file: String) throws(FileError) {
        guard unlink(file) != 0, errno != ENOENT else { return }
        throw Self.failure(file, "remove")
    }

    private func write(_ file: String, _ bytes: [UInt8], flags: Int32, durability: Durability) throws(FileError) {
        let descriptor = open(file, flags, 0o666)
        guard descriptor >= 0 else { throw Self.failure(file, "write") }
        defer { close(descriptor) }
        guard bytes.withUnsafeBufferPointer({ SystemCalls.writeAll($0, to: descriptor) }) else {
            throw Self.failure(file, "write")
        }
        if durability == .flushed, fsync(descriptor) != 0 { throw Self.failure(file, "flush") }
    }

    /// A new name survives a loss of power only once its folder has been flushed.
    private func flushFolder(of file: String) throws(FileError) {
        let folder = file.utf8.lastIndex(of: 0x2F).map { String(file[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(folder, "flush") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.failure(folder, "flush") }
    }
}
