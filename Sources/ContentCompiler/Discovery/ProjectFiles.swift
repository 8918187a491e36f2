internal import HelpCenterModel

/// The project's files by paths relative to its root, none outside of it.
struct ProjectFiles: Sendable {
    let files: any FileReader
    /// The project's root as the system names it; empty for a tree that exists in memory.
    let directory: String
    /// The root with every symbolic link resolved.
    private let realDirectory: String

    init(_ files: any FileReader, directory: String) throws(FileError) {
        self.files = files
        self.directory = directory
        realDirectory = try files.realPath(of: directory) ?? directory
    }

    /// Where a file of the project stands for the system.
    func location(_ diskPath: String) -> String {
        diskPath.isEmpty ? directory : directory.isEmpty ? diskPath : "\(directory)/\(diskPath)"
    }

    /// Where symbolic links lead to.
    enum Target: Hashable {
        case file(realPath: String)
        case folder(realPath: String)
        case outside
        case nothing
    }

    /// What a path leads to when every symbolic link is followed.
    func target(_ diskPath: String) throws(FileError) -> Target {
        let location = location(diskPath)
        guard let real = try files.realPath(of: location) else { return .nothing }
        guard isInside(real) else { return .outside }
        guard let status = try files.status(of: location) else { return .nothing }
        return status.isFolder ? .folder(realPath: real) : .file(realPath: real)
    }

    private func isInside(_ realPath: String) -> Bool {
        if realDirectory.isEmpty || realDirectory == "/" { return !realPath.hasPrefix("..") }
        return realPath == realDirectory || realPath.hasPrefix(realDirectory + "/")
    }
}
