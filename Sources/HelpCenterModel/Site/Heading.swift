/// A heading of a compiled body.
package struct Heading: Hashable, Sendable {
    /// The level that the HTML gives it, 1 to 4.
    package var level: Int
    /// Its name in links of the source: GitHub's rule, or what `{#id}` says.
    package var anchor: String
    package var text: String
    /// Whether the writer gave the anchor with `{#id}`; such anchors match between translations.
    package var isExplicit: Bool

    package init(level: Int, anchor: String, text: String, isExplicit: Bool = false) {
        self.level = level
        self.anchor = anchor
        self.text = text
        self.isExplicit = isExplicit
    }
}
