internal import HelpCenterModel

/// The keys of front matter by the kind of file.
extension KeyDescription {
    static let article: [KeyDescription] =
        common + [
            KeyDescription("author", .words, "The author, a teammate: by e-mail, name or id."),
            KeyDescription("state", choice(PublicationState.self), "Whether readers see it."),
            KeyDescription("draft", .flag, "Another way to write the state."),
            KeyDescription("on_drift", choice(DriftPolicy.self), "What apply does when others changed it."),
            KeyDescription("variables", .variables, "What {{ name }} stands for in this article."),
            KeyDescription("tags", .list, "Reserved; no effect yet."),
            KeyDescription("audiences", .list, "Reserved; no effect yet."),
            KeyDescription("aliases", .list, "Reserved; no effect yet."),
            KeyDescription("collections", .list, "Reserved; no effect yet."),
            KeyDescription("publish_at", .text, "Reserved; no effect yet."),
            KeyDescription("unpublish_at", .text, "Reserved; no effect yet."),
            KeyDescription("toc", .flag, "Reserved; no effect yet."),
            KeyDescription(
                "ai",
                .group([
                    KeyDescription("chatbot", .flag, "Reserved; no effect yet."),
                    KeyDescription("copilot", .flag, "Reserved; no effect yet."),
                    KeyDescription("sales_agent", .flag, "Reserved; no effect yet."),
                ]), "Reserved; no effect yet."),
        ]

    static let collection: [KeyDescription] =
        common + [KeyDescription("icon", .words, "The name of one of Intercom's icons.")]

    /// The keys of news items, which are not published yet (DESIGN §2).
    static let newsItem: [KeyDescription] = [
        title,
        KeyDescription("sender", .words, "The teammate who sends it: by e-mail, name or id."),
        KeyDescription("newsfeeds", .list, "The newsfeeds that show it, by name or id."),
        KeyDescription("labels", .list, "Its labels."),
        KeyDescription("reactions", .list, "The reactions that readers can give."),
        KeyDescription("state", .choice(["live", "draft"]), "Whether readers see it."),
        KeyDescription("published_at", .text, "When it is published."),
        KeyDescription("silent", .flag, "Whether it is published without a notification."),
        KeyDescription("cover_image", .text, "The path of its image."),
        KeyDescription("intercom_id", .identifier, "The id of an item in Intercom that this new file takes over."),
    ]

    private static let title = KeyDescription("title", .words, "The title.")

    private static let common = [
        title,
        KeyDescription("description", .text, "The line below the title, in lists and in search."),
        KeyDescription("order", .number(minimum: nil), "Its order among its neighbours."),
        KeyDescription("notes", .list, "What translators should know; readers never see it."),
        KeyDescription(
            "translates", .form("^[0-9A-Fa-f]{6,32}$"),
            "In a translation: the digits of the source's text that it was made from."),
        KeyDescription("protected", .flag, "Whether it is kept when its file is gone."),
        KeyDescription("intercom_id", .identifier, "The id of an item in Intercom that this new file takes over."),
    ]
}
