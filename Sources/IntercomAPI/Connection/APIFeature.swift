internal import HelpCenterModel

/// What not every version of the API has, so that it is refused here, in plain words, and not by the server (API.md §0.1).
enum APIFeature: CaseIterable {
    case emptyParents
    case drafts
    case versions
    case articleTags
    case schedules
    case aiAvailability
    case audiences
    case redirects
    case contentSearch
    case bulkActions
    case newsCoverImages

    /// The first version that has it.
    var version: APIVersion {
        switch self {
        case .emptyParents, .drafts, .versions, .articleTags, .schedules, .aiAvailability, .audiences, .redirects,
            .contentSearch, .bulkActions:
            .current
        case .newsCoverImages: APIVersion(2, 17)
        }
    }

    /// As a message begins.
    private var name: String {
        switch self {
        case .emptyParents: "Taking an article out of its collections"
        case .drafts: "A draft beside a published article"
        case .versions: "The history of an article"
        case .articleTags: "Tagging an article"
        case .schedules: "Publishing an article at a time to come"
        case .aiAvailability: "Saying which AI agents may use an article"
        case .audiences: "An audience of an article"
        case .redirects: "A redirect"
        case .contentSearch: "Finding the parts of an article"
        case .bulkActions: "Removing one translation"
        case .newsCoverImages: "The cover image of a news item"
        }
    }

    /// The error of its use with a version that does not have it.
    func error(used: APIVersion, endpoint: String) -> RemoteError {
        var error = RemoteError(
            .unsupported,
            message: "\(name) needs API version \(version), and \(used) is in use (\(endpoint)). "
                + "Set api.version in guidepost.yml to \"\(version)\".")
        error.neededVersion = version.string
        return error
    }
}
