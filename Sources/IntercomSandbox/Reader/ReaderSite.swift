internal import GRDB
internal import HTMLTree
internal import HelpCenterModel

/// The pages of the help center in one locale, as readers would find them: published content only, and collections only
/// where they have a name in that locale (API.md §2.4).
struct ReaderSite {
    let db: Database
    let workspace: StoredWorkspace
    let locale: LocaleCode

    /// The collections at the top, the articles outside of them and the last news.
    func home() throws -> ReaderPage {
        let title = workspace.defaultHelpCenter.displayName
        var page = ReaderPage(
            title: title, locale: locale, crumbs: [.init(title: title, address: nil)],
            translations: everyLocale(below: ""), content: [.element("h1", text: title)])
        page.content += try entries(visibleChildren(of: nil).map(entry))
        page.content += try entries(ArticleTable.outsideCollections(db).compactMap(entry))
        let news = try NewsTable.live(db, limit: 3)
        if !news.isEmpty {
            page.content.append(
                .element(
                    "section", ["class": "news", "aria-labelledby": "news"],
                    [
                        .element(
                            "h2", ["id": "news"], [.element("a", ["href": home(below: "/news")], text: words.news)])
                    ] + entries(news.map(entry))))
        }
        if page.content.count == 1 { page.content.append(.element("p", ["class": "lead"], text: words.nothing)) }
        return shown(page)
    }

    func collection(_ id: Int, path: String) throws -> ReaderResult {
        guard let collection = try CollectionTable.find(db, id: id), let content = collection.contents[locale],
            try isVisible(id)
        else {
            throw APIError.notFound
        }
        let address = address(of: collection, in: locale, named: content.name)
        guard path == address else { return .moved(to: address) }
        let articles = try ArticleTable.inCollection(db, id: id).compactMap(entry)
        var page = ReaderPage(
            title: content.name, locale: locale,
            crumbs: try crumbs(to: collection.parent) + [.init(title: content.name, address: nil)],
            translations: collection.contents.sorted { $0.key < $1.key }.map { other, content in
                translation(other, address: self.address(of: collection, in: other, named: content.name))
            }, content: [.element("h1", text: content.name)])
        if !content.description.isEmpty {
            page.content.append(.element("p", ["class": "lead"], text: content.description))
        }
        page.content += entries(try visibleChildren(of: id).map(entry)) + entries(articles)
        return .page(shown(page))
    }

    func article(_ id: Int, path: String) throws -> ReaderResult {
        guard let article = try ArticleTable.find(db, id: id), let content = published(article, in: locale),
            try isReachable(article)
        else {
            throw APIError.notFound
        }
        let address = address(of: article, in: locale, titled: content.title)
        guard path == address else { return .moved(to: address) }
        var page = ReaderPage(
            title: content.title, locale: locale,
            crumbs: try crumbs(to: article.parents.first) + [.init(title: content.title, address: nil)],
            translations: article.contents.keys.sorted().compactMap { other in
                published(article, in: other).map { content in
                    translation(other, address: self.address(of: article, in: other, titled: content.title))
                }
            }, content: [.element("h1", text: content.title)])
        if !content.description.isEmpty {
            page.content.append(.element("p", ["class": "lead"], text: content.description))
        }
        page.content.append(
            .element(
                "article", [:], try ArticleBody.nodes(content.body.html, base: workspace.base)))
        return .page(shown(page))
    }

    /// Whether readers of the locale get to an article: a collection without a name there hides all that it holds.
    func isReachable(_ article: StoredArticle) throws -> Bool {
        try article.parents.isEmpty || article.parents.contains { try isVisible($0) }
    }

    private func isVisible(_ collection: Int) throws -> Bool {
        var next: Int? = collection
        while let id = next {
            guard let collection = try CollectionTable.find(db, id: id), collection.contents[locale] != nil else {
                return false
            }
            next = collection.parent
        }
        return true
    }

    private func visibleChildren(of parent: Int?) throws -> [StoredCollection] {
        try CollectionTable.children(db, of: parent).filter { $0.contents[locale] != nil }
    }

    func published(_ article: StoredArticle, in locale: LocaleCode) -> StoredText? {
        article.contents[locale].flatMap { $0.state == .published ? $0.text : nil }
    }

    private func crumbs(to collection: Int?) throws -> [ReaderPage.Crumb] {
        var crumbs: [ReaderPage.Crumb] = []
        var next = collection
        while let id = next, let collection = try CollectionTable.find(db, id: id) {
            if let content = collection.contents[locale] {
                let address = address(of: collection, in: locale, named: content.name)
                crumbs.append(.init(title: content.name, address: address))
            }
            next = collection.parent
        }
        crumbs.append(homeCrumb)
        return crumbs.reversed()
    }

    var homeCrumb: ReaderPage.Crumb {
        .init(title: workspace.defaultHelpCenter.displayName, address: home(below: ""))
    }

    /// An address of the help center in this locale, from the server's root.
    func home(below path: String) -> String { "\(workspace.base.path)/\(locale)\(path)" }

    /// The same page in every locale of the help center.
    func everyLocale(below path: String) -> [ReaderPage.Translation] {
        workspace.defaultHelpCenter.locales.map { other in
            translation(other, address: "\(workspace.base.path)/\(other)\(path)")
        }
    }

    /// The page with what all pages have.
    func shown(_ page: ReaderPage) -> ReaderPage {
        var page = page
        page.words = words
        page.searchAddress = home(below: "/search")
        return page
    }

    var words: ReaderWords { ReaderWords.of(locale) }

    private func translation(_ other: LocaleCode, address: String) -> ReaderPage.Translation {
        ReaderPage.Translation(locale: other, address: address, isCurrent: other == locale)
    }

    private func entry(_ collection: StoredCollection) -> HTMLNode {
        let content = collection.contents[locale]
        let name = content?.name ?? ""
        return entry(
            name, description: content?.description ?? "", address: address(of: collection, in: locale, named: name))
    }

    func entry(_ article: StoredArticle) -> HTMLNode? {
        published(article, in: locale).map { content in
            entry(
                content.title, description: content.description,
                address: address(of: article, in: locale, titled: content.title))
        }
    }

    func entry(_ title: String, description: String, address: String) -> HTMLNode {
        var children = [HTMLNode.element("a", ["href": address], text: title)]
        if !description.isEmpty { children.append(.element("p", text: description)) }
        return .element("li", [:], children)
    }

    func entries(_ items: [HTMLNode]) -> [HTMLNode] {
        items.isEmpty ? [] : [.element("ul", ["class": "entries"], items)]
    }

    private func address(of collection: StoredCollection, in locale: LocaleCode, named name: String) -> String {
        rootRelative(workspace.base.collection(collection.id, name: name, locale: locale.code))
    }

    /// Where readers find what a redirect leads to; `nil` when they cannot see it.
    func address(of target: StoredRedirect.Target) throws -> String? {
        switch target {
        case .article(let id):
            guard let article = try ArticleTable.find(db, id: id), try isReachable(article) else { return nil }
            return published(article, in: locale).map { address(of: article, in: locale, titled: $0.title) }
        case .collection(let id):
            guard let collection = try CollectionTable.find(db, id: id) else { return nil }
            return collection.contents[locale].map { address(of: collection, in: locale, named: $0.name) }
        }
    }

    private func address(of article: StoredArticle, in locale: LocaleCode, titled title: String) -> String {
        rootRelative(workspace.base.article(article.id, title: title, locale: locale.code))
    }

    func rootRelative(_ address: String) -> String { String(address.dropFirst(workspace.base.origin.count)) }
}
