/// A local image or download that some body refers to.
package struct Asset: Hashable, Sendable {
    package var path: ProjectPath
    /// Its size in bytes.
    package var byteCount: Int

    package init(path: ProjectPath, byteCount: Int) {
        self.path = path
        self.byteCount = byteCount
    }
}
