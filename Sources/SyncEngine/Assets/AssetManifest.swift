package import HelpCenterModel

/// Every asset of a site with the name that it is published under.
package struct AssetManifest: Hashable, Sendable {
    /// An asset and its published name.
    package struct Entry: Hashable, Sendable {
        package var path: ProjectPath
        /// Its path as the disk spells it, from the project's root.
        package var diskPath: String
        package var digest: Digest
        /// The file's own name with a part of its content's digest: new bytes get a new name, because the workspace
        /// keeps what it once fetched from a URL (API.md §7.2, row 12).
        package var publishedName: String
        package var byteCount: Int
    }

    package var entries: [ProjectPath: Entry]
    /// The public address that names are appended to; `nil` when assets cannot be published.
    package var baseURL: String?

    package init(entries: [ProjectPath: Entry] = [:], baseURL: String? = nil) {
        self.entries = entries
        self.baseURL = baseURL
    }

    /// Reads and hashes every asset of the site; one that cannot be read any more is thrown.
    ///
    /// - Parameters:
    ///   - directory: the project's root on disk.
    ///   - limit: the most bytes that one asset may have.
    package init(
        of site: Site, files: any FileReader, directory: String, baseURL: String?, limit: Int = 100_000_000
    ) throws(FileError) {
        var entries: [ProjectPath: Entry] = [:]
        for asset in site.assets.values {
            let location = directory.isEmpty ? asset.diskPath : "\(directory)/\(asset.diskPath)"
            let bytes = try files.read(location, limit: limit)
            let digest = Digest(of: bytes)
            entries[asset.path] = Entry(
                path: asset.path, diskPath: asset.diskPath, digest: digest,
                publishedName: Self.publishedName(asset.path, digest),
                byteCount: bytes.count)
        }
        self.init(entries: entries, baseURL: baseURL)
    }

    /// The public URL of an asset; `nil` when there is no such asset or nowhere to publish.
    package func url(of path: ProjectPath) -> String? {
        guard let entry = entries[path], let baseURL else { return nil }
        return (baseURL.hasSuffix("/") ? baseURL : baseURL + "/") + entry.publishedName
    }

    /// `window.PNG` becomes `window-3f2a….png`, with everything outside letters, digits and `-_` as `-`.
    static func publishedName(_ path: ProjectPath, _ digest: Digest) -> String {
        let pathExtension = path.pathExtension
        let name = pathExtension.isEmpty ? path.name : String(path.name.dropLast(pathExtension.count + 1))
        let safe = name.unicodeScalars.prefix(80).map { scalar -> Character in
            let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
            return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
        }
        let ending = pathExtension.isEmpty ? "" : "." + pathExtension.lowercased()
        return "\(String(safe))-\(digest.prefix(16))\(ending)"
    }
}
