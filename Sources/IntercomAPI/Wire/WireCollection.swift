internal import HelpCenterModel

/// A collection as Intercom answers it (API.md §3).
struct WireCollection: ListItem {
    let remoteID: RemoteID
    private let name: String?
    private let description: String?
    private let parent: RemoteID?
    private let helpCenter: RemoteID?
    private let icon: String?
    private let url: String?
    private let updatedAt: Int?
    private let defaultLocale: LocaleCode?
    private let translations: [LocaleCode: RemoteCollectionContent?]

    init(_ json: JSONElement) throws(JSONFault) {
        remoteID = try json.required("id").id()
        name = try json["name"]?.text()
        description = try json["description"]?.text()
        parent = try json["parent_id"]?.id()
        helpCenter = try json["help_center_id"]?.id()
        icon = try json["icon"]?.text()
        url = try json["url"]?.text()
        updatedAt = try json["updated_at"]?.wholeNumber()
        defaultLocale = try json["default_locale"]?.locale()
        translations =
            try json["translated_content"]?.translations { _, content throws(JSONFault) in
                try RemoteCollectionContent(wire: content)
            } ?? [:]
    }

    /// The collection in the words of the model.
    ///
    /// - Parameter fallbackLocale: the locale of the name at the top when the answer does not name it.
    func collection(fallbackLocale: LocaleCode) -> RemoteCollection {
        let locale = defaultLocale ?? fallbackLocale
        var content = translations.compactMapValues(\.self)
        content[locale] = RemoteCollectionContent(title: name ?? "", description: description)
        return RemoteCollection(
            id: remoteID, parent: parent, helpCenter: helpCenter, icon: icon, url: url, updatedAt: updatedAt,
            defaultLocale: locale, content: content)
    }
}

extension RemoteCollectionContent {
    /// A collection's name and description in one locale; `nil` without a name, for then there is no translation
    /// (API.md §2.4).
    fileprivate init?(wire json: JSONElement) throws(JSONFault) {
        let description = try json["description"]?.text()
        guard let name = try json["name"]?.text(), !name.isEmpty else { return nil }
        self.init(title: name, description: description)
    }
}
