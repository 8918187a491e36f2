internal import Foundation
internal import HelpCenterModel
internal import Synchronization

/// The files of a project as one commit has them, read from git without a checkout.
///
/// A file is read when it is asked for; folders and sizes are known from the beginning. Nothing of the repository
/// changes, and no filter of its configuration is run.
struct GitTree: FileReader {
    private struct Entry {
        let name: String
        let kind: FolderEntry.Kind
        /// Git's name of the content.
        let object: String
        let byteCount: Int
    }

    /// By their paths from the project's root.
    private let files: [String: Entry]
    private let folders: [String: [FolderEntry]]
    private let blobs: GitBlobs

    /// How many symbolic links are followed from one to the next.
    private static let linkLimit = 8

    /// - Returns: `nil` when git does not have the commit.
    init?(commit: String, git: GitCommand) {
        // Paths and the listing are relative to the folder that git runs in.
        guard let listing = git.output(of: ["ls-tree", "-r", "-z", "-l", commit]) else { return nil }
        var files: [String: Entry] = [:]
        var folders: [String: [FolderEntry]] = ["": []]
        for line in listing.split(separator: 0) {
            let text = String(decoding: line, as: UTF8.self)
            guard let tab = text.firstIndex(of: "\t") else { continue }
            let facts = text[..<tab].split(separator: " ", omittingEmptySubsequences: true)
            guard facts.count == 4, facts[1] == "blob" else { continue }
            let path = String(text[text.index(after: tab)...])
            let entry = Entry(
                name: path, kind: facts[0] == "120000" ? .symbolicLink : .file, object: String(facts[2]),
                byteCount: Int(facts[3]) ?? 0)
            files[path] = entry
            Self.add(path, entry.kind, to: &folders)
        }
        self.files = files
        self.folders = folders
        blobs = GitBlobs(git: git)
    }

    /// Puts a file into its folder, and that into the one around it.
    private static func add(_ path: String, _ kind: FolderEntry.Kind, to folders: inout [String: [FolderEntry]]) {
        var (path, kind) = (path, kind)
        while true {
            let slash = path.lastIndex(of: "/")
            let folder = slash.map { String(path[..<$0]) } ?? ""
            let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
            let isKnown = folders[folder] != nil
            folders[folder, default: []].append(FolderEntry(name: name, kind: kind))
            guard !isKnown else { return }
            (path, kind) = (folder, .folder)
        }
    }

    func entries(of folder: String) throws(FileError) -> [FolderEntry] {
        guard let entries = folders[try resolved(folder) ?? folder] else { throw .missing(path: folder) }
        return entries
    }

    func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
        guard let path = try resolved(file), let entry = files[path] else {
            throw folders[file] == nil ? .missing(path: file) : .isFolder(path: file)
        }
        guard entry.byteCount <= limit else { throw .tooLarge(path: file, limit: limit) }
        guard let bytes = blobs.read(entry.object) else { throw .missing(path: file) }
        return bytes
    }

    func read(_ file: String, from offset: Int, count: Int) throws(FileError) -> [UInt8] {
        Array(try read(file, limit: .max).dropFirst(offset).prefix(count))
    }

    func status(of path: String) throws(FileError) -> FileStatus? {
        guard let path = try resolved(path) else { return nil }
        if let entry = files[path] { return FileStatus(isFolder: false, byteCount: entry.byteCount) }
        return folders[path] == nil ? nil : FileStatus(isFolder: true, byteCount: 0)
    }

    func realPath(of path: String) throws(FileError) -> String? { try resolved(path) }

    /// The path without symbolic links; `nil` when there is nothing, or a link leads out of the project.
    private func resolved(_ path: String) throws(FileError) -> String? {
        var rest = path.split(separator: "/").map(String.init)
        var done: [String] = []
        var links = 0
        while !rest.isEmpty {
            let name = rest.removeFirst()
            if name == "." { continue }
            if name == ".." {
                guard !done.isEmpty else { return nil }
                done.removeLast()
                continue
            }
            done.append(name)
            guard let entry = files[done.joined(separator: "/")], entry.kind == .symbolicLink else { continue }
            links += 1
            guard links <= Self.linkLimit, let target = blobs.read(entry.object), target.first != 0x2F else {
                return nil
            }
            done.removeLast()
            rest = String(decoding: target, as: UTF8.self).split(separator: "/").map(String.init) + rest
        }
        let path = done.joined(separator: "/")
        return files[path] != nil || folders[path] != nil ? path : nil
    }
}

/// Reads contents from git, through one process for all of them.
private final class GitBlobs: Sendable {
    private struct Connection {
        let process: Process
        let requests: FileHandle
        let answers: FileHandle
    }

    private let git: GitCommand
    /// `nil` before the first request, and after one that failed.
    private let connection = Mutex<Connection?>(nil)

    init(git: GitCommand) { self.git = git }

    deinit {
        connection.withLock { connection in
            try? connection?.requests.close()
            connection?.process.waitUntilExit()
        }
    }

    /// - Returns: `nil` when git does not have it.
    func read(_ object: String) -> [UInt8]? {
        connection.withLock { connection in
            if connection == nil { connection = open() }
            guard let open = connection else { return nil }
            guard let answer = Self.ask(open, object) else {
                try? open.requests.close()
                connection = nil
                return nil
            }
            return answer
        }
    }

    private func open() -> Connection? {
        let process = git.process(["cat-file", "--batch"])
        let (requests, answers) = (Pipe(), Pipe())
        process.standardInput = requests
        process.standardOutput = answers
        guard (try? process.run()) != nil else { return nil }
        return Connection(
            process: process, requests: requests.fileHandleForWriting, answers: answers.fileHandleForReading)
    }

    /// Sends one name and reads `<object> blob <size>`, the content and a newline.
    private static func ask(_ connection: Connection, _ object: String) -> [UInt8]? {
        guard (try? connection.requests.write(contentsOf: Data("\(object)\n".utf8))) != nil else { return nil }
        var header: [UInt8] = []
        while header.last != 0x0A {
            guard header.count < 200, let byte = read(connection, 1)?.first else { return nil }
            header.append(byte)
        }
        let words = String(decoding: header.dropLast(), as: UTF8.self).split(separator: " ")
        guard words.count == 3, words[1] == "blob", let count = Int(words[2]) else { return nil }
        return read(connection, count + 1).map { Array($0.dropLast()) }
    }

    private static func read(_ connection: Connection, _ count: Int) -> Data? {
        var data = Data()
        while data.count < count {
            guard let more = try? connection.answers.read(upToCount: count - data.count), !more.isEmpty else {
                return nil
            }
            data += more
        }
        return data
    }
}
