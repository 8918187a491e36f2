internal import HelpCenterModel

/// Articles as a version of the API answers them (API.md §§0.1, 2.2–2.4).
struct ArticleAnswer {
    /// A list's items lack the statistics; nothing else is left out of them.
    enum Extent {
        case listItem
        case full
    }

    let version: APIVersion
    let workspace: StoredWorkspace
    let signer: ImageSigner

    func json(_ written: WrittenArticle) -> JSONValue {
        json(written.article, .full, bodies: written.answeredBodies)
    }

    /// - Parameter bodies: what is shown in place of the stored bodies.
    func json(_ article: StoredArticle, _ extent: Extent, bodies: [LocaleCode: String] = [:]) -> JSONValue {
        let center = workspace.defaultHelpCenter
        var members = Members()
        members["type"] = "article"
        members["id"] = .string(String(article.id))
        members["workspace_id"] = .string(workspace.id)
        if let content = article.contents[center.defaultLocale] {
            add(content, to: &members, article: article, locale: center.defaultLocale, bodies: bodies)
        }
        members["parent_ids"] = .array(article.parents.map(JSONValue.integer))
        if version < .v2_16 {
            members["parent_id"] = .optional(article.parents.first)
            members["parent_type"] = article.parents.isEmpty ? .null : "collection"
        } else {
            members["exclude_from_article_suggestions"] = false
            members["help_center_audience"] = "everyone"
            members["scheduled_publish_at"] = .null
            members["scheduled_unpublish_at"] = .null
        }
        if center.isMultilingual {
            members["default_locale"] = .string(center.defaultLocale.code)
            members["translated_content"] = translations(article, bodies: bodies)
        } else if version >= .v2_16 {
            members["audience_ids"] = .array([])
        }
        members["tags"] = ["type": "tag.list", "tags": .array([])]
        if extent == .full { members["statistics"] = statistics }
        return members.json
    }

    private func translations(_ article: StoredArticle, bodies: [LocaleCode: String]) -> JSONValue {
        var members = Members()
        members["type"] = "article_translated_content"
        for (locale, content) in article.contents.sorted(by: { $0.key < $1.key }) {
            var translation = Members()
            translation["type"] = "article_content"
            add(content, to: &translation, article: article, locale: locale, bodies: bodies)
            if version >= .v2_16 { translation["audience_ids"] = .array([]) }
            members[locale.code] = translation.json
        }
        return members.json
    }

    private func add(
        _ content: StoredContent, to members: inout Members, article: StoredArticle, locale: LocaleCode,
        bodies: [LocaleCode: String]
    ) {
        members["title"] = .string(content.title)
        members["description"] = .string(content.description)
        members["body"] = .string(
            bodies[locale] ?? signer.signed(content.body.html, at: content.body.imageOffsets))
        members["author_id"] = .integer(content.author)
        members["state"] = .string(content.state.rawValue)
        members["created_at"] = .integer(content.createdAt)
        members["updated_at"] = .integer(content.updatedAt)
        // A draft has no address (API.md §7.4).
        members["url"] =
            content.state == .draft
            ? .null : .string(workspace.base.article(article.id, title: content.title, locale: locale.code))
        guard version >= .v2_16 else { return }
        members["body_markdown"] = .string(content.body.markdown)
        members["has_unpublished_changes"] = false
        members["draft_updated_at"] = .null
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
