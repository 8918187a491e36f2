internal import HelpCenterModel

/// The JSON of a write to a collection (API.md §3). What is `nil` is left out.
struct CollectionPayload: Encodable {
    enum Purpose { case create, update }

    let fields: CollectionFields
    let purpose: Purpose

    private enum CodingKeys: String, CodingKey {
        case name, description, icon, type
        case parent = "parent_id"
        case helpCenter = "help_center_id"
        case translations = "translated_content"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if let content = fields.content[fields.defaultLocale] { try encode(content, to: &container) }
        try container.encodeIfPresent(fields.icon, forKey: .icon)
        switch fields.parent {
        case .unchanged: break
        case .top: try container.encodeNil(forKey: .parent)
        case .collection(let id): try container.encode(id.string, forKey: .parent)
        }
        // On an update it is checked and never applied, and any value on an empty collection is refused.
        if purpose == .create, let helpCenter = fields.helpCenter {
            try container.encodeID(helpCenter, forKey: .helpCenter)
        }
        let others = fields.content.filter { $0.key != fields.defaultLocale }
        guard !others.isEmpty else { return }
        var translations = container.nestedContainer(keyedBy: NameKey.self, forKey: .translations)
        for (locale, content) in others {
            var container = translations.nestedContainer(keyedBy: CodingKeys.self, forKey: NameKey(locale.code))
            try container.encode("group_content", forKey: .type)
            try encode(content, to: &container)
        }
    }

    private func encode(
        _ content: RemoteCollectionContent, to container: inout KeyedEncodingContainer<CodingKeys>
    ) throws {
        try container.encode(content.title, forKey: .name)
        try container.encodeIfPresent(content.description, forKey: .description)
    }
}
