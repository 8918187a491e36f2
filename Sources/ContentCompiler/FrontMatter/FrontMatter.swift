internal import HelpCenterModel

/// What the front matter of an article's, collection's or news item's file says, typed; `nil` where it says nothing.
struct FrontMatter: Sendable {
    var title: Located<String>?
    var description: Located<String>?
    var author: Located<String>?
    var state: PublicationState?
    var order: Located<Int>?
    var isProtected: Located<Bool>?
    var onDrift: Located<DriftPolicy>?
    var intercomID: Located<RemoteID>?
    /// How the digest of the source begins that a translation was made from.
    var translates: Located<String>?
    /// Whether a table of contents is added where the text says no place for it.
    var wantsContents = false
    /// What translators should know.
    var notes: [Located<String>] = []
    /// The name of a collection's icon.
    var icon: Located<String>?
    /// What only news items say.
    var news = NewsFrontMatter()
    /// The variables that the item's texts can use beside the project's.
    var variables: [String: VariableValue] = [:]
    /// Where the values stand that hold for all locales, by key.
    var sharedPlaces: [String: SourcePlace] = [:]
    /// Keys that the contract knows and no feature reads yet, where they stand.
    var planned: [KeyUse] = []
    /// Keys that nobody knows.
    var unknown: [KeyUse] = []

    /// A key that has no effect, and where it stands.
    struct KeyUse: Sendable {
        var key: String
        var place: SourcePlace
        /// The known key that may have been meant.
        var suggestion: String?
    }
}
