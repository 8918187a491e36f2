#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

extension LocalFiles: StateFiles {
    /// Creates a folder and those above it; one that exists is no error.
    /// - Returns: Whether it was not there.
    @discardableResult
    package func createFolder(_ folder: String) throws(FileError) -> Bool {
        guard mkdir(folder, 0o777) != 0 else { return true }
        switch errno {
        case EEXIST: return false
        case ENOENT:
            guard let slash = folder.utf8.lastIndex(of: 0x2F), slash != folder.startIndex else { break }
            try createFolder(String(folder[..<slash]))
            if mkdir(folder, 0o777) == 0 { return true }
            if errno == EEXIST { return false }
        default: break
        }
        throw Self.failure(folder, "create")
    }

    /// Writes the file whole or not at all: into a neighbour, named after this process, that then takes its name.
    package func replace(_ file: String, with bytes: [UInt8], durability: Durability = .ordinary) throws(FileError) {
        try replace(file, with: [bytes], durability: durability, neighbour: "\(file).\(getpid()).tmp")
    }

    /// Writes a file that anyone can make again; one that has these bytes already is left alone.
    ///
    /// A file with others is removed first: cutting it to nothing and writing it anew makes some file systems (ext4)
    /// wait for the disk at every file.
    package func write(_ file: String, _ bytes: [UInt8]) throws(FileError) {
        do throws(FileError) {
            if Self.areEqual(try read(file, limit: bytes.count), bytes) { return }
            try remove(file)
        } catch {
            switch error {
            case .missing: break
            case .tooLarge: try remove(file)
            default: throw error
            }
        }
        try write(file, bytes, flags: O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, durability: .ordinary)
    }

    /// As `==`, which looks at one byte at a time.
    private static func areEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        return left.withUnsafeBytes { left in
            right.withUnsafeBytes { right in
                guard let first = left.baseAddress, let second = right.baseAddress else { return true }
                return memcmp(first, second, left.count) == 0
            }
        }
    }

    /// Writes a file that is not there yet; what stands at its place, be it a link to nowhere, stays as it is.
    /// - Returns: `false` when there is something.
    package func create(_ file: String, _ bytes: [UInt8]) throws(FileError) -> Bool {
        do throws(FileError) {
            try write(file, bytes, flags: O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, durability: .ordinary)
            return true
        } catch {
            if case .system(_, _, EEXIST, _) = error { return false }
            throw error
        }
    }

    package func put(
        _ bytes: [UInt8], into file: String, at place: FilePlace, durability: Durability
    ) throws(FileError) {
        let start =
            switch place {
            case .whole: O_TRUNC
            case .end: O_APPEND
            }
        try write(file, bytes, flags: O_WRONLY | O_CREAT | O_CLOEXEC | start, durability: durability)
    }

    package func rename(_ file: String, to name: String) throws(FileError) {
        #if canImport(Darwin)
            let result = Darwin.rename(file, name)
        #elseif canImport(Glibc)
            let result = Glibc.rename(file, name)
        #elseif canImport(Musl)
            let result = Musl.rename(file, name)
        #endif
        guard result == 0 else { throw Self.failure(name, "write") }
    }

    /// Removes the file; one that is not there is no error.
    package func remove(_ file: String) throws(FileError) {
        guard unlink(file) != 0, errno != ENOENT else { return }
        throw Self.failure(file, "remove")
    }

    /// Removes a folder that is empty.
    package func removeFolder(_ folder: String) throws(FileError) {
        guard rmdir(folder) != 0 else { return }
        throw Self.failure(folder, "remove")
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

    package func flushFolder(of file: String) throws(FileError) {
        let folder = file.utf8.lastIndex(of: 0x2F).map { String(file[..<$0]) } ?? "."
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw Self.failure(folder, "flush") }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw Self.failure(folder, "flush") }
    }
}
