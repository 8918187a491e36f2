internal import HelpCenterModel

/// What the front matter of a news item says beside its title; `nil` where it says nothing.
struct NewsFrontMatter: Sendable {
    /// A teammate by e-mail, name or id.
    var sender: String?
    /// By name or id.
    var newsfeeds: [String] = []
    var labels: Set<String> = []
    /// At most five, each a single code point.
    var reactions: [String] = []
    var state: NewsState?
    var publishedAt: Timestamp?
    var isSilent: Bool?
    /// A path or an address.
    var cover: Located<String>?
    /// The line of source with it.
    var coverExcerpt: SourceExcerpt?
}

extension NewsFrontMatter {
    /// How many reactions readers can choose from (API.md §5).
    private static let reactionLimit = 5

    init(_ reader: inout MappingReader) {
        sender = Self.words("sender", &reader)
        newsfeeds = Self.list("newsfeeds", &reader).map(\.value)
        labels = Set(Self.list("labels", &reader).map(\.value))
        reactions = Self.reactions(&reader)
        state = reader.choice("state", of: NewsState.self)?.value
        publishedAt = Self.publication(&reader)
        isSilent = reader.flag("silent")?.value
        if let text = reader.text("cover_image"), !text.value.isEmpty {
            cover = text
            coverExcerpt = reader.source.place(text).excerpt
        }
    }

    private static func words(_ key: String, _ reader: inout MappingReader) -> String? {
        guard let text = reader.text(key) else { return nil }
        guard isFilled(text, key, &reader) else { return nil }
        return text.value
    }

    private static func list(_ key: String, _ reader: inout MappingReader) -> [Located<String>] {
        guard let texts = reader.texts(key) else { return [] }
        return texts.filter { isFilled($0, key, &reader) }
    }

    private static func isFilled(_ text: Located<String>, _ key: String, _ reader: inout MappingReader) -> Bool {
        if text.value.contains(where: { !$0.isWhitespace }) { return true }
        reader.report(.invalidValue, at: text, "“\(key)” is empty", fix: "fill it in or remove the line")
        return false
    }

    private static func publication(_ reader: inout MappingReader) -> Timestamp? {
        guard let text = reader.text("published_at") else { return nil }
        guard let time = Timestamp(text.value) else {
            reader.report(
                .invalidValue, at: text, "“published_at” must be a date or a time, not “\(text.value)”",
                explanation: "Without an offset a time is that of UTC, and a date alone is its midnight.",
                fix: "write it as `2026-11-20`, `2026-11-20T09:30` or `2026-11-20T09:30+01:00`")
            return nil
        }
        return time
    }

    private static func reactions(_ reader: inout MappingReader) -> [String] {
        var reactions: [String] = []
        let written = list("reactions", &reader)
        for text in written {
            // Keyboards add a mark that says “as a picture” to older characters; they are the same without it.
            let scalars = text.value.unicodeScalars.filter { $0.value != 0xFE0F }
            guard scalars.count == 1, let scalar = scalars.first else {
                reader.report(
                    .invalidValue, at: text, "the reaction “\(text.value)” is not a single character",
                    explanation: "Intercom takes one code point for each reaction: no skin tones, no flags and no "
                        + "pictures that are put together of several.",
                    fix: "use a plain emoji, such as 👍")
                continue
            }
            let reaction = String(Character(scalar))
            if !reactions.contains(reaction) { reactions.append(reaction) }
        }
        if reactions.count > reactionLimit, written.indices.contains(reactionLimit) {
            reader.report(
                .invalidValue, at: written[reactionLimit],
                "\(reactions.count) reactions; Intercom shows \(reactionLimit) at most", fix: "remove the others")
        }
        return reactions
    }
}
