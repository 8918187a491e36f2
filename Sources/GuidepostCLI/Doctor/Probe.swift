/// One thing that `doctor` looked at.
struct Probe: Hashable, Sendable {
    enum Status: String, Hashable, Sendable, Encodable, CaseIterable {
        case ok
        case fail
        /// It could not be looked at, or there is nothing to look at.
        case skip
    }

    /// What is looked at, in the order in which that is done: the later ones build on the earlier ones.
    enum ID: String, Hashable, Sendable, Encodable, CaseIterable {
        case settings
        case token
        case region
        case scopeArticles = "scope-articles"
        case scopeCollections = "scope-collections"
        case scopeTeammates = "scope-teammates"
        case scopeHelpCenters = "scope-help-centers"
        case scopeNews = "scope-news"
        case scopeRedirects = "scope-redirects"
        case scopeContent = "scope-content"
        case helpCenter = "help-center"
        case locales
        case authors
        case newsfeeds
        case lockfile
        case git
        case assets
    }

    let id: ID
    let status: Status
    /// What was found.
    let summary: String
    /// What to do about it; `nil` unless it failed.
    let remedy: String?

    static func ok(_ id: ID, _ summary: String) -> Probe { Probe(id: id, status: .ok, summary: summary, remedy: nil) }

    static func skip(_ id: ID, _ summary: String) -> Probe {
        Probe(id: id, status: .skip, summary: summary, remedy: nil)
    }

    static func fail(_ id: ID, _ summary: String, remedy: String) -> Probe {
        Probe(id: id, status: .fail, summary: summary, remedy: remedy)
    }
}
