internal import HelpCenterModel

/// The keys of front matter by the kind of file.
extension KeyDescription {
    static let article: [KeyDescription] =
        common + [
            KeyDescription("author", .words, "The author, a teammate: by e-mail, name or id."),
            KeyDescription("state", choice(PublicationState.self), "Whether readers see it."),
            KeyDescription("draft", .flag, "Another way to write the state."),
            KeyDescription("on_drift", choice(DriftPolicy.self), "What apply does when others changed it."),
            KeyDescription("toc", .flag, "Whether a table of contents stands before the first heading."),
            KeyDescription("variables", .variables, "What {{ name }} stands for in this article."),
            KeyDescription("tags", .list, "Reserved; no effect yet."),
            KeyDescription("audiences", .list, "Reserved; no effect yet."),
            KeyDescription("aliases", .list, "Reserved; no effect yet."),
            KeyDescription("collections", .list, "Reserved; no effect yet."),
            KeyDescription("publish_at", .text, "Reserved; no effect yet."),
            KeyDescription("unpublish_at", .text, "Reserved; no effect yet."),
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

    static let newsItem: [KeyDescription] = [
        title,
        KeyDescription("sender", .words, "The teammate who sends it: by e-mail, name or id."),
        KeyDescription("newsfeeds", .listOfWords, "The newsfeeds that show it, by name or id."),
        KeyDescription("labels", .listOfWords, "Its labels."),
        KeyDescription("reactions", .characters, "Up to five emoji that readers can react with."),
        KeyDescription("state", choice(NewsState.self), "Whether readers see it."),
        KeyDescription(
            "published_at", .form(timestamp),
            "When it appears; a time to come holds it back. Default: the date in the file's name."),
        KeyDescription("silent", .flag, "Whether readers are not notified. Default: only of the first publication."),
        KeyDescription("cover_image", .text, "The path or https address of a .png or .jpg above it."),
        KeyDescription("intercom_id", .identifier, "The id of an item in Intercom that this new file takes over."),
    ]

    /// A date, or a date with a time.
    private static let timestamp =
        #"^[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9]{2}:[0-9]{2}(:[0-9]{2})?([Zz]|[+-][0-9]{2}(:?[0-9]{2})?)?)?$"#

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
