/// The first link to a local file: where a diagnostic about the file points.
package struct AssetUse: Hashable, Sendable {
    /// The file that holds the link.
    package var file: ProjectPath
    package var position: SourcePosition
    /// The source line with the link.
    package var excerpt: SourceExcerpt?

    package init(file: ProjectPath, position: SourcePosition, excerpt: SourceExcerpt? = nil) {
        self.file = file
        self.position = position
        self.excerpt = excerpt
    }
}
