internal import HelpCenterModel

/// Finds the project's folder.
struct ProjectLocator: Sendable {
    static let settingsFile = "guidepost.yml"

    let files: LocalFiles
    let context: CommandContext

    /// The folder that `--directory` names, or else the nearest one upwards that holds a `guidepost.yml`; absolute.
    func find(_ named: String?) throws -> String {
        if let named {
            let directory = context.absolute(named)
            guard try files.status(of: directory)?.isFolder == true else {
                throw Failure(
                    .failed, code: "no-project",
                    message: "there is no folder \(directory); name the project's folder with --directory")
            }
            return directory.count > 1 && directory.hasSuffix("/") ? String(directory.dropLast()) : directory
        }
        if let directory = try nearest() { return directory }
        throw Failure(
            .failed, code: "no-project",
            message: """
                there is no \(Self.settingsFile) in this folder or above it; create one (an empty file will do), or name \
                the project's folder with --directory
                """)
    }

    /// The nearest folder upwards that holds a `guidepost.yml`; `nil` when there is none.
    func nearest() throws(FileError) -> String? {
        var directory = context.currentDirectory
        while true {
            if try files.status(of: "\(directory)/\(Self.settingsFile)") != nil { return directory }
            guard let slash = directory.utf8.lastIndex(of: 0x2F), directory.utf8.count > 1 else { return nil }
            directory = slash == directory.startIndex ? "/" : String(directory[..<slash])
        }
    }
}
