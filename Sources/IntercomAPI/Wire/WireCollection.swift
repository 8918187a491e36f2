internal import HelpCenterModel

/// A collection as Intercom answers it (API.md §3).
struct WireCollection: ListItem {
    private var id: WireID
    private var name: String?
    private var description: String?
    private var parent: WireID?
    private var helpCenter: WireID?
    private var icon: String?
    private var url: String?
    private var updatedAt: WireNumber?
    private var defaultLocale: LocaleCode?
    private var translations: [LocaleCode: WireCollectionContent]

    var remoteID: RemoteID { id.id }

    private enum CodingKeys: String, CodingKey {
        case id, name, description, icon, url
        case parent = "parent_id"
        case helpCenter = "help_center_id"
        case updatedAt = "updated_at"
        case defaultLocale = "default_locale"
        case translations = "translated_content"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(WireID.self, forKey: .id)
        name = try container.decodeIfPresent(String.self, forKey: .name)
        description = try container.decodeIfPresent(String.self, forKey: .description)
        parent = try container.decodeIfPresent(WireID.self, forKey: .parent)
        helpCenter = try container.decodeIfPresent(WireID.self, forKey: .helpCenter)
        icon = try container.decodeIfPresent(String.self, forKey: .icon)
        url = try container.decodeIfPresent(String.self, forKey: .url)
        updatedAt = try container.decodeIfPresent(WireNumber.self, forKey: .updatedAt)
        defaultLocale = try container.decodeIfPresent(String.self, forKey: .defaultLocale).flatMap(LocaleCode.init)
        translations = try container.translations(forKey: .translations)
    }

    /// The collection in the words of the model.
    ///
    /// - Parameter fallbackLocale: the locale of the name at the top when the answer does not name it.
    func collection(fallbackLocale: LocaleCode) -> RemoteCollection {
        let locale = defaultLocale ?? fallbackLocale
        var content: [LocaleCode: RemoteCollectionContent] = [:]
        for (locale, translation) in translations {
            // Without a name there is no translation (API.md §2.4).
            guard let name = translation.name, !name.isEmpty else { continue }
            content[locale] = RemoteCollectionContent(title: name, description: translation.description)
        }
        content[locale] = RemoteCollectionContent(title: name ?? "", description: description)
        return RemoteCollection(
            id: id.id, parent: parent?.id, helpCenter: helpCenter?.id, icon: icon, url: url,
            updatedAt: updatedAt?.value, defaultLocale: locale, content: content)
    }
}

/// A collection's name and description in one locale.
struct WireCollectionContent: Decodable, Sendable {
    var name: String?
    var description: String?
}
