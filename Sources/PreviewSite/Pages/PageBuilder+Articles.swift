internal import HelpCenterModel

extension PageBuilder {
    /// An article as readers would see it, below what was found about its file. `nil` when it does not have the locale.
    func article(_ path: ProjectPath, in locale: LocaleCode) -> Page? {
        guard let article = site.articles.first(where: { $0.path == path }), let content = article.content[locale]
        else { return nil }
        return Page(
            title: content.title, locale: locale,
            crumbs: crumbs(in: article.collection, locale, to: content.title),
            translations: article.content.keys.sorted().map { ($0, .article(path, $0)) },
            content: heading(content.title, lead: content.description, state: content.state)
                + DiagnosticList.banner(site.diagnostics.filter { $0.path == content.file })
                + [.element("article", [:], [.verbatim(ArticleBody.html(of: content))])])
    }
}
