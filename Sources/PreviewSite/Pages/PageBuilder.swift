internal import HelpCenterModel

/// The pages of a site, as readers would find them in each locale: what has no content in a locale is not there.
///
/// Drafts are shown too, and marked, since who previews is writing them.
struct PageBuilder {
    let site: Site
    /// The help center's name.
    let title: String

    /// The page of a place; `nil` when there is none.
    func page(at address: PreviewAddress) -> Page? {
        switch address {
        case .home(let locale): home(in: locale)
        case .collection(let path, let locale): collection(path, in: locale)
        case .article(let path, let locale): article(path, in: locale)
        case .newsItem(let path, let locale): newsItem(path, in: locale)
        case .diagnostics: diagnostics()
        case .root, .asset, .version: nil
        }
    }

    /// Every locale that some item has, in alphabetical order.
    var locales: [LocaleCode] {
        var locales: Set = [site.defaultLocale]
        for collection in site.collections { locales.formUnion(collection.content.keys) }
        for article in site.articles { locales.formUnion(article.content.keys) }
        return locales.sorted()
    }

    /// The collections right below a folder, or those at the top level for `nil`, in their order.
    func collections(in parent: ProjectPath?) -> [ArticleCollection] {
        site.collections.filter { $0.parent == parent }
            .sorted { ($0.order ?? .max, $0.path) < ($1.order ?? .max, $1.path) }
    }

    /// The articles right below a folder, or those outside any collection for `nil`, in their order.
    func articles(in collection: ProjectPath?) -> [Article] {
        site.articles.filter { $0.collection == collection }
            .sorted { ($0.order ?? .max, $0.path) < ($1.order ?? .max, $1.path) }
    }

    /// The way from the home to a page in a collection, by the collections that have a name in the locale.
    func crumbs(in collection: ProjectPath?, _ locale: LocaleCode, to title: String) -> [Page.Crumb] {
        var crumbs = [Page.Crumb(title: title, address: nil)]
        var next = collection
        while let path = next, let found = site.collections.first(where: { $0.path == path }) {
            if let content = found.content[locale] {
                crumbs.append(Page.Crumb(title: content.title, address: .collection(path, locale)))
            }
            next = found.parent
        }
        crumbs.append(Page.Crumb(title: self.title, address: .home(locale)))
        return crumbs.reversed()
    }
}
