package import HelpCenterModel

/// Why a lockfile cannot be used. It is then left exactly as it is.
package enum LockfileError: Error, Hashable, Sendable {
    /// Git left a merge conflict in it.
    case mergeConflict(file: String)
    /// Two branches published one path, each as an item of its own, and git kept both entries.
    case repeated(file: String, key: String)
    /// Two paths have one item, as when one branch renamed what the other changed.
    case sharedID(file: String, id: RemoteID, paths: [ProjectPath])
    /// It is not the JSON that it should be.
    case malformed(file: String, detail: String)
    /// A newer Guidepost wrote it.
    case newerVersion(file: String, version: Int, supported: Int)
    /// It belongs to another workspace than the token.
    case otherWorkspace(file: String, recorded: String, actual: String)
    case otherHelpCenter(file: String, recorded: String, actual: String)
}

extension LockfileError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .mergeConflict(let file):
            """
            \(file) holds a merge conflict; keep the entries of both sides (they are one per path), then run \
            `guidepost plan` to check the result
            """
        case .repeated(let file, let key):
            """
            \(file) has “\(key)” twice, because two branches were merged that both wrote it; remove the line that is not \
            to count, then run `guidepost plan` to check the result
            """
        case .sharedID(let file, let id, let paths):
            """
            \(file) has the remote item \(id) at \(paths.map(\.string).joined(separator: " and at ")); remove the line of \
            the one that it is not any more, then run `guidepost plan` to check the result
            """
        case .malformed(let file, let detail):
            """
            \(file) cannot be read: \(detail); restore it from git (`git checkout HEAD -- \(file)`), or remove it to \
            take identical remote items back at the next apply
            """
        case .newerVersion(let file, let version, let supported):
            """
            \(file) has version \(version), and this Guidepost reads up to version \(supported); update Guidepost
            """
        case .otherWorkspace(let file, let recorded, let actual):
            """
            \(file) belongs to workspace \(recorded), and the token to workspace \(actual); use the other token, or \
            name another environment with --env
            """
        case .otherHelpCenter(let file, let recorded, let actual):
            """
            \(file) belongs to help center \(recorded), and the settings name help center \(actual); set \
            `help_center` to the recorded one, or name another environment with --env
            """
        }
    }
}
