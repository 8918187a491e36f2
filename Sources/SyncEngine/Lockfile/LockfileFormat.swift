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
        guard !hasConflictMarker(bytes) else { throw .mergeConflict(file: file) }
        let data = Data(bytes)
        let version: Int
        do {
            version = try JSONDecoder().decode(Version.self, from: data).version
        } catch {
            throw .malformed(file: file, detail: Self.detail(error))
        }
        guard version <= currentVersion else {
            throw .newerVersion(file: file, version: version, supported: currentVersion)
        }
        do {
            return try JSONDecoder().decode(V1.self, from: data).lockfile
        } catch {
            throw .malformed(file: file, detail: Self.detail(error))
        }
    }

    package static func encode(_ lockfile: Lockfile) -> [UInt8] {
        LockfileWriter.bytes(of: lockfile, version: currentVersion)
    }

    /// Whether a line begins with one of git's conflict markers.
    private static func hasConflictMarker(_ bytes: [UInt8]) -> Bool {
        let markers = [Array("<<<<<<< ".utf8), Array(">>>>>>> ".utf8), Array("=======\n".utf8)]
        return bytes.split(separator: 0x0A, omittingEmptySubsequences: true).contains { line in
            markers.contains { (line + [0x0A]).starts(with: $0) }
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

    /// Only the version: what is read first, so that a newer lockfile gets a message of its own.
    private struct Version: Decodable {
        var version: Int
    }

    private struct V1: Decodable {
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
