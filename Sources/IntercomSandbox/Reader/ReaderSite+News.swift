#if canImport(FoundationEssentials)
    internal import FoundationEssentials
#else
    internal import Foundation
#endif
internal import HTMLTree
internal import HelpCenterModel

/// News, which have no translations, so that every locale shows the same items.
extension ReaderSite {
    /// The last published items of all newsfeeds.
    func news() throws -> ReaderPage {
        let items = try NewsTable.live(db, limit: Self.newsLimit)
        let content =
            items.isEmpty ? [.element("p", ["class": "lead"], text: words.nothing)] : entries(items.map(entry))
        return shown(
            ReaderPage(
                title: words.news, locale: locale, crumbs: [homeCrumb, .init(title: words.news, address: nil)],
                translations: everyLocale(below: "/news"), content: [.element("h1", text: words.news)] + content))
    }

    func newsItem(_ id: Int, path: String) throws -> ReaderResult {
        guard let item = try NewsTable.find(db, id: id), item.state == .live, !item.assignments.isEmpty else {
            throw APIError.notFound
        }
        let address = address(of: item)
        guard path == address else { return .moved(to: address) }
        var content: [HTMLNode] = [.element("h1", text: item.title), date(of: item)]
        if !item.labels.isEmpty {
            content.append(.element("ul", ["class": "labels"], item.labels.map { .element("li", text: $0) }))
        }
        if let cover = item.cover {
            content.append(
                .element("img", ["class": "cover", "src": rootRelative(cover), "alt": ""], [HTMLNode]()))
        }
        content.append(.element("article", [:], try ArticleBody.nodes(item.body, base: workspace.base)))
        return .page(
            shown(
                ReaderPage(
                    title: item.title, locale: locale,
                    crumbs: [
                        homeCrumb, .init(title: words.news, address: home(below: "/news")),
                        .init(title: item.title, address: nil),
                    ], translations: everyLocale(below: String(address.dropFirst(home(below: "").count))),
                    content: content)))
    }

    func entry(_ item: StoredNewsItem) -> HTMLNode {
        .element("li", [:], [.element("a", ["href": address(of: item)], text: item.title), date(of: item)])
    }

    private func address(of item: StoredNewsItem) -> String {
        let slug = Slug.make(from: item.title)
        return home(below: slug.isEmpty ? "/news/\(item.id)" : "/news/\(item.id)-\(slug)")
    }

    /// The day of publication, in the form that every reader understands.
    private func date(of item: StoredNewsItem) -> HTMLNode {
        let seconds = item.assignments.compactMap(\.publishedAt).max() ?? item.createdAt
        let day = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601.year().month().day())
        return .element("p", ["class": "date"], [.element("time", ["datetime": day], text: day)])
    }

    private static let newsLimit = 100
}
