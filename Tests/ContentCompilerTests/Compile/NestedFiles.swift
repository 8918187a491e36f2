import TestSupport

/// Builds trees from paths, for tests whose paths are arguments.
enum NestedFiles {
    /// The items of one folder, from paths relative to it and texts.
    static func items(_ files: [(path: String, text: String)]) -> [any TreeItem] {
        let groups = Dictionary(grouping: files) { String($0.path.prefix { $0 != "/" }) }
        return groups.sorted { $0.key < $1.key }.map { name, files in
            if files.count == 1, files[0].path == name { return TextFile(name, files[0].text) }
            let inner = files.map { (path: String($0.path.dropFirst(name.count + 1)), text: $0.text) }
            return Folder(name) { items(inner) }
        }
    }
}
