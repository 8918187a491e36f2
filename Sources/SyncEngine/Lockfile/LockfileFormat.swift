internal import Foundation
internal import HelpCenterModel

/// The lockfile as bytes: JSON with sorted keys, two spaces of indent, one entry per path and a newline at the end, so
/// that git merges two branches that add different items without a conflict.
package enum LockfileFormat {
    package static let currentVersion = 1

    /// Reads a lockfile.
    ///
    /// - Parameter file: its name, for messages.
    package static func decode(_ bytes: [UInt8], file: String) throws(LockfileError) -> Lockfile {
        let data = Data(bytes)
        let content: V1
        do {
            content = try JSONDecoder().decode(V1.self, from: data)
        } catch {
            // What went wrong is looked for only now, since it costs as much as reading.
            if hasConflictMarker(bytes) { throw .mergeConflict(file: file) }
            guard let version = try? JSONDecoder().decode(Version.self, from: data).version, version > currentVersion
            else { throw .malformed(file: file, detail: Self.detail(error)) }
            throw .newerVersion(file: file, version: version, supported: currentVersion)
        }
        guard content.version <= currentVersion else {
            throw .newerVersion(file: file, version: content.version, supported: currentVersion)
        }
        return content.lockfile
    }

    package static func encode(_ lockfile: Lockfile) -> [UInt8] {
        LockfileWriter.bytes(of: lockfile, version: currentVersion)
    }

    /// Whether a line begins with one of git's conflict markers.
    private static func hasConflictMarker(_ bytes: [UInt8]) -> Bool {
        let markers = ["<<<<<<< ", "=======", ">>>>>>> "].map { Array($0.utf8) }
        return bytes.split(separator: 0x0A).contains { line in
            guard let first = line.first, first == 0x3C || first == 0x3D || first == 0x3E else { return false }
            return markers.contains { line.starts(with: $0) }
        }
    }

    private static func detail(_ error: any Error) -> String {
        guard let error = error as? DecodingError else { return String(describing: error) }
        let context: DecodingError.Context =
            switch error {
            case .typeMismatch(_, let context), .valueNotFound(_, let context), .keyNotFound(_, let context),
                .dataCorrupted(let context):
                context
            @unknown default:
                .init(codingPath: [], debugDescription: String(describing: error))
            }
        let place = context.codingPath.map(\.stringValue).joined(separator: " › ")
        return place.isEmpty ? context.debugDescription : "at \(place): \(context.debugDescription)"
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
        var assets: [ProjectPath: LockedAsset]?

        var lockfile: Lockfile {
            Lockfile(
                workspaceID: workspaceID, region: region, helpCenterID: helpCenterID, helpCenterURL: helpCenterURL,
                collections: collections ?? [:], articles: articles ?? [:], assets: assets ?? [:])
        }

        enum CodingKeys: String, CodingKey {
            case version
            case workspaceID = "workspace_id"
            case region
            case helpCenterID = "help_center_id"
            case helpCenterURL = "help_center_url"
            case collections
            case articles
            case assets
        }
    }
}
