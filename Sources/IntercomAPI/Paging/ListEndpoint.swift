internal import Foundation
internal import HelpCenterModel

/// A list of the API that is read page by page, with the most items that a page of it has (API.md §1.5). Where no limit
/// is documented it is 50, which is what the smaller documented ones are.
struct ListEndpoint: Hashable, Sendable {
    let path: String
    let pageSize: Int
    /// What is asked for besides the page.
    var query: [String: String] = [:]

    static let articles = ListEndpoint(path: "/articles", pageSize: 250)
    static let collections = ListEndpoint(path: "/help_center/collections", pageSize: 250)
    static let newsItems = ListEndpoint(path: "/news/news_items", pageSize: 50)
    static let newsfeeds = ListEndpoint(path: "/news/newsfeeds", pageSize: 50)
    static let audiences = ListEndpoint(path: "/audiences", pageSize: 50)

    /// The live items of a newsfeed.
    static func items(of newsfeed: RemoteID) -> ListEndpoint {
        ListEndpoint(path: "/news/newsfeeds/\(newsfeed.pathComponent)/items", pageSize: 20)
    }

    static func redirects(of helpCenter: RemoteID) -> ListEndpoint {
        ListEndpoint(path: "/help_center/help_centers/\(helpCenter.pathComponent)/redirects", pageSize: 250)
    }

    /// - Parameter locale: `nil` means the default one.
    static func versions(of article: RemoteID, in locale: LocaleCode?) -> ListEndpoint {
        ListEndpoint(
            path: "/articles/\(article.pathComponent)/versions", pageSize: 50,
            query: locale.map { ["locale": $0.code] } ?? [:])
    }

    /// Articles that have content in a locale.
    ///
    /// - Parameter words: what their title or body has; `nil` for all of them.
    static func articleContents(in locale: LocaleCode, matching words: String?) -> ListEndpoint {
        var query = ["content_types": "article", "locales": locale.code]
        // More is refused (Intercom's description of /content/search).
        query["query"] = words.map { String($0.prefix(500)) }
        return ListEndpoint(path: "/content/search", pageSize: 50, query: query)
    }

    /// The path and query of one of its pages.
    ///
    /// - Parameter limit: the most items that the client wants in a page.
    func page(_ number: Int, limit: Int) -> String {
        let extra = query.sorted { $0.key < $1.key }.map { "&\($0.key)=\($0.value.queryComponent)" }.joined()
        return "\(path)?page=\(number)&per_page=\(min(pageSize, max(1, limit)))\(extra)"
    }
}

extension String {
    /// The text as a value in a query.
    var queryComponent: String {
        addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_", ".", "~"])) ?? ""
    }
}
