internal import HelpCenterModel

extension KeyedDecodingContainer {
    /// The values of a `translated_content`, which also holds a `type`, nulls, and perhaps locales that are new to us.
    func translations<Content: Decodable>(forKey key: Key) throws -> [LocaleCode: Content] {
        guard contains(key), try !decodeNil(forKey: key) else { return [:] }
        let container = try nestedContainer(keyedBy: NameKey.self, forKey: key)
        var translations: [LocaleCode: Content] = [:]
        for name in container.allKeys {
            guard let locale = LocaleCode(name.stringValue) else { continue }
            translations[locale] = try container.decodeIfPresent(Content.self, forKey: name)
        }
        return translations
    }
}
