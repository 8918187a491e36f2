internal import HelpCenterModel

extension PageBuilder {
    /// The home: the collections at the top level, the articles outside any, and the news.
    func home(in locale: LocaleCode) -> Page? {
        let locales = locales
        guard locales.contains(locale) else { return nil }
        return Page(
            title: title, locale: locale, crumbs: [Page.Crumb(title: title, address: nil)],
            translations: locales.map { ($0, .home($0)) },
            content: [.element("h1", text: title)] + entries(in: nil, locale) + news(in: locale))
    }

    /// A collection: its child collections and its articles. `nil` when it has no name in the locale.
    func collection(_ path: ProjectPath, in locale: LocaleCode) -> Page? {
        guard let collection = site.collections.first(where: { $0.path == path }),
            let content = collection.content[locale]
        else { return nil }
        let files: Set = [content.file ?? path, path]
        return Page(
            title: content.title, locale: locale,
            crumbs: crumbs(in: collection.parent, locale, to: content.title),
            translations: collection.content.keys.sorted().map { ($0, .collection(path, $0)) },
            content: heading(content.title, lead: content.description)
                + DiagnosticList.banner(site.diagnostics.filter { files.contains($0.path) })
                + entries(in: path, locale))
    }

    /// The top of a page: its title, a mark when it is a draft, and the line below.
    func heading(_ title: String, lead: String?, state: PublicationState = .published) -> [Markup] {
        let heading = Markup.element("h1", [:], [.text(title)] + mark(state))
        guard let lead, !lead.isEmpty else { return [heading] }
        return [heading, .element("p", ["class": "lead"], text: lead)]
    }

    private func entries(in collection: ProjectPath?, _ locale: LocaleCode) -> [Markup] {
        let collections = collections(in: collection).compactMap { child in
            child.content[locale].map { content in
                entry(content.title, content.description, at: .collection(child.path, locale))
            }
        }
        let articles = articles(in: collection).compactMap { article in
            article.content[locale].map { content in
                entry(content.title, content.description, content.state, at: .article(article.path, locale))
            }
        }
        guard !collections.isEmpty || !articles.isEmpty else {
            return [.element("p", ["class": "quiet"], text: "Nothing here in \(locale.ownName) yet.")]
        }
        return list(collections, class: "entries collections") + list(articles, class: "entries articles")
    }

    func list(_ items: [Markup], class name: String) -> [Markup] {
        items.isEmpty ? [] : [.element("ul", ["class": name], items)]
    }

    func entry(
        _ title: String, _ description: String?, _ state: PublicationState = .published, at address: PreviewAddress
    ) -> Markup {
        var children = [Markup.element("a", ["href": address.url], text: title)] + mark(state)
        if let description, !description.isEmpty { children.append(.element("p", text: description)) }
        return .element("li", [:], children)
    }

    private func mark(_ state: PublicationState) -> [Markup] {
        switch state {
        case .published: []
        case .draft: [.text(" "), .element("span", ["class": "draft", "lang": "en"], text: "Draft")]
        }
    }
}
