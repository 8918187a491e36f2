internal import HelpCenterModel

/// A YAML value with its place in the file, free of the parser's types: what settings and front matter are read from.
struct YAMLValue: Hashable, Sendable {
    indirect enum Content: Hashable, Sendable {
        /// A scalar as written, quotes and escapes resolved; `isPlain` when it stood without quotes.
        case text(String, isPlain: Bool)
        case list([YAMLValue])
        case mapping([Entry])
    }

    /// One `key: value` of a mapping.
    struct Entry: Hashable, Sendable {
        var key: String
        var keyPosition: SourcePosition
        var value: YAMLValue
    }

    var content: Content
    var position: SourcePosition

    /// Whether nothing is there: no value at all, `~` or `null`.
    var isNull: Bool {
        guard case .text(let text, isPlain: true) = content else { return false }
        return text.isEmpty || text == "~" || text == "null" || text == "Null" || text == "NULL"
    }
}
