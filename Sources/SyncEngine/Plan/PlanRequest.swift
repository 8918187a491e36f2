package import HelpCenterModel

/// Everything that a plan is made from.
package struct PlanRequest: Sendable {
    package var site: Site
    package var manifest: AssetManifest
    /// With the answers of an interrupted run folded in.
    package var lockfile: Lockfile
    /// `nil` plans offline, against the lockfile alone.
    package var snapshot: Snapshot?
    package var settings: ProjectSettings
    package var environment: String
    /// When it is: what is to appear later than this is held back.
    package var now: Timestamp
    /// Limits the plan to these items and what lies below them; `nil` for the whole site.
    package var only: [ProjectPath]?
    /// Leaves out items with errors, which otherwise are planned as far as they compiled.
    package var skipsFaulty: Bool
    /// Finds what git knows of renamed files; nothing without git.
    package var renameHints: @Sendable () -> [RenameHint]

    package init(
        site: Site, manifest: AssetManifest, lockfile: Lockfile, snapshot: Snapshot?, settings: ProjectSettings,
        environment: String, now: Timestamp, only: [ProjectPath]? = nil, skipsFaulty: Bool = false,
        renameHints: @escaping @Sendable () -> [RenameHint] = { [] }
    ) {
        self.site = site
        self.manifest = manifest
        self.lockfile = lockfile
        self.snapshot = snapshot
        self.settings = settings
        self.environment = environment
        self.now = now
        self.only = only
        self.skipsFaulty = skipsFaulty
        self.renameHints = renameHints
    }

    /// The lockfile with its entries under the names that files have now.
    func renamedLockfile(_ renames: Renames, site: Site, asked: AskedStates) -> Lockfile {
        guard !renames.isEmpty else { return lockfile }
        let before = AskedStates(site, manifest: manifest, defaultAuthor: settings.author, renames: renames)
        return lockfile.renamed(renames, site: site, before: before, now: asked)
    }
}
