internal import HelpCenterModel

/// One key of `guidepost.yml` or of front matter, as editors show it and a fresh settings file explains it.
///
/// The readers decide what a value means; tests hold these descriptions against them, key by key and value by value.
struct KeyDescription: Sendable {
    /// What can stand behind the key.
    indirect enum Value: Sendable {
        /// Any words, a number too: a title may well be `2024`.
        case text
        /// Words that may not be empty.
        case words
        case flag
        case number(minimum: Int?)
        /// The id of something in Intercom.
        case identifier
        case choice([String])
        /// Words of a form, as a regular expression of JSON Schema (ECMA 262).
        case form(String)
        /// The version of an API: in quotes, or a number.
        case version
        case locales
        /// A list of words; a single one counts as a list of one.
        case list
        /// The same of words that may not be empty.
        case listOfWords
        /// The same of single characters.
        case characters
        /// Texts by names that the writer chose, each for all locales or by locale.
        case variables
        case group([KeyDescription])
        /// Groups by names that the writer chose.
        case groups([KeyDescription])
    }

    var name: String
    var value: Value
    /// What it does, in one line of plain words.
    var summary: String
    /// The value in YAML that a fresh settings file shows: the default, or an example where there is none. Empty where
    /// the keys of a group show theirs.
    var sample: String

    init(_ name: String, _ value: Value, _ summary: String, sample: String = "") {
        self.name = name
        self.value = value
        self.summary = summary
        self.sample = sample
    }

    /// One of the words of an enumeration.
    static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> Value
    where Choice.RawValue == String { .choice(type.allCases.map(\.rawValue)) }

    static let locale = Value.choice(LocaleCode.all.map(\.code))
}
