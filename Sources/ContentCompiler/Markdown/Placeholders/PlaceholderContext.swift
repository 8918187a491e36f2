internal import HelpCenterModel

/// What placeholders stand for in a text: its variables, the snippets that it can use, and where it is used itself.
struct PlaceholderContext: Sendable {
    /// How deep snippets may stand in one another.
    static let depthLimit = 10

    var scope: VariableScope
    var snippets: any SnippetSource = NoSnippets()
    /// The files on the way to this text, from the item's own; a snippet that is one of them would never end.
    var trail: [ProjectPath] = []
    /// Where the item uses the snippet that this is; `nil` for the item's own text.
    var includedAt: String?

    /// Adds to the explanation of a finding in a snippet which item brought it about.
    func explanation(after explanation: String?) -> String? {
        let words = [explanation, includedAt.map { "The snippet is used at \($0)." }].compactMap { $0 }
        return words.isEmpty ? nil : words.joined(separator: " ")
    }
}
