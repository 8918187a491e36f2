/// A heading of a body, as links to it need it.
struct Heading: Hashable, Sendable {
    /// The level that the HTML gives it, 1 to 4.
    var level: Int
    /// Its name in links of the source: GitHub's rule, or what `{#id}` says.
    var anchor: String
    /// What GitHub's rule would call it, where `{#id}` says otherwise; `nil` where it does not.
    var textAnchor: String?
}
