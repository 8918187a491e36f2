internal import HelpCenterModel

/// The files of one commit in memory, those that nobody wants to read without their text.
struct CommittedFiles: FileReader {
    private var texts: [String: [UInt8]] = [:]
    private var folders: [String: [FolderEntry]] = ["": []]

    /// - Parameter names: every file, relative to the root.
    init(names: [String], texts: [String: [UInt8]]) {
        for name in names {
            self.texts[name] = texts[name] ?? []
            var path = ""
            let parts = name.split(separator: "/").map(String.init)
            for (index, part) in parts.enumerated() {
                let inner = path.isEmpty ? part : "\(path)/\(part)"
                let isFile = index == parts.count - 1
                if isFile || folders[inner] == nil {
                    folders[path, default: []].append(FolderEntry(name: part, kind: isFile ? .file : .folder))
                }
                if !isFile, folders[inner] == nil { folders[inner] = [] }
                path = inner
            }
        }
    }

    func entries(of folder: String) throws(FileError) -> [FolderEntry] {
        guard let entries = folders[folder] else { throw .missing(path: folder) }
        return entries
    }

    func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
        guard let text = texts[file] else { throw .missing(path: file) }
        guard text.count <= limit else { throw .tooLarge(path: file, limit: limit) }
        return text
    }

    func read(_ file: String, from offset: Int, count: Int) throws(FileError) -> [UInt8] {
        Array(try read(file, limit: .max - 1).dropFirst(offset).prefix(count))
    }

    func status(of path: String) throws(FileError) -> FileStatus? {
        if let text = texts[path] { return FileStatus(isFolder: false, byteCount: text.count) }
        return folders[path] == nil ? nil : FileStatus(isFolder: true, byteCount: 0)
    }

    func realPath(of path: String) throws(FileError) -> String? {
        texts[path] != nil || folders[path] != nil ? path : nil
    }
}
