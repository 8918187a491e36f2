internal import HelpCenterModel
internal import Synchronization

/// Finds files that links name: first in the content's listing, then by listing the folders that lead there, so that
/// case counts on every system and Unicode's forms on none.
final class FileLookup: Sendable {
    enum Found: Hashable {
        case file(ContentFile)
        case folder
        /// A symbolic link leads out of the project.
        case outside
        case nothing
    }

    private let project: ProjectFiles
    private let listing: ContentListing
    /// The entries of folders by their paths on disk, listed when first asked for.
    private let folders = Mutex<[String: [FolderEntry]]>([:])

    init(_ project: ProjectFiles, listing: ContentListing) {
        self.project = project
        self.listing = listing
    }

    /// A file of the content that is no Markdown. The scan has followed symbolic links and left out those that lead
    /// away.
    func listedFile(_ path: ProjectPath) -> ContentFile? { listing.otherFiles[path.string] }

    func find(_ path: ProjectPath) throws(FileError) -> Found {
        if let file = listedFile(path) { return .file(file) }
        var diskPath = ""
        let names = path.components
        for (index, name) in names.enumerated() {
            guard let entry = try entries(of: diskPath).first(where: { $0.name == name }) else { return .nothing }
            diskPath = diskPath.isEmpty ? entry.name : "\(diskPath)/\(entry.name)"
            let isLast = index == names.count - 1
            switch entry.kind {
            case .folder: break
            case .file, .other: return isLast ? .file(ContentFile(path: path, diskPath: diskPath)) : .nothing
            case .symbolicLink:
                let found = try follow(ContentFile(path: path, diskPath: diskPath))
                if isLast || found != .folder { return found }
            }
        }
        return .folder
    }

    /// The names in a folder, in their order; empty where there is none.
    func fileNames(in folder: ProjectPath) throws(FileError) -> [String] {
        guard case .folder = try find(folder) else { return [] }
        return try entries(of: folder.string).map(\.name).sorted()
    }

    private func follow(_ link: ContentFile) throws(FileError) -> Found {
        switch try project.target(link.diskPath) {
        case .file: .file(link)
        case .folder: .folder
        case .outside: .outside
        case .nothing: .nothing
        }
    }

    private func entries(of folder: String) throws(FileError) -> [FolderEntry] {
        try folders.withLock { known throws(FileError) in
            if let entries = known[folder] { return entries }
            let entries = try project.files.entries(of: project.location(folder))
            known[folder] = entries
            return entries
        }
    }
}
