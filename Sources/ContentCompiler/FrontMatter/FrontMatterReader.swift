internal import HelpCenterModel

/// From the YAML at a file's top to typed values.
struct FrontMatterReader {
    /// What kind of file the front matter belongs to: each has keys of its own.
    enum Kind: Sendable {
        case article
        case collection
        case newsItem

        /// The kind with its article, for sentences.
        var phrase: String {
            switch self {
            case .article: "an article"
            case .collection: "a collection"
            case .newsItem: "a news item"
            }
        }

        /// What the key belongs to where this kind has no such key and another has; else `nil`.
        func ownerOfOther(key: String) -> String? {
            switch self {
            case .article: key == "icon" ? "collections" : Self.newsKeys.contains(key) ? "news items" : nil
            case .collection:
                Self.articleKeys.contains(key) ? "articles" : Self.newsKeys.contains(key) ? "news items" : nil
            case .newsItem:
                Self.articleKeys.contains(key) || Self.sharedKeys.contains(key)
                    ? "articles" : key == "icon" ? "collections" : nil
            }
        }

        private static let articleKeys: Set<String> = [
            "author", "state", "draft", "tags", "audiences", "ai", "publish_at", "unpublish_at", "aliases",
            "collections", "on_drift", "toc", "variables",
        ]

        /// Those that collections have too.
        private static let sharedKeys: Set<String> = ["description", "order", "protected", "translates", "notes"]

        private static let newsKeys: Set<String> = [
            "sender", "newsfeeds", "labels", "reactions", "published_at", "silent", "cover_image",
        ]
    }

    private(set) var frontMatter = FrontMatter()
    private var reader: MappingReader
    var diagnostics: [Diagnostic] { reader.diagnostics }
    /// Every key that it has asked for, those of groups only where the group is there.
    var known: [String] { reader.known + reader.knownInside }

    /// - Parameter ignored: Keys of another tool, passed over without a word.
    init(_ entries: [YAMLValue.Entry], of source: SourceText, kind: Kind, ignored: Set<String>) {
        reader = MappingReader(entries, of: source)
        frontMatter.title = nonEmpty("title")
        frontMatter.intercomID = intercomID()
        switch kind {
        case .article:
            readCommon()
            frontMatter.author = nonEmpty("author")
            frontMatter.state = state()
            frontMatter.onDrift = reader.choice("on_drift")
            frontMatter.variables = reader.variables()
            frontMatter.wantsContents = reader.flag("toc")?.value ?? false
            readPlanned()
        case .collection:
            readCommon()
            frontMatter.icon = nonEmpty("icon")
        case .newsItem: frontMatter.news = NewsFrontMatter(&reader)
        }
        for key in Self.sharedKeys {
            guard let value = reader.entry(key)?.value, case .text(let text, _) = value.content else { continue }
            frontMatter.sharedPlaces[key] = reader.source.place(Located(value: text, position: value.position))
        }
        for entry in reader.unknownEntries where !ignored.contains(entry.key) {
            if let owner = kind.ownerOfOther(key: entry.key) {
                reader.report(
                    .misplacedKey, at: Located(value: entry.key, position: entry.keyPosition),
                    "“\(entry.key)” has no effect in \(kind.phrase)", explanation: "It is a key of \(owner).",
                    fix: "remove it")
                continue
            }
            frontMatter.unknown.append(use(entry, suggestion: reader.suggestion(for: entry.key)))
        }
    }

    /// What articles and collections have in common.
    private mutating func readCommon() {
        frontMatter.description = reader.text("description").flatMap { $0.value.isEmpty ? nil : $0 }
        frontMatter.order = reader.number("order")
        frontMatter.isProtected = reader.flag("protected")
        frontMatter.translates = translates()
        frontMatter.notes = reader.texts("notes") ?? []
    }

    /// The keys that hold for an item in every locale.
    static let sharedKeys = ["author", "order", "protected", "on_drift", "intercom_id", "icon"]

    /// Puts variables into the texts that readers see.
    mutating func replaceVariables(in scope: VariableScope) {
        frontMatter.title = frontMatter.title.map { replaced($0, in: scope) }
        frontMatter.description = frontMatter.description.map { replaced($0, in: scope) }
    }

    private mutating func replaced(_ text: Located<String>, in scope: VariableScope) -> Located<String> {
        let bytes = ArraySlice(text.value.utf8)
        guard PlaceholderPiece.mayHoldAny(bytes) else { return text }
        let replaced = PlaceholderText(bytes, in: scope)
        for (fault, written) in replaced.faults {
            reader.report(
                fault.id, at: reader.source.position(of: written, from: text.position), fault.summary,
                explanation: fault.explanation, fix: fault.fix)
        }
        return Located(value: String(decoding: replaced.bytes, as: UTF8.self), position: text.position)
    }

    private mutating func nonEmpty(_ key: String) -> Located<String>? {
        guard let text = reader.text(key) else { return nil }
        guard text.value.contains(where: { !$0.isWhitespace }) else {
            reader.report(.invalidValue, at: text, "“\(key)” is empty", fix: "fill it in or remove the line")
            return nil
        }
        return text
    }

    /// `state: published | draft`, or `draft: true`, which other tools write.
    private mutating func state() -> PublicationState? {
        let state = reader.choice("state", of: PublicationState.self)
        guard let draft = reader.flag("draft") else { return state?.value }
        let meant: PublicationState = draft.value ? .draft : .published
        guard let state else { return meant }
        if state.value != meant {
            reader.report(
                .invalidValue, at: draft.position,
                "“draft: \(draft.value)” contradicts “state: \(state.value.rawValue)”",
                fix: "keep one of them")
        }
        return state.value
    }

    /// The first digits of a digest, as `guidepost translations` prints them; more of them do no harm.
    private mutating func translates() -> Located<String>? {
        guard let text = reader.text("translates") else { return nil }
        let digits = text.value.lowercased()
        guard (6...32).contains(digits.utf8.count), digits.utf8.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0) })
        else {
            reader.report(
                .invalidValue, at: text, "“translates” must be the 12 digits of a source's text, not “\(text.value)”",
                fix: "take them from `guidepost translations`; they go in quotes")
            return nil
        }
        return Located(value: digits, position: text.position)
    }

    private mutating func intercomID() -> Located<RemoteID>? {
        guard let text = reader.text("intercom_id") else { return nil }
        guard !text.value.isEmpty, text.value.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            reader.report(
                .invalidValue, at: text, "“intercom_id” must be a number, not “\(text.value)”",
                fix: "take it from the item's address in Intercom")
            return nil
        }
        return Located(value: RemoteID(text.value), position: text.position)
    }

    /// Keys of the contract whose features are not built yet: their types are checked, and their use is told.
    private mutating func readPlanned() {
        _ = reader.texts("tags")
        _ = reader.texts("audiences")
        _ = reader.texts("aliases")
        _ = reader.texts("collections")
        _ = reader.text("publish_at")
        _ = reader.text("unpublish_at")
        reader.section("ai") { section in
            for key in ["chatbot", "copilot", "sales_agent"] { _ = section.flag(key) }
        }
        let keys = [
            "tags", "audiences", "aliases", "collections", "publish_at", "unpublish_at", "ai",
        ]
        for key in keys {
            if let entry = reader.entry(key) { frontMatter.planned.append(use(entry, suggestion: nil)) }
        }
    }

    private func use(_ entry: YAMLValue.Entry, suggestion: String?) -> FrontMatter.KeyUse {
        FrontMatter.KeyUse(
            key: entry.key, place: reader.source.place(Located(value: entry.key, position: entry.keyPosition)),
            suggestion: suggestion)
    }
}
