/// A file that `build` writes.
package struct BuildFile: Hashable, Sendable {
    /// Relative to the output folder, with `/` on every system.
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
