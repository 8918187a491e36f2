internal import HelpCenterModel

/// An article as the data holds it.
struct StoredArticle: Hashable, Sendable {
    var id: Int
    /// The collections that it stands in.
    var parents: [Int] = []
    var createdAt: Int
    /// When the default locale's content was last changed.
    var updatedAt: Int
    /// When it shall be published or unpublished, seconds since 1970; never both.
    var publishAt: Int?
    var unpublishAt: Int?
    var contents: [LocaleCode: StoredContent] = [:]
    var tags: [StoredTag] = []

    /// Whether changes wait on top of what readers see, in any locale.
    var hasDraft: Bool { contents.values.contains { $0.draft != nil } }
}

/// An article in one locale.
struct StoredContent: Hashable, Sendable {
    /// What `/content/search` names it by; 0 until it is stored.
    var id = 0
    var text: StoredText
    /// The version that holds the text.
    var version: Int?
    var state: PublicationState
    /// Whether readers have ever seen it.
    var wasPublished = false
    /// Whether the article's schedule publishes it.
    var isScheduled = false
    /// What waits on top of the published text.
    var draft: StoredDraft?
    var createdAt: Int
    var updatedAt: Int
    var createdBy: Int
    var updatedBy: Int
    var availability = AIAvailability()
    var audiences: [Int] = []

    /// The text that the next edit begins with.
    var workingText: StoredText { draft?.text ?? text }
    var workingVersion: Int? { draft?.version ?? version }

    /// Shows the working text to readers.
    mutating func publish() {
        text = workingText
        version = workingVersion
        draft = nil
        state = .published
        wasPublished = true
        isScheduled = false
    }

    /// Takes it away from readers; what waited is its text then.
    mutating func unpublish() {
        text = workingText
        version = workingVersion
        draft = nil
        state = .draft
    }
}

/// What versions of an article differ by, in one locale.
struct StoredText: Hashable, Sendable {
    var title: String
    var description: String
    var body: StoredBody
    var author: Int
}

/// Changes that wait on top of a published text.
struct StoredDraft: Hashable, Sendable {
    var text: StoredText
    var version: Int?
    var updatedAt: Int
    var updatedBy: Int
}

/// A body after rewriting, as the data holds it.
struct StoredBody: Hashable, Sendable {
    var html: String
    var markdown: String
    /// The UTF-8 offsets in the HTML at which images' signatures are put in.
    var imageOffsets: [Int]

    static let empty = StoredBody(html: "", markdown: "", imageOffsets: [])
}

/// For which of Intercom's assistants an article may be used.
struct AIAvailability: Hashable, Sendable {
    var chatbot = true
    var copilot = true
    var salesAgent = true
}
