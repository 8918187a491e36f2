internal import HelpCenterModel
internal import SyncEngine

/// A change of a lockfile by hand, while no apply runs and none has been interrupted.
struct LockfileEdit: Sendable {
    let project: Project

    /// Reads the lockfile, changes it, and writes it where it has changed.
    ///
    /// - Returns: what the change gave.
    @discardableResult
    func apply<Value>(_ change: (inout Lockfile) throws -> Value) throws -> Value {
        try project.createLocalFolder()
        let lock = try ApplyLock(file: project.applyLockFile)
        defer { withExtendedLifetime(lock) {} }
        guard try project.journal.read().isEmpty else {
            throw Failure(
                .refused, code: "interrupted",
                message: """
                    an apply was interrupted, and what it wrote is not in \(project.store.name) yet; run \
                    `guidepost apply` first, which finishes it
                    """)
        }
        let before = try project.store.read()
        var lockfile = before
        let value = try change(&lockfile)
        if lockfile != before { try project.store.write(lockfile) }
        return value
    }

    /// The one entry of a path; collections and articles never share one.
    static func entry(at path: ProjectPath, of lockfile: Lockfile, name: String) throws(Failure) -> (
        kind: LockedKind, item: LockedItem
    ) {
        for kind in LockedKind.allCases {
            if let item = lockfile[kind][path] { return (kind, item) }
        }
        let known = LockedKind.allCases.flatMap { lockfile[$0].keys.map(\.string) }
        let nearest = NearestMatch.find(path.string, in: known.sorted()).map { "; did you mean \($0)?" } ?? ""
        throw Failure(
            .failed, code: "unknown-path", message: "\(name) has nothing at \(path)\(nearest)")
    }
}
