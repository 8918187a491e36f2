internal import HelpCenterModel

extension JSONElement {
    /// The values of a `translated_content`, which also holds a `type`, nulls, and perhaps locales that are new to us.
    ///
    /// - Parameter read: makes the value of one locale.
    func translations<Content>(
        _ read: (LocaleCode, JSONElement) throws(JSONFault) -> Content
    ) throws(JSONFault) -> [LocaleCode: Content] {
        var translations: [LocaleCode: Content] = [:]
        for (name, value) in try members() {
            guard let locale = LocaleCode(name) else { continue }
            translations[locale] = try read(locale, value)
        }
        return translations
    }

    /// A locale; `nil` when it is new to us.
    func locale() throws(JSONFault) -> LocaleCode? { LocaleCode(try text()) }
}
