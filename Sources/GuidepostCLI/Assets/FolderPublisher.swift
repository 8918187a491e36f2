internal import HelpCenterModel
internal import SyncEngine

/// Publishes assets by copying them into a folder whose files have public addresses.
struct FolderPublisher: AssetPublisher {
    /// The project's folder, absolute.
    let source: String
    /// The folder to copy into, absolute.
    let folder: String
    private let files = LocalFiles()

    init(source: String, folder: String) {
        self.source = source
        self.folder = folder
    }

    func publish(_ asset: AssetManifest.Entry) async throws(FileError) {
        let target = "\(folder)/\(asset.publishedName)"
        // The name holds the content's digest, so a file of that name and size is the same file.
        if let present = try files.status(of: target), present.byteCount == asset.byteCount { return }
        try files.createFolder(folder)
        let bytes = try files.read("\(source)/\(asset.diskPath)", limit: asset.byteCount)
        try files.replace(target, with: bytes)
    }
}
