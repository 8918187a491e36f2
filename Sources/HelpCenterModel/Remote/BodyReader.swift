/// What the engine has to know of a body's HTML, without parsing any itself.
package protocol BodyReader: Sendable {
    /// The body in a form in which two bodies are equal if and only if readers see the same: without what the workspace
    /// adds or rewrites by itself (heading ids, spacer paragraphs, wrappers, the host and query of images).
    func canonical(_ html: String) -> String

    /// The ids of the body's headings in order; empty where a heading has none.
    func headingIDs(_ html: String) -> [String]

    /// The text that readers see, blocks apart by newlines.
    func text(_ html: String) -> String
}
