/// A link that the writer of a body has come upon.
enum NotedLink {
    /// An address of elsewhere, which is written as it stands.
    case address(MarkdownText)
    /// One that has to be resolved: an index into the body's links.
    case link(Int)
}
