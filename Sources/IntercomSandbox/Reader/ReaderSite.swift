internal import GRDB
internal import HTMLTree
internal import HelpCenterModel

/// The pages of the help center in one locale, as readers would find them: published content only, and collections only
/// where they have a name in that locale (API.md §2.4).
struct ReaderSite {
    let db: Database
    let workspace: StoredWorkspace
    let locale: LocaleCode

    func home() throws -> ReaderPage {
        let title = workspace.defaultHelpCenter.displayName
        return ReaderPage(
            title: title, locale: locale, crumbs: [.init(title: title, address: nil)],
            translations: workspace.defaultHelpCenter.locales.map { other in
                translation(other, address: "\(workspace.base.path)/\(other)")
            },
            content: [.element("h1", text: title)] + entries(try visibleChildren(of: nil).map(entry)))
    }

    func collection(_ id: Int, path: String) throws -> ReaderResult {
        guard let collection = try CollectionTable.find(db, id: id), let content = collection.contents[locale] else {
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
        return .page(page)
    }

    func article(_ id: Int, path: String) throws -> ReaderResult {
        guard let article = try ArticleTable.find(db, id: id), let content = published(article, in: locale) else {
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
        return .page(page)
    }

    private func visibleChildren(of parent: Int?) throws -> [StoredCollection] {
        try CollectionTable.children(db, of: parent).filter { $0.contents[locale] != nil }
    }

    private func published(_ article: StoredArticle, in locale: LocaleCode) -> StoredContent? {
        article.contents[locale].flatMap { $0.state == .published ? $0 : nil }
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
        let home = "\(workspace.base.path)/\(locale)"
        crumbs.append(.init(title: workspace.defaultHelpCenter.displayName, address: home))
        return crumbs.reversed()
    }

    private func translation(_ other: LocaleCode, address: String) -> ReaderPage.Translation {
        ReaderPage.Translation(locale: other, address: address, isCurrent: other == locale)
    }

    private func entry(_ collection: StoredCollection) -> HTMLNode {
        let content = collection.contents[locale]
        let name = content?.name ?? ""
        return entry(
            name, description: content?.description ?? "", address: address(of: collection, in: locale, named: name))
    }

    private func entry(_ article: StoredArticle) -> HTMLNode? {
        published(article, in: locale).map { content in
            entry(
                content.title, description: content.description,
                address: address(of: article, in: locale, titled: content.title))
        }
    }

    private func entry(_ title: String, description: String, address: String) -> HTMLNode {
        var children = [HTMLNode.element("a", ["href": address], text: title)]
        if !description.isEmpty { children.append(.element("p", text: description)) }
        return .element("li", [:], children)
    }

    private func entries(_ items: [HTMLNode]) -> [HTMLNode] {
        items.isEmpty ? [] : [.element("ul", ["class": "entries"], items)]
    }

    private func address(of collection: StoredCollection, in locale: LocaleCode, named name: String) -> String {
        rootRelative(workspace.base.collection(collection.id, name: name, locale: locale.code))
    }

    private func address(of article: StoredArticle, in locale: LocaleCode, titled title: String) -> String {
        rootRelative(workspace.base.article(article.id, title: title, locale: locale.code))
    }

    private func rootRelative(_ address: String) -> String { String(address.dropFirst(workspace.base.origin.count)) }
}
