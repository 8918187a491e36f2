/// A heading of a body that is being written.
struct WrittenHeading {
    /// The level in the source, and in the HTML once all headings are known.
    var level: Int
    /// Its name in links of the source.
    var anchor: String
    var text: String
    /// Whether the writer gave the anchor with `{#id}`.
    var isExplicit: Bool

    /// What stays of it when the body is written.
    var heading: Heading {
        Heading(level: level, anchor: anchor, textAnchor: isExplicit ? HeadingAnchors.slug(text) : nil)
    }
}
