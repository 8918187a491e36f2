/// The files as the compiler sees them: nothing here can write. Paths are as the system spells them, never normalised.
package protocol FileReader: Sendable {
    /// The entries of a folder, in no order.
    func entries(of folder: String) throws(FileError) -> [FolderEntry]

    /// The whole file; throws `.tooLarge` when it has more than `limit` bytes.
    func read(_ file: String, limit: Int) throws(FileError) -> [UInt8]

    /// A part of a file, up to `count` bytes from `offset` on; fewer where it ends before.
    func read(_ file: String, from offset: Int, count: Int) throws(FileError) -> [UInt8]

    /// What stands at the path, symbolic links followed; `nil` when there is nothing.
    func status(of path: String) throws(FileError) -> FileStatus?

    /// The path with every symbolic link resolved; `nil` when there is nothing.
    func realPath(of path: String) throws(FileError) -> String?
}

/// One entry of a folder.
package struct FolderEntry: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case file
        case folder
        case symbolicLink
        /// A socket, a device, a pipe.
        case other
    }

    package var name: String
    package var kind: Kind

    package init(name: String, kind: Kind) {
        self.name = name
        self.kind = kind
    }
}

/// What stands at a path.
package struct FileStatus: Hashable, Sendable {
    package var isFolder: Bool
    package var byteCount: Int

    package init(isFolder: Bool, byteCount: Int) {
        self.isFolder = isFolder
        self.byteCount = byteCount
    }
}

/// Why a file could not be read or written.
package enum FileError: Error, Hashable, Sendable {
    case missing(path: String)
    case notPermitted(path: String)
    case isFolder(path: String)
    case tooLarge(path: String, limit: Int)
    /// Anything else, by the system's error number.
    case system(path: String, operation: String, number: Int32, message: String)
}

extension FileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .missing(let path): "“\(path)” does not exist"
        case .notPermitted(let path): "no permission for “\(path)”"
        case .isFolder(let path): "“\(path)” is a folder"
        case .tooLarge(let path, let limit): "“\(path)” has more than \(limit) bytes"
        case .system(let path, let operation, _, let message): "cannot \(operation) “\(path)”: \(message)"
        }
    }
}
