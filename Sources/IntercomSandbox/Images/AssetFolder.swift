internal import Foundation
internal import HelpCenterModel

/// The folder whose files are public as `/assets/<name>`.
struct AssetFolder: Sendable {
    static let pathPrefix = "/assets/"

    /// `nil` when the sandbox serves no files.
    let path: String?
    private let files = LocalFiles()

    init(path: String?) { self.path = path }

    /// The name of the file that a URL's path asks for; `nil` when it asks for none.
    static func name(in path: String) -> String? {
        guard path.hasPrefix(pathPrefix) else { return nil }
        return String(path.dropFirst(pathPrefix.count)).removingPercentEncoding
    }

    /// Whether a file of that name is there. One that cannot be examined is not reachable either.
    func contains(_ name: String) -> Bool {
        guard let file = file(name), let status = try? files.status(of: file) else { return false }
        return !status.isFolder
    }

    /// The file's bytes; `nil` when there is no such file.
    func read(_ name: String) throws(FileError) -> [UInt8]? {
        guard let file = file(name) else { return nil }
        do throws(FileError) {
            return try files.read(file, limit: Self.sizeLimit)
        } catch {
            switch error {
            case .missing, .isFolder: return nil
            default: throw error
            }
        }
    }

    /// Names are single, so nothing outside the folder can be named; a symbolic link may not lead out of it either.
    private func file(_ name: String) -> String? {
        guard let path, !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.utf8.contains(0) else {
            return nil
        }
        let file = "\(path)/\(name)"
        guard let folder = try? files.realPath(of: path), let real = try? files.realPath(of: file),
            real.hasPrefix(folder + "/")
        else { return nil }
        return file
    }

    private static let sizeLimit = 100 * 1024 * 1024
}
