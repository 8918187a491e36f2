internal import HelpCenterModel

/// Reads typed values out of a YAML mapping and gathers what is wrong with them, each at its place.
///
/// A key counts as known once it was asked for; a value of `null` counts as left out.
struct MappingReader {
    let source: SourceText
    private let entries: [YAMLValue.Entry]
    /// What comes before the keys in messages: `locales.` inside of `locales`.
    private let prefix: String
    /// The keys that were asked for.
    private(set) var known: [String] = []
    /// Those of the groups below, with the groups' names before them: `locales.default`.
    private(set) var knownInside: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ entries: [YAMLValue.Entry], of source: SourceText, prefix: String = "") {
        self.entries = entries
        self.source = source
        self.prefix = prefix
    }

    /// The entries whose keys were never asked for.
    var unknownEntries: [YAMLValue.Entry] { entries.filter { !known.contains($0.key) } }

    /// The known key nearest to one that is not known.
    func suggestion(for key: String) -> String? { NearestMatch.find(key, in: known) }

    /// Every entry, for mappings whose keys are names that the writer chose.
    var allEntries: [YAMLValue.Entry] { entries }

    /// The value of a key; `nil` when it is left out.
    mutating func value(_ key: String) -> YAMLValue? {
        known.append(key)
        guard let value = entries.first(where: { $0.key == key })?.value, !value.isNull else { return nil }
        return value
    }

    /// The entry of a key that has a value; `nil` when it is left out.
    func entry(_ key: String) -> YAMLValue.Entry? { entries.first { $0.key == key && !$0.value.isNull } }

    /// Any scalar, as written: a title may well be `2024`.
    mutating func text(_ key: String) -> Located<String>? {
        guard let value = value(key) else { return nil }
        guard case .text(let text, _) = value.content else {
            reportWrongType(key, value, expected: "text")
            return nil
        }
        return Located(value: text, position: value.position)
    }

    mutating func flag(_ key: String) -> Located<Bool>? {
        guard let value = value(key) else { return nil }
        if case .text(let text, isPlain: true) = value.content {
            switch text.lowercased() {
            case "true", "yes", "on": return Located(value: true, position: value.position)
            case "false", "no", "off": return Located(value: false, position: value.position)
            default: break
            }
        }
        reportWrongType(key, value, expected: "`true` or `false`", words: ["true", "false"])
        return nil
    }

    mutating func number(_ key: String) -> Located<Int>? {
        guard let value = value(key) else { return nil }
        guard case .text(let text, isPlain: true) = value.content, let number = Int(text) else {
            reportWrongType(key, value, expected: "a whole number")
            return nil
        }
        return Located(value: number, position: value.position)
    }

    /// One of the words of an enumeration.
    mutating func choice<Value: RawRepresentable & CaseIterable & Sendable>(
        _ key: String, of type: Value.Type = Value.self
    ) -> Located<Value>? where Value.RawValue == String {
        guard let text = text(key) else { return nil }
        if let choice = Value(rawValue: text.value) { return Located(value: choice, position: text.position) }
        let words = Value.allCases.map(\.rawValue)
        report(
            .invalidValue, at: text,
            "“\(prefix)\(key)” is one of \(words.map { "`\($0)`" }.joined(separator: ", ")), not “\(text.value)”",
            fix: NearestMatch.find(text.value, in: words).map { "did you mean `\($0)`?" })
        return nil
    }

    /// A list of scalars; a single one counts as a list of one.
    mutating func texts(_ key: String) -> [Located<String>]? {
        guard let value = value(key) else { return nil }
        switch value.content {
        case .text(let text, _): return [Located(value: text, position: value.position)]
        case .mapping:
            reportWrongType(key, value, expected: "a list")
            return nil
        case .list(let items):
            var texts: [Located<String>] = []
            for item in items {
                guard case .text(let text, _) = item.content else {
                    reportWrongType(key, item, expected: "a list of words")
                    return nil
                }
                texts.append(Located(value: text, position: item.position))
            }
            return texts
        }
    }

    /// Reads the mapping under a key and reports its unknown keys.
    mutating func section(_ key: String, _ read: (inout MappingReader) -> Void) {
        guard let value = value(key) else { return }
        guard case .mapping(let entries) = value.content else {
            reportWrongType(key, value, expected: "a group of `key: value`")
            return
        }
        var inner = MappingReader(entries, of: source, prefix: "\(prefix)\(key).")
        read(&inner)
        inner.reportUnknownKeys()
        diagnostics += inner.diagnostics
        knownInside += (inner.known + inner.knownInside).map { "\(key).\($0)" }
    }

    /// Reads each mapping under a key whose own keys are names that the writer chose.
    mutating func namedSections(_ key: String, _ read: (String, inout MappingReader) -> Void) {
        section(key) { names in
            for entry in names.allEntries { names.section(entry.key) { read(entry.key, &$0) } }
        }
    }

    /// Warns of every key that was never asked for.
    mutating func reportUnknownKeys() {
        for entry in unknownEntries {
            let suggestion = suggestion(for: entry.key)
            let isSecret = ["token", "secret", "password"].contains { entry.key.lowercased().contains($0) }
            report(
                .unknownKey, at: Located(value: entry.key, position: entry.keyPosition),
                "unknown key “\(prefix)\(entry.key)”",
                explanation: suggestion == nil
                    ? "The keys here are \(known.map { "`\($0)`" }.joined(separator: ", "))." : nil,
                fix: isSecret
                    ? "keep secrets in environment variables, never in a file"
                    : suggestion.map { "did you mean `\($0)`?" },
                shows: isSecret ? .nothing : .line)
        }
    }

    /// What a diagnostic shows of the source; a line that may hold a secret is not shown.
    enum Excerpt {
        case line
        case nothing
    }

    /// Notes a finding about a text, under all of it.
    mutating func report(
        _ id: DiagnosticID, at text: Located<String>, _ summary: String, explanation: String? = nil,
        fix: String? = nil, shows excerpt: Excerpt = .line
    ) {
        report(
            id, at: text.position, endColumn: source.endColumn(of: text.value, at: text.position), summary,
            explanation: explanation, fix: fix, shows: excerpt)
    }

    mutating func report(
        _ id: DiagnosticID, at position: SourcePosition, endColumn: Int? = nil, _ summary: String,
        explanation: String? = nil, fix: String? = nil, shows excerpt: Excerpt = .line
    ) {
        var diagnostic = source.diagnostic(
            id, at: position, endColumn: endColumn, summary, explanation: explanation, fix: fix)
        switch excerpt {
        case .line: break
        case .nothing: diagnostic.excerpt = nil
        }
        diagnostics.append(diagnostic)
    }

    /// - Parameter words: What the value can be, where that is a few words.
    mutating func reportWrongType(_ key: String, _ value: YAMLValue, expected: String, words: [String] = []) {
        let summary = "“\(prefix)\(key)” must be \(expected), not"
        switch value.content {
        case .text(let text, _):
            report(
                .wrongType, at: Located(value: text, position: value.position), "\(summary) “\(text)”",
                fix: NearestMatch.find(text, in: words).map { "did you mean `\($0)`?" })
        case .list: report(.wrongType, at: value.position, "\(summary) a list")
        case .mapping: report(.wrongType, at: value.position, "\(summary) a group of keys")
        }
    }
}
