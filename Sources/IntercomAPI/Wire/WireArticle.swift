internal import HelpCenterModel

/// An article as Intercom answers it: the list's form and the full one, 2.14 to 2.16 (API.md §2.2).
struct WireArticle: ListItem {
    let remoteID: RemoteID
    private let content: WireArticleContent
    private let author: RemoteID?
    private let parents: [RemoteID]
    private let defaultLocale: LocaleCode?
    private let translations: [LocaleCode: WireArticleContent]
    private let tags: [RemoteTag]
    private let publishAt: Int?
    private let unpublishAt: Int?

    init(_ json: JSONElement) throws(JSONFault) {
        remoteID = try json.required("id").id()
        content = try WireArticleContent(json)
        author = try json["author_id"]?.id()
        if let several = try json["parent_ids"] {
            parents = try several.list { parent throws(JSONFault) in try parent.id() }
        } else {
            // 2.15 and older may give the one parent alone.
            parents = try json["parent_id"].map { parent throws(JSONFault) in [try parent.id()] } ?? []
        }
        let ownLocale = try json["default_locale"]?.locale()
        defaultLocale = ownLocale
        // The default locale's body is the one at the top, and bodies are nearly all that there is to read.
        translations =
            try json["translated_content"]?.translations { locale, content throws(JSONFault) in
                try WireArticleContent(content, withBody: locale != ownLocale)
            } ?? [:]
        tags = try json["tags"].map(WireTags.init)?.all ?? []
        publishAt = try json["scheduled_publish_at"]?.wholeNumber()
        unpublishAt = try json["scheduled_unpublish_at"]?.wholeNumber()
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
            id: remoteID, parents: parents, author: author, defaultLocale: locale, content: contents, tags: tags,
            publishAt: publishAt, unpublishAt: unpublishAt)
    }
}

/// The fields of an article that differ by locale.
struct WireArticleContent: Sendable {
    private let title: String?
    private let description: String?
    private let html: [UInt8]?
    private let state: String?
    private let url: String?
    private let updatedAt: Int?
    private let hasUnpublishedChanges: Bool?
    private let draftUpdatedAt: Int?
    private let chatbot: Bool?
    private let copilot: Bool?
    private let salesAgent: Bool?
    private let audiences: [RemoteID]?

    /// - Parameter withBody: `false` where nobody will ask for the body.
    init(_ json: JSONElement, withBody: Bool = true) throws(JSONFault) {
        title = try json["title"]?.text()
        description = try json["description"]?.text()
        html = withBody ? try json["body"]?.utf8() : nil
        state = try json["state"]?.text()
        url = try json["url"]?.text()
        updatedAt = try json["updated_at"]?.wholeNumber()
        hasUnpublishedChanges = try json["has_unpublished_changes"]?.bool()
        draftUpdatedAt = try json["draft_updated_at"]?.wholeNumber()
        chatbot = try json["ai_chatbot_availability"]?.bool()
        copilot = try json["ai_copilot_availability"]?.bool()
        salesAgent = try json["ai_sales_agent_availability"]?.bool()
        audiences = try json["audience_ids"]?.list { audience throws(JSONFault) in try audience.id() }
    }

    /// Whether it is a locale's empty place and no translation.
    var isBlank: Bool { (title ?? "").isEmpty && (html ?? []).isEmpty }

    /// The content in the words of the model.
    ///
    /// - Parameter other: where to look for a state, a pending edit, availability and audiences that this one does not
    ///   tell.
    func content(inheriting other: WireArticleContent?) -> RemoteArticleContent {
        RemoteArticleContent(
            title: title ?? "", description: description, html: html ?? [],
            state: PublicationState(wire: state ?? other?.state), url: url,
            updatedAt: updatedAt, hasUnpublishedChanges: hasUnpublishedChanges ?? other?.hasUnpublishedChanges,
            draftUpdatedAt: draftUpdatedAt ?? other?.draftUpdatedAt,
            availability: AIAvailability(
                chatbot: chatbot ?? other?.chatbot, copilot: copilot ?? other?.copilot,
                salesAgent: salesAgent ?? other?.salesAgent),
            audiences: audiences ?? other?.audiences)
    }
}
