internal import HelpCenterModel

/// What a path of the project leads to.
enum LinkTarget: Hashable {
    case item(ContentTree.Item)
    case asset(ContentFile)
    /// A Markdown file that is no item.
    case ignored
    /// A folder that is neither a collection nor an article.
    case folder
    case outside
    case nothing
}

extension LinkResolver {
    /// Where a written path leads: from its file's folder, or with a leading slash from the content folder and then
    /// from the project's root.
    func target(
        of destination: LinkDestination.FileDestination, from file: ProjectPath
    ) throws(FileError) -> LinkTarget {
        var isOutside = false
        var best = LinkTarget.nothing
        func look(at place: ProjectPath?) throws(FileError) -> LinkTarget? {
            guard let place else {
                isOutside = true
                return nil
            }
            switch try target(at: place, isFolder: destination.isFolder) {
            case .nothing: return nil
            case .ignored: best = .ignored
            case .folder: best = .folder
            case let found: return found
            }
            return nil
        }
        // Nearly all links are relative paths to what is there: for them no list of bases is made.
        if destination.path.utf8.first != 0x2F, let found = try look(at: file.resolvingBeside(destination.path)) {
            return found
        }
        for path in [destination.path, destination.writtenPath].compactMap({ $0 }) {
            for folder in Self.bases(of: path, file: file, content: tree.content) {
                if let found = try look(at: Self.place(path, in: folder)) { return found }
            }
        }
        return best == .nothing && isOutside ? .outside : best
    }

    /// The folders that a written path may be relative to, in order.
    static func bases(of path: String, file: ProjectPath, content: ProjectPath) -> [ProjectPath] {
        if path.utf8.first != 0x2F { return [file.parent] }
        return content.isRoot ? [.root] : [content, .root]
    }

    static func place(_ path: String, in folder: ProjectPath) -> ProjectPath? {
        if isPlain(path) { return folder.appending(path) }
        return folder.resolving(path.utf8.first == 0x2F ? String(path.drop { $0 == "/" }) : path)
    }

    /// Whether a path has neither empty nor dotted names, as nearly all have: nothing in it needs resolving.
    private static func isPlain(_ path: String) -> Bool {
        var previous: UInt8 = 0x2F
        for byte in path.utf8 {
            if previous == 0x2F, byte == 0x2F || byte == 0x2E { return false }
            previous = byte
        }
        return previous != 0x2F
    }

    private func target(at place: ProjectPath, isFolder: Bool) throws(FileError) -> LinkTarget {
        // Most links to files are images; a folder article may well be called `logo.png`, but not beside that file.
        if let file = lookup.listedFile(place), !isFolder { return .asset(file) }
        if let item = item(at: place.string, prefersFolder: isFolder) { return .item(item) }
        if ignoredMarkdown.contains(place.string) { return .ignored }
        switch try lookup.find(place) {
        case .file(let file): return place.string.hasSuffix(".md") ? .ignored : .asset(file)
        case .folder: return .folder
        case .outside: return .outside
        case .nothing: return .nothing
        }
    }

    private func item(at path: String, prefersFolder: Bool) -> ContentTree.Item? {
        if path.hasSuffix(".md") {
            if let item = tree.itemsByPath[path] { return item }
        } else {
            let file = tree.itemsByPath[path + ".md"]
            let folder = tree.itemsByPath[path]
            if let item = prefersFolder ? folder ?? file : file ?? folder { return item }
        }
        guard let relative = tree.relativePath(path) else { return nil }
        // The file may be missing in the reader's locale and there in another.
        let file = relative.hasSuffix(".md") ? relative : relative + ".md"
        switch tree.layout.match(file) {
        case .translation(let place, _):
            if let item = item(place: place.path, prefersFolder: prefersFolder) { return item }
        case .source(let place): if let item = item(place: place.path, prefersFolder: prefersFolder) { return item }
        case .uncertain, nil: break
        }
        return item(place: String(file.dropLast(3)), prefersFolder: prefersFolder)
    }

    private func item(place: String, prefersFolder: Bool) -> ContentTree.Item? {
        for (name, isFolder) in [("/index", false), ("/_index", true)] where place.hasSuffix(name) {
            if let item = tree.item(key: String(place.dropLast(name.count)), prefersFolder: isFolder) { return item }
        }
        return tree.item(key: place, prefersFolder: prefersFolder)
    }
}
