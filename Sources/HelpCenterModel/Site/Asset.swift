/// A local image or download that some body refers to.
package struct Asset: Hashable, Sendable {
    package var path: ProjectPath
    /// Its size in bytes.
    package var byteCount: Int

    /// The path as the disk spells it, relative to the project: not always in NFC.
    package var diskPath: String

    package init(path: ProjectPath, byteCount: Int, diskPath: String? = nil) {
        self.path = path
        self.diskPath = diskPath ?? path.string
        self.byteCount = byteCount
    }
}
