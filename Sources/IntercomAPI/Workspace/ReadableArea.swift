package import HelpCenterModel

/// What a permission of a token opens for reading.
package enum ReadableArea: Hashable, Sendable {
    case articles
    case collections
    case teammates
    case helpCenters
    case newsItems
    /// Of this help center.
    case redirects(RemoteID)
    case content

    /// The smallest request that shows whether it is open.
    var path: String {
        switch self {
        case .articles: ListEndpoint.articles.page(1, limit: 1)
        case .collections: ListEndpoint.collections.page(1, limit: 1)
        case .teammates: "/admins"
        case .helpCenters: "/help_center/help_centers"
        case .newsItems: ListEndpoint.newsItems.page(1, limit: 1)
        case .redirects(let center): ListEndpoint.redirects(of: center).page(1, limit: 1)
        case .content: "/content/search?content_types=article&page=1&per_page=1"
        }
    }

    /// What the version of the API must have for it; `nil` for what every version has.
    var feature: APIFeature? {
        switch self {
        case .articles, .collections, .teammates, .helpCenters, .newsItems: nil
        case .redirects: .redirects
        case .content: .contentSearch
        }
    }
}

extension IntercomWorkspace {
    /// Reads as little as can be of an area, and throws why that is refused.
    package func tryReading(_ area: ReadableArea) async throws(RemoteError) {
        if let feature = area.feature { try require(feature, .get, area.path) }
        _ = try await sender.send(OutgoingRequest(.get, area.path))
    }

    /// The host that requests go to.
    package var host: String { configuration.baseURL.host }
}
