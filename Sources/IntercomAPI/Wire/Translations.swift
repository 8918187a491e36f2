internal import HelpCenterModel

extension KeyedDecodingContainer {
    /// The values of a `translated_content`, which also holds a `type`, nulls, and perhaps locales that are new to us.
    func translations<Content: Decodable>(forKey key: Key) throws -> [LocaleCode: Content] {
        try translations(forKey: key) { _, decoder in try Content(from: decoder) }
    }

    /// - Parameter decode: makes the value of one locale.
    func translations<Content>(
        forKey key: Key, decode: (LocaleCode, any Decoder) throws -> Content
    ) throws -> [LocaleCode: Content] {
        guard contains(key), try !decodeNil(forKey: key) else { return [:] }
        let container = try nestedContainer(keyedBy: NameKey.self, forKey: key)
        var translations: [LocaleCode: Content] = [:]
        for name in container.allKeys {
            guard let locale = LocaleCode(name.stringValue), try !container.decodeNil(forKey: name) else { continue }
            translations[locale] = try decode(locale, try container.superDecoder(forKey: name))
        }
        return translations
    }
}
