internal import HelpCenterModel

/// An article as the data holds it.
struct StoredArticle: Hashable, Sendable {
    var id: Int
    /// The collections that it stands in.
    var parents: [Int]
    var createdAt: Int
    /// When the default locale's content was last changed.
    var updatedAt: Int
    var contents: [LocaleCode: StoredContent]
}

/// An article in one locale.
struct StoredContent: Hashable, Sendable {
    var title: String
    var description: String
    var body: StoredBody
    var author: Int
    var state: PublicationState
    var createdAt: Int
    var updatedAt: Int
    var createdBy: Int
    var updatedBy: Int
    var availability: AIAvailability
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
