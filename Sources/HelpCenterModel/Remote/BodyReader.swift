/// What the engine has to know of a body's HTML, without parsing any itself.
package protocol BodyReader: Sendable {
    func read(_ html: String) -> BodyReading

    /// The body as a reader goes through it, for comparing two of them word by word.
    func blocks(_ html: String) -> [BodyBlock]
}

/// What a body says, apart from how the workspace happens to write it.
package struct BodyReading: Hashable, Sendable {
    /// A form in which two bodies are equal if and only if readers see the same: without what the workspace adds or
    /// rewrites by itself (heading ids, spacer paragraphs, wrappers, the host and query of images).
    package var canonical: String
    /// The text that readers see, blocks apart by newlines.
    package var text: String
    /// The ids of the headings in order; empty where a heading has none.
    package var headingIDs: [String]

    package init(canonical: String, text: String, headingIDs: [String]) {
        self.canonical = canonical
        self.text = text
        self.headingIDs = headingIDs
    }
}
