internal import HelpCenterModel

/// What becomes of one locale of an article when a request asks for something there.
///
/// What is left out stays, the state too, so that an edit of a published article goes live at once, unless changes wait
/// on top of it or a time of publication comes with it (API.md §2.1).
struct ContentEdit {
    let old: StoredContent?
    let asked: ContentRequest
    let locale: LocaleCode
    let writing: ArticleWriting
    /// Whose a new locale is when the request does not say.
    let author: Int
    /// What the answer shows in place of the stored body.
    private(set) var answeredBody: String?

    init(
        of old: StoredContent?, _ asked: ContentRequest, locale: LocaleCode, in writing: ArticleWriting,
        author: Int? = nil
    ) {
        self.old = old
        self.asked = asked
        self.locale = locale
        self.writing = writing
        self.author = author ?? writing.workspace.tokenOwner.id
    }

    /// The content after a create or an update.
    /// - Parameter isScheduled: whether the request says when the article shall be published.
    mutating func content(isScheduled: Bool) throws -> StoredContent {
        let text = try text()
        let waits = isScheduled && asked.state == .published
        var content = old ?? fresh(text)
        if waits || isHeld {
            if content.state == .published {
                if text != content.workingText { content = staged(text) }
            } else {
                content.text = text
            }
            content.isScheduled = waits || content.isScheduled
        } else {
            content.text = text
            content.version = old?.workingVersion
            content.draft = nil
            switch asked.state {
            case .published?: content.publish()
            case .draft?: content.state = .draft
            case nil: break
            }
        }
        content.availability.chatbot = asked.chatbot ?? content.availability.chatbot
        content.availability.copilot = asked.copilot ?? content.availability.copilot
        content.availability.salesAgent = asked.salesAgent ?? content.availability.salesAgent
        content.audiences = asked.audiences ?? content.audiences
        return content
    }

    /// The content with the text waiting on top of it.
    func staged(_ text: StoredText) -> StoredContent {
        var content = old ?? fresh(text)
        content.draft = StoredDraft(
            text: text, version: content.workingVersion, updatedAt: writing.now,
            updatedBy: writing.workspace.tokenOwner.id)
        return content
    }

    /// The text with what is asked.
    mutating func text() throws -> StoredText {
        let base = old?.workingText
        guard let title = asked.title ?? base?.title else {
            throw APIError.missing(
                "translated_content.\(locale).title", "Title is a required parameter for the locale \(locale).")
        }
        let author = asked.author ?? (keepsAuthor ? base?.author ?? author : writing.workspace.tokenOwner.id)
        guard writing.workspace.teammates.contains(where: { $0.id == author }) else {
            throw APIError.missing("author_id", "author_id must be a teammate of the workspace")
        }
        let body = try asked.body.map { try writing.bodies.write($0, replacing: base?.body) }
        answeredBody = body?.answered
        return StoredText(
            title: title, description: asked.description ?? base?.description ?? "",
            body: body?.stored ?? base?.body ?? .empty, author: author)
    }

    /// Whether the author stays when the request names none; the byline in question is the default locale's.
    private var keepsAuthor: Bool {
        locale != writing.defaultLocale || writing.bodies.behaviour.omittedAuthor == .kept
    }

    /// Whether what waits on top of the published text keeps the request from going live.
    private var isHeld: Bool {
        guard let old, old.state == .published, old.draft != nil else { return false }
        switch asked.state {
        case nil: return true
        case .draft?: return false
        case .published?: return writing.bodies.behaviour.pendingDraft == .keptUntilPublished
        }
    }

    private func fresh(_ text: StoredText) -> StoredContent {
        let owner = writing.workspace.tokenOwner.id
        return StoredContent(
            text: text, state: .draft, createdAt: writing.now, updatedAt: writing.now, createdBy: owner,
            updatedBy: owner)
    }
}
