package import HelpCenterModel

/// Files that exist in memory only, for tests: given once, never changed.
package struct MemoryFiles: FileReader {
    private enum Node {
        case file([UInt8])
        case folder
        case symbolicLink(to: String)
        case unreadable
    }

    private var nodes: [String: Node] = ["": .folder]

    /// Builds the tree below the empty path from what a `Folder { TextFile(…) }` says.
    package init(@TreeBuilder _ content: () -> [any TreeItem]) {
        for item in content() { add(item, to: "") }
    }

    private mutating func add(_ item: any TreeItem, to folder: String) {
        let path = folder.isEmpty ? item.name : "\(folder)/\(item.name)"
        switch item {
        case let file as TextFile: nodes[path] = .file(Array(file.text.utf8))
        case let file as DataFile: nodes[path] = .file(file.bytes)
        case let link as SymbolicLink: nodes[path] = .symbolicLink(to: link.target)
        case is UnreadableFile: nodes[path] = .unreadable
        case let inner as Folder:
            nodes[path] = .folder
            for child in inner.items { add(child, to: path) }
        default: preconditionFailure("a tree holds only the items of this file")
        }
    }

    package func entries(of folder: String) throws(FileError) -> [FolderEntry] {
        let folder = try realPath(of: folder) ?? folder
        guard case .folder? = nodes[folder] else { throw .missing(path: folder) }
        let prefix = folder.isEmpty ? "" : folder + "/"
        // Backwards, because the disk promises no order either.
        return nodes.keys.sorted(by: >).compactMap { path in
            guard path != folder, path.hasPrefix(prefix), !path.dropFirst(prefix.count).contains("/") else {
                return nil
            }
            let kind: FolderEntry.Kind =
                switch nodes[path] {
                case .folder?: .folder
                case .symbolicLink?: .symbolicLink
                default: .file
                }
            return FolderEntry(name: String(path.dropFirst(prefix.count)), kind: kind)
        }
    }

    package func read(_ file: String, limit: Int) throws(FileError) -> [UInt8] {
        switch nodes[try realPath(of: file) ?? file] {
        case .file(let bytes)?:
            guard bytes.count <= limit else { throw .tooLarge(path: file, limit: limit) }
            return bytes
        case .folder?: throw .isFolder(path: file)
        case .unreadable?: throw .notPermitted(path: file)
        case .symbolicLink?, nil: throw .missing(path: file)
        }
    }

    package func read(_ file: String, from offset: Int, count: Int) throws(FileError) -> [UInt8] {
        Array(try read(file, limit: .max).dropFirst(offset).prefix(count))
    }

    package func status(of path: String) throws(FileError) -> FileStatus? {
        switch nodes[try realPath(of: path) ?? path] {
        case .file(let bytes)?: FileStatus(isFolder: false, byteCount: bytes.count)
        case .folder?: FileStatus(isFolder: true, byteCount: 0)
        case .unreadable?: FileStatus(isFolder: false, byteCount: 1)
        case .symbolicLink?, nil: nil
        }
    }

    package func realPath(of path: String) throws(FileError) -> String? {
        var resolved = ""
        var rest = path.split(separator: "/").map(String.init)
        var hops = 0
        while !rest.isEmpty {
            let name = rest.removeFirst()
            let next = resolved.isEmpty ? name : "\(resolved)/\(name)"
            switch nodes[next] {
            case .symbolicLink(let target)?:
                hops += 1
                guard hops < 40 else {
                    throw .system(path: path, operation: "resolve", number: 40, message: "Too many symbolic links")
                }
                rest = target.split(separator: "/").map(String.init) + rest
                resolved = ""
            case nil: return nil
            case .file?, .folder?, .unreadable?: resolved = next
            }
        }
        return resolved
    }
}

/// An item of a tree of files in a test.
package protocol TreeItem: Sendable {
    var name: String { get }
}

/// A text file of a test's tree.
package struct TextFile: TreeItem {
    package let name: String
    let text: String
    package init(_ name: String, _ text: String = "") {
        self.name = name
        self.text = text
    }
}

/// A file of any bytes of a test's tree.
package struct DataFile: TreeItem {
    package let name: String
    let bytes: [UInt8]
    package init(_ name: String, _ bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}

/// A file that exists but cannot be read.
package struct UnreadableFile: TreeItem {
    package let name: String
    package init(_ name: String) { self.name = name }
}

/// A symbolic link to a path of the same tree, written from its root; a target outside the tree leads nowhere.
package struct SymbolicLink: TreeItem {
    package let name: String
    let target: String
    package init(_ name: String, to target: String) {
        self.name = name
        self.target = target
    }
}

/// A folder of a test's tree.
package struct Folder: TreeItem {
    package let name: String
    let items: [any TreeItem]
    package init(_ name: String, @TreeBuilder _ content: () -> [any TreeItem]) {
        self.name = name
        items = content()
    }
}

@resultBuilder
package enum TreeBuilder {
    package static func buildExpression(_ item: any TreeItem) -> [any TreeItem] { [item] }
    package static func buildExpression(_ items: [any TreeItem]) -> [any TreeItem] { items }
    package static func buildBlock(_ parts: [any TreeItem]...) -> [any TreeItem] { parts.flatMap { $0 } }
    package static func buildArray(_ parts: [[any TreeItem]]) -> [any TreeItem] { parts.flatMap { $0 } }
    package static func buildOptional(_ part: [any TreeItem]?) -> [any TreeItem] { part ?? [] }
}
