internal import HelpCenterModel

/// Articles as a version of the API answers them (API.md §§0.1, 2.2–2.4).
struct ArticleAnswer {
    /// A list's items lack the statistics; nothing else is left out of them.
    enum Extent {
        case listItem
        case full
    }

    /// Which text is shown where changes wait on top of the published one.
    enum Rendering {
        case live
        case draft
    }

    let version: APIVersion
    let workspace: StoredWorkspace
    let signer: ImageSigner

    func json(_ written: WrittenArticle, _ rendering: Rendering = .live) -> JSONValue {
        json(written.article, .full, rendering, bodies: written.answeredBodies)
    }

    /// - Parameter bodies: what is shown in place of the stored bodies.
    func json(
        _ article: StoredArticle, _ extent: Extent, _ rendering: Rendering = .live, bodies: [LocaleCode: String] = [:]
    ) -> JSONValue {
        let center = workspace.defaultHelpCenter
        var members = Members()
        members["type"] = "article"
        members["id"] = .string(String(article.id))
        members["workspace_id"] = .string(workspace.id)
        if let content = article.contents[center.defaultLocale] {
            add(content, rendering, to: &members, article: article, locale: center.defaultLocale, bodies: bodies)
        }
        members["parent_ids"] = .array(article.parents.map(JSONValue.integer))
        if version < .v2_16 {
            members["parent_id"] = .optional(article.parents.first)
            members["parent_type"] = article.parents.isEmpty ? .null : "collection"
        } else {
            members["exclude_from_article_suggestions"] = false
            members["help_center_audience"] = "everyone"
            members["scheduled_publish_at"] = .optional(article.publishAt)
            members["scheduled_unpublish_at"] = .optional(article.unpublishAt)
        }
        if center.isMultilingual {
            members["default_locale"] = .string(center.defaultLocale.code)
            members["translated_content"] = translations(article, rendering, bodies: bodies)
        } else if version >= .v2_16 {
            let audiences = article.contents[center.defaultLocale]?.audiences ?? []
            members["audience_ids"] = .array(audiences.map(JSONValue.integer))
        }
        members["tags"] = ["type": "tag.list", "tags": .array(article.tags.map(TagRoutes.json))]
        if extent == .full { members["statistics"] = statistics }
        return members.json
    }

    private func translations(
        _ article: StoredArticle, _ rendering: Rendering, bodies: [LocaleCode: String]
    ) -> JSONValue {
        var members = Members()
        members["type"] = "article_translated_content"
        for (locale, content) in article.contents.sorted(by: { $0.key < $1.key }) {
            var translation = Members()
            translation["type"] = "article_content"
            add(content, rendering, to: &translation, article: article, locale: locale, bodies: bodies)
            if version >= .v2_16 {
                translation["audience_ids"] = .array(content.audiences.map(JSONValue.integer))
            }
            members[locale.code] = translation.json
        }
        return members.json
    }

    private func add(
        _ content: StoredContent, _ rendering: Rendering, to members: inout Members, article: StoredArticle,
        locale: LocaleCode, bodies: [LocaleCode: String]
    ) {
        let draft = rendering == .draft ? content.draft : nil
        let text = draft?.text ?? content.text
        // What an update left waiting is not what the live article shows.
        let answered = content.draft == nil || rendering == .draft ? bodies[locale] : nil
        members["title"] = .string(text.title)
        members["description"] = .string(text.description)
        members["body"] = .string(answered ?? signer.signed(text.body.html, at: text.body.imageOffsets))
        members["author_id"] = .integer(text.author)
        members["state"] = .string(content.state.rawValue)
        members["created_at"] = .integer(content.createdAt)
        members["updated_at"] = .integer(draft?.updatedAt ?? content.updatedAt)
        // A draft has no address (API.md §7.4).
        members["url"] =
            content.state == .draft
            ? .null : .string(workspace.base.article(article.id, title: content.text.title, locale: locale.code))
        guard version >= .v2_16 else { return }
        members["body_markdown"] = .string(text.body.markdown)
        members["has_unpublished_changes"] = .bool(content.draft != nil)
        members["draft_updated_at"] = .optional(content.draft?.updatedAt)
        members["ai_chatbot_availability"] = .bool(content.availability.chatbot)
        members["ai_copilot_availability"] = .bool(content.availability.copilot)
        members["ai_sales_agent_availability"] = .bool(content.availability.salesAgent)
        members["created_by_id"] = .integer(content.createdBy)
        members["updated_by_id"] = .integer(content.updatedBy)
    }

    /// Nobody counts here; the description says `conversions`, its examples and the server `conversations`.
    private var statistics: JSONValue {
        var members = Members()
        members["type"] = "article_statistics"
        for name in [
            "views", "conversations", "reactions", "happy_reaction_percentage", "neutral_reaction_percentage",
            "sad_reaction_percentage",
        ] {
            members[name] = 0
        }
        if version >= .v2_16 {
            for name in ["fin_involvements", "fin_resolutions", "fin_resolution_rate"] { members[name] = 0 }
        }
        return members.json
    }
}
