internal import HelpCenterModel

extension PageBuilder {
    /// The news on the home, the latest first: they are in one language, so that only its home has them.
    func news(in locale: LocaleCode) -> [Markup] {
        let items = site.news.filter { $0.locale == locale }
            .sorted { ($1.publishedAt?.seconds ?? .max, $0.path) < ($0.publishedAt?.seconds ?? .max, $1.path) }
        guard !items.isEmpty else { return [] }
        let entries = items.map { item in
            entry(item.title, facts(of: item), state(of: item), at: .newsItem(item.path, locale))
        }
        return [.element("h2", ["lang": "en"], text: "News")] + list(entries, class: "entries news")
    }

    /// A news item as readers would see it, below what was found about its file. `nil` when there is none.
    func newsItem(_ path: ProjectPath, in locale: LocaleCode) -> Page? {
        guard let item = site.news.first(where: { $0.path == path && $0.locale == locale }) else { return nil }
        let reactions = item.reactions.joined(separator: " ")
        return Page(
            title: item.title, locale: locale, crumbs: crumbs(in: nil, locale, to: item.title),
            content: heading(item.title, lead: facts(of: item), state: state(of: item))
                + DiagnosticList.banner(site.diagnostics.filter { $0.path == path })
                + [.element("article", [:], [.verbatim(ArticleBody.html(of: item.body))])]
                + (reactions.isEmpty ? [] : [.element("p", ["class": "quiet"], text: reactions)]))
    }

    /// When it appears, where, and with which labels, in one line.
    private func facts(of item: NewsItem) -> String {
        let parts: [String?] = [
            item.publishedAt?.date, item.newsfeeds.joined(separator: ", "),
            item.labels.sorted().joined(separator: ", "),
        ]
        return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private func state(of item: NewsItem) -> PublicationState { item.state == .live ? .published : .draft }
}
