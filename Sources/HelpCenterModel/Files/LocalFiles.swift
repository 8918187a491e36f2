#if canImport(Darwin)
    internal import Darwin
#elseif canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#endif

/// The local disk, through POSIX: directory entries come with their kind and files are read in one go, which takes
/// about a fifth of FileManager's time on a tree of small files.
package struct LocalFiles: FileReader {
    package init() {}

    package func entries(of folder: String) throws(FileError) -> [FolderEntry] {
        guard let stream = opendir(folder) else { throw Self.failure(folder, "list") }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let entry = readdir(stream) else {
                if errno != 0 { throw Self.failure(folder, "list") }
                return entries
            }
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
                    String(cString: $0)
                }
            }
            guard name != ".", name != ".." else { continue }
            entries.append(
                FolderEntry(name: name, kind: Self.kind(Int32(entry.pointee.d_type), of: "\(folder)/\(name)")))
        }
    }

    package func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
        // Non-blocking, so that a pipe in the tree cannot hold the run up for good.
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.failure(file, "open") }
        defer { close(descriptor) }
        var information = stat()
        guard fstat(descriptor, &information) == 0 else { throw Self.failure(file, "examine") }
        guard information.st_mode & S_IFMT != S_IFDIR else { throw .isFolder(path: file) }
        let size = Int(information.st_size)
        guard size <= limit else { throw .tooLarge(path: file, limit: limit) }
        // One byte more than its size shows whether the file grew meanwhile.
        let isOrdinary = information.st_mode & S_IFMT == S_IFREG && size > 0
        let bytes = try Self.bytes(of: file, descriptor, count: size + 1, expected: isOrdinary ? size : nil)
        if bytes.count > limit { throw .tooLarge(path: file, limit: limit) }
        return bytes
    }

    package func read(_ file: String, from offset: Int, count: Int) throws(FileError) -> [UInt8] {
        let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Self.failure(file, "open") }
        defer { close(descriptor) }
        guard lseek(descriptor, off_t(offset), SEEK_SET) >= 0 else { throw Self.failure(file, "read") }
        return try Self.bytes(of: file, descriptor, count: count, expected: nil)
    }

    /// Reads up to `count` bytes from where the descriptor stands.
    ///
    /// - Parameter expected: After how many bytes an ordinary file ends, so that nobody has to ask for more when a read
    ///   gives just these; `nil` when that is not known.
    private static func bytes(
        of file: String, _ descriptor: Int32, count capacity: Int, expected: Int?
    ) throws(FileError) -> [UInt8] {
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
            count = 0
            while count < buffer.count {
                let got = SystemCalls.read(
                    descriptor, into: buffer.baseAddress.map { $0 + count }, buffer.count - count)
                if got < 0 { failed = true }
                if got <= 0 { return }
                count += got
                if count == expected { return }
            }
        }
        if failed { throw failure(file, "read") }
        return bytes
    }

    package func status(of path: String) throws(FileError) -> FileStatus? {
        var information = stat()
        guard stat(path, &information) == 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Self.failure(path, "examine")
        }
        return FileStatus(isFolder: information.st_mode & S_IFMT == S_IFDIR, byteCount: Int(information.st_size))
    }

    package func realPath(of path: String) throws(FileError) -> String? {
        guard let resolved = realpath(path, nil) else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw Self.failure(path, "resolve")
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }

    private static func kind(_ type: Int32, of path: String) -> FolderEntry.Kind {
        switch type {
        case Int32(DT_REG): return .file
        case Int32(DT_DIR): return .folder
        case Int32(DT_LNK): return .symbolicLink
        case Int32(DT_UNKNOWN):
            // Some file systems do not say in the listing.
            var information = stat()
            guard lstat(path, &information) == 0 else { return .other }
            switch information.st_mode & S_IFMT {
            case S_IFREG: return .file
            case S_IFDIR: return .folder
            case S_IFLNK: return .symbolicLink
            default: return .other
            }
        default: return .other
        }
    }

    /// The error that `errno` tells of.
    static func failure(_ path: String, _ operation: String) -> FileError {
        let number = errno
        return switch number {
        case ENOENT, ENOTDIR: .missing(path: path)
        case EACCES, EPERM: .notPermitted(path: path)
        case EISDIR: .isFolder(path: path)
        default:
            .system(path: path, operation: operation, number: number, message: String(cString: strerror(number)))
        }
    }
}
