internal import Foundation
internal import HelpCenterModel

/// The lockfile as bytes: JSON with sorted keys, two spaces of indent, one entry a line and a newline at the end, so that
/// git merges two branches that add different items without a conflict.
package enum LockfileFormat {
    package static let currentVersion = 1

    /// Reads a lockfile, also one in which git has kept the lines of two branches.
    ///
    /// - Parameter file: its name, for messages.
    package static func decode(_ bytes: [UInt8], file: String) throws(LockfileError) -> Lockfile {
        let lockfile: Lockfile
        if let own = LockfileReader.lockfile(bytes, version: currentVersion) {
            lockfile = own
        } else {
            lockfile = try decodeWhole(bytes, file: file)
        }
        try checkIDs(lockfile, file: file)
        return lockfile
    }

    /// Reads what is not as we write it: left so by a merge, edited by hand, or by another version.
    static func decodeWhole(_ bytes: [UInt8], file: String) throws(LockfileError) -> Lockfile {
        let lines = LockfileLines(bytes)
        guard !lines.hasConflictMarker else { throw .mergeConflict(file: file) }
        if lines.hasRepeatedKeys {
            return try read(lines.mended(file: file), file: file)
        }
        do {
            return try read(bytes, file: file)
        } catch {
            // What two branches have put at the end of a list lacks a comma.
            guard case .malformed = error, lines.isMendable,
                let mended = try? read(lines.mended(file: file), file: file)
            else { throw error }
            return mended
        }
    }

    private static func read(_ bytes: [UInt8], file: String) throws(LockfileError) -> Lockfile {
        let data = Data(bytes)
        let content: V1
        do {
            content = try JSONDecoder().decode(V1.self, from: data)
        } catch {
            guard let version = try? JSONDecoder().decode(Version.self, from: data).version, version > currentVersion
            else { throw .malformed(file: file, detail: Self.detail(error)) }
            throw .newerVersion(file: file, version: version, supported: currentVersion)
        }
        guard content.version <= currentVersion else {
            throw .newerVersion(file: file, version: content.version, supported: currentVersion)
        }
        return content.lockfile
    }

    /// One remote item has one path: where a merge kept its old name beside its new one, its file would seem to be gone.
    private static func checkIDs(_ lockfile: Lockfile, file: String) throws(LockfileError) {
        for kind in LockedKind.allCases {
            var paths: [RemoteID: ProjectPath] = [:]
            for (path, item) in lockfile[kind] {
                guard let other = paths.updateValue(path, forKey: item.id) else { continue }
                throw .sharedID(file: file, id: item.id, paths: [path, other].sorted())
            }
        }
    }

    package static func encode(_ lockfile: Lockfile) -> [UInt8] { Array(pieces(lockfile).joined()) }

    /// The file in one piece or more, as they are best written.
    static func pieces(_ lockfile: Lockfile) -> [[UInt8]] {
        LockfileWriter.pieces(of: lockfile, version: currentVersion)
    }

    private static func detail(_ error: any Error) -> String {
        (error as? DecodingError)?.fault ?? String(describing: error)
    }

    /// Only the version, so that a newer lockfile gets a message of its own whatever else is in it.
    private struct Version: Decodable {
        var version: Int
    }

    private struct V1: Decodable {
        var version: Int
        var workspaceID: String?
        var region: Region?
        var helpCenterID: RemoteID?
        var helpCenterURL: String?
        var collections: [ProjectPath: LockedItem]?
        var articles: [ProjectPath: LockedItem]?
        var news: [ProjectPath: LockedItem]?
        var assets: [ProjectPath: LockedAsset]?

        var lockfile: Lockfile {
            Lockfile(
                workspaceID: workspaceID, region: region, helpCenterID: helpCenterID, helpCenterURL: helpCenterURL,
                collections: collections ?? [:], articles: articles ?? [:], news: news ?? [:],
                assets: assets ?? [:])
        }

        enum CodingKeys: String, CodingKey {
            case version
            case workspaceID = "workspace_id"
            case region
            case helpCenterID = "help_center_id"
            case helpCenterURL = "help_center_url"
            case collections
            case articles
            case news
            case assets
        }
    }
}
