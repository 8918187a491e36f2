internal import HelpCenterModel

/// The local images and downloads that a site lists, read from the project's folder; never anything else.
struct AssetFiles: Sendable {
    let root: String
    let files: any FileReader

    /// The file's bytes; `nil` when the site does not list it, when it has gone, or when it leads out of the project.
    func read(_ path: ProjectPath, of site: Site) throws(FileError) -> [UInt8]? {
        guard let asset = site.assets[path] else { return nil }
        let file = "\(root)/\(asset.diskPath)"
        do throws(FileError) {
            // A symbolic link may have been changed since the site was compiled.
            guard let folder = try files.realPath(of: root), let real = try files.realPath(of: file),
                real.hasPrefix(folder == "/" ? "/" : folder + "/")
            else { return nil }
            return try files.read(real, limit: Self.byteLimit)
        } catch {
            switch error {
            case .missing, .isFolder: return nil
            case .notPermitted, .tooLarge, .system: throw error
            }
        }
    }

    /// 100 MB: a download, not only an image.
    private static let byteLimit = 100 * 1024 * 1024
}
