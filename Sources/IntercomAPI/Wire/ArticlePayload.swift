internal import Foundation
internal import HelpCenterModel

/// The JSON of a write to an article (API.md §2.1). What is `nil` is left out, which leaves it as it is.
struct ArticlePayload: Encodable {
    enum Purpose { case create, update }

    let fields: ArticleFields
    let purpose: Purpose

    private enum CodingKeys: String, CodingKey {
        case title, description, body, state, type
        case author = "author_id"
        case parent = "parent_id"
        case parentType = "parent_type"
        case parents = "parent_ids"
        case translations = "translated_content"
        case chatbot = "ai_chatbot_availability"
        case copilot = "ai_copilot_availability"
        case salesAgent = "ai_sales_agent_availability"
        case audiences = "audience_ids"
        case publishAt = "scheduled_publish_at"
        case unpublishAt = "scheduled_unpublish_at"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeID(fields.author, forKey: .author)
        if let content = fields.content[fields.defaultLocale] { try encode(content, to: &container) }
        try encodeParent(to: &container)
        try encodeSchedule(to: &container)
        let others = fields.content.filter { $0.key != fields.defaultLocale }
        // Single-language workspaces refuse the key, even when it is empty.
        guard !others.isEmpty else { return }
        var translations = container.nestedContainer(keyedBy: NameKey.self, forKey: .translations)
        for (locale, content) in others {
            var container = translations.nestedContainer(keyedBy: CodingKeys.self, forKey: NameKey(locale.code))
            try container.encode("article_content", forKey: .type)
            try encode(content, to: &container)
        }
    }

    private func encode(
        _ content: ArticleContentFields, to container: inout KeyedEncodingContainer<CodingKeys>
    ) throws {
        try container.encodeIfPresent(content.title, forKey: .title)
        try container.encodeIfPresent(content.description, forKey: .description)
        try container.encodeIfPresent(content.body, forKey: .body)
        try container.encodeIfPresent(content.state, forKey: .state)
        try container.encodeIfPresent(content.availability.chatbot, forKey: .chatbot)
        try container.encodeIfPresent(content.availability.copilot, forKey: .copilot)
        try container.encodeIfPresent(content.availability.salesAgent, forKey: .salesAgent)
        try container.encodeIfPresent(content.audiences?.compactMap(\.number), forKey: .audiences)
    }

    /// Times go out as text, though they come back as numbers (API.md §2.1).
    private func encodeSchedule(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
        switch fields.schedule {
        case nil: break
        case .publish(let time): try container.encode(Self.text(time), forKey: .publishAt)
        case .unpublish(let time): try container.encode(Self.text(time), forKey: .unpublishAt)
        case .off:
            try container.encodeNil(forKey: .publishAt)
            try container.encodeNil(forKey: .unpublishAt)
        }
    }

    private static func text(_ time: Int) -> String {
        Date(timeIntervalSince1970: TimeInterval(time)).formatted(.iso8601)
    }

    private func encodeParent(to container: inout KeyedEncodingContainer<CodingKeys>) throws {
        switch (fields.parent, purpose) {
        case (.unchanged, _), (.top, .create): return
        case (.top, .update):
            // `parent_id` can only move an article, not take it out (API.md §2.1).
            try container.encode(fields.otherParents.compactMap(\.number), forKey: .parents)
        case (.collection(let id), .create):
            try container.encodeID(id, forKey: .parent)
            try container.encode("collection", forKey: .parentType)
        case (.collection(let id), .update) where !fields.otherParents.isEmpty:
            // `parent_ids` overrides `parent_id` and names every collection that holds the article (API.md §2.1).
            try container.encode(([id] + fields.otherParents).compactMap(\.number), forKey: .parents)
        case (.collection(let id), .update):
            // A number on create, a string on update: so says Intercom's description of its API.
            try container.encode(id.string, forKey: .parent)
            try container.encode("collection", forKey: .parentType)
        }
    }
}

extension KeyedEncodingContainer {
    /// Writes an id as the number that most fields want, or as it is should it not be one.
    mutating func encodeID(_ id: RemoteID, forKey key: Key) throws {
        if let number = id.number {
            try encode(number, forKey: key)
        } else {
            try encode(id.string, forKey: key)
        }
    }
}
