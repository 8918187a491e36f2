/// Why a lockfile cannot be used. It is then left exactly as it is.
package enum LockfileError: Error, Hashable, Sendable {
    /// Git left a merge conflict in it.
    case mergeConflict(file: String)
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
