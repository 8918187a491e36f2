internal import HelpCenterModel

/// What is wrong with a placeholder, to be told at its place.
struct PlaceholderFault {
    var id: DiagnosticID
    var summary: String
    var explanation: String?
    var fix: String?

    /// How to write braces that are meant as braces.
    static let literalFix = "write `\\{{` if readers are to see the braces, or put them in `code`"

    /// What is wrong with the value of a variable; `nil` when nothing is.
    init?(_ value: VariableScope.Value, of name: String, locale: LocaleCode) {
        switch value {
        case .text: return nil
        case .untranslated:
            id = .untranslatedText
            summary = "the variable “\(name)” has no \(locale) value, so readers see the source's"
            fix = "give it one: `\(name): { \(locale): … }`"
        case .missing:
            id = .unknownVariable
            summary = "the variable “\(name)” has no \(locale) value"
            explanation = "It has values by locale, and neither this one's nor the source's is among them."
            fix = "give it one: `\(name): { \(locale): … }`"
        case .unknown(let suggestion):
            id = .unknownVariable
            summary = "there is no variable “\(name)”"
            explanation =
                "Variables stand in `variables` of \(SettingsReader.fileName) or of the front matter, or are "
                + "given to a snippet."
            fix = suggestion.map { "did you mean `{{ \($0) }}`?" } ?? Self.literalFix
        }
    }

    private init(_ id: DiagnosticID, _ summary: String, explanation: String? = nil, fix: String? = nil) {
        self.id = id
        self.summary = summary
        self.explanation = explanation
        self.fix = fix
    }

    static func other(_ written: String) -> PlaceholderFault {
        PlaceholderFault(
            .malformedPlaceholder, "“\(written)” is neither a variable nor a snippet, so readers see it as it stands",
            explanation: "Variables are `{{ name }}`, snippets `{{> path.md name=\"value\" }}`.", fix: literalFix)
    }

    static func snippetInText(_ written: String) -> PlaceholderFault {
        PlaceholderFault(
            .malformedPlaceholder, "the snippet “\(written)” cannot stand here",
            explanation: "Addresses, titles and descriptions are plain text.",
            fix: "use a variable, or put the snippet into the text")
    }

    /// Values that are too long together.
    static func tooLong(_ limit: Int) -> PlaceholderFault {
        PlaceholderFault(
            .tooComplex, "with this variable the values add more than \(limit) bytes",
            fix: "use it less often, or shorten it")
    }
}
