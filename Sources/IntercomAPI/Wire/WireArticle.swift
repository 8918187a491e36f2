internal import HelpCenterModel

/// An article as Intercom answers it: the list's form and the full one, 2.14 to 2.16 (API.md §2.2).
struct WireArticle: ListItem {
    private var id: WireID
    private var content: WireArticleContent
    private var author: WireID?
    private var parents: [WireID]
    private var defaultLocale: LocaleCode?
    private var translations: [LocaleCode: WireArticleContent]
    private var tags: WireTags?
    private var publishAt: WireNumber?
    private var unpublishAt: WireNumber?

    var remoteID: RemoteID { id.id }

    private enum CodingKeys: String, CodingKey {
        case id, tags
        case author = "author_id"
        case parents = "parent_ids"
        case parent = "parent_id"
        case defaultLocale = "default_locale"
        case translations = "translated_content"
        case publishAt = "scheduled_publish_at"
        case unpublishAt = "scheduled_unpublish_at"
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(WireID.self, forKey: .id)
        content = try WireArticleContent(from: decoder)
        author = try container.decodeIfPresent(WireID.self, forKey: .author)
        if let several = try container.decodeIfPresent([WireID?].self, forKey: .parents) {
            parents = several.compactMap(\.self)
        } else {
            // 2.15 and older may give the one parent alone.
            parents = try container.decodeIfPresent(WireID.self, forKey: .parent).map { [$0] } ?? []
        }
        defaultLocale = try container.decodeIfPresent(String.self, forKey: .defaultLocale).flatMap(LocaleCode.init)
        // The default locale's body is the one at the top, and bodies are nearly all that there is to decode.
        let ownLocale = defaultLocale
        translations = try container.translations(forKey: .translations) { locale, decoder in
            try WireArticleContent(from: decoder, withBody: locale != ownLocale)
        }
        tags = try container.decodeIfPresent(WireTags.self, forKey: .tags)
        publishAt = try container.decodeIfPresent(WireNumber.self, forKey: .publishAt)
        unpublishAt = try container.decodeIfPresent(WireNumber.self, forKey: .unpublishAt)
    }

    /// The article in the words of the model.
    ///
    /// - Parameter fallbackLocale: the locale of the content at the top when the answer does not name it.
    func article(fallbackLocale: LocaleCode) -> RemoteArticle {
        let locale = defaultLocale ?? fallbackLocale
        var contents: [LocaleCode: RemoteArticleContent] = [:]
        for (locale, translation) in translations where !translation.isBlank {
            contents[locale] = translation.content(inheriting: content)
        }
        // The top is the default locale's content; that it is repeated among the translations is nowhere promised.
        contents[locale] = content.content(inheriting: translations[locale])
        return RemoteArticle(
            id: id.id, parents: parents.map(\.id), author: author?.id, defaultLocale: locale, content: contents,
            tags: tags?.all ?? [], publishAt: publishAt?.value, unpublishAt: unpublishAt?.value)
    }
}

/// The fields of an article that differ by locale.
struct WireArticleContent: Decodable, Sendable {
    private var title: String?
    private var description: String?
    private var body: WireBody?
    private var state: String?
    private var url: String?
    private var updatedAt: WireNumber?
    private var hasUnpublishedChanges: Bool?
    private var draftUpdatedAt: WireNumber?
    private var chatbot: Bool?
    private var copilot: Bool?
    private var salesAgent: Bool?
    private var audiences: [WireID]?

    private enum CodingKeys: String, CodingKey {
        case title, description, body, state, url
        case draftUpdatedAt = "draft_updated_at"
        case chatbot = "ai_chatbot_availability"
        case copilot = "ai_copilot_availability"
        case salesAgent = "ai_sales_agent_availability"
        case audiences = "audience_ids"
        case updatedAt = "updated_at"
        case hasUnpublishedChanges = "has_unpublished_changes"
    }

    init(from decoder: any Decoder) throws { try self.init(from: decoder, withBody: true) }

    /// - Parameter withBody: `false` where nobody will ask for the body.
    init(from decoder: any Decoder, withBody: Bool) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        title = try container.decodeIfPresent(String.self, forKey: .title)
        description = try container.decodeIfPresent(String.self, forKey: .description)
        body = withBody ? try container.decodeIfPresent(WireBody.self, forKey: .body) : nil
        state = try container.decodeIfPresent(String.self, forKey: .state)
        url = try container.decodeIfPresent(String.self, forKey: .url)
        updatedAt = try container.decodeIfPresent(WireNumber.self, forKey: .updatedAt)
        hasUnpublishedChanges = try container.decodeIfPresent(Bool.self, forKey: .hasUnpublishedChanges)
        draftUpdatedAt = try container.decodeIfPresent(WireNumber.self, forKey: .draftUpdatedAt)
        chatbot = try container.decodeIfPresent(Bool.self, forKey: .chatbot)
        copilot = try container.decodeIfPresent(Bool.self, forKey: .copilot)
        salesAgent = try container.decodeIfPresent(Bool.self, forKey: .salesAgent)
        audiences = try container.decodeIfPresent([WireID].self, forKey: .audiences)
    }

    /// Whether it is a locale's empty place and no translation.
    var isBlank: Bool { (title ?? "").isEmpty && (body?.html ?? "").isEmpty }

    /// The content in the words of the model. A state that is neither published nor draft is not seen by readers, so
    /// it counts as a draft.
    ///
    /// - Parameter other: where to look for a state, a pending edit, availability and audiences that this one does not
    ///   tell.
    func content(inheriting other: WireArticleContent?) -> RemoteArticleContent {
        RemoteArticleContent(
            title: title ?? "", description: description, body: body?.html ?? "",
            state: (state ?? other?.state).flatMap(PublicationState.init) ?? .draft, url: url,
            updatedAt: updatedAt?.value, hasUnpublishedChanges: hasUnpublishedChanges ?? other?.hasUnpublishedChanges,
            draftUpdatedAt: (draftUpdatedAt ?? other?.draftUpdatedAt)?.value,
            availability: AIAvailability(
                chatbot: chatbot ?? other?.chatbot, copilot: copilot ?? other?.copilot,
                salesAgent: salesAgent ?? other?.salesAgent),
            audiences: (audiences ?? other?.audiences)?.map(\.id))
    }
}
