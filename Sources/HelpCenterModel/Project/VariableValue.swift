/// What a variable stands for.
package enum VariableValue: Hashable, Sendable {
    /// The same text for all readers.
    case text(String)
    case byLocale([LocaleCode: String])
}
