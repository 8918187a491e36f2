package import HelpCenterModel

/// A file that git takes for another one under a new name, by the likeness of their text.
package struct RenameHint: Hashable, Sendable {
    /// Its path when the lockfile was last written.
    package var from: ProjectPath
    /// Its path now.
    package var to: ProjectPath

    package init(from: ProjectPath, to: ProjectPath) {
        self.from = from
        self.to = to
    }
}
