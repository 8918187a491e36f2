internal import HTMLTree
internal import HelpCenterModel

/// The search over what readers of a locale can see.
extension ReaderSite {
    func search(_ phrase: String) throws -> ReaderPage {
        var query = ContentQuery(phrase: phrase)
        query.states = [.published]
        query.locales = [locale]
        let ids = query.words.isEmpty ? [] : try query.articles(db)
        let found = try ArticleTable.all(db, ids: Array(ids.prefix(Self.searchLimit)))
        var page = ReaderPage(
            title: words.search, locale: locale, crumbs: [homeCrumb, .init(title: words.search, address: nil)],
            translations: everyLocale(below: "/search"), content: [.element("h1", text: words.search)])
        page.phrase = phrase
        page.isUnlisted = true
        if query.words.isEmpty { return shown(page) }
        if found.isEmpty {
            page.content.append(.element("p", ["class": "lead", "role": "status"], text: words.nothing))
        } else {
            page.content.append(
                .element("p", ["class": "lead", "role": "status"], text: "“\(phrase)”: \(ids.count)"))
        }
        page.content += entries(try found.filter(isReachable).compactMap(entry))
        return shown(page)
    }

    private static let searchLimit = 50
}
