internal import HelpCenterModel

extension SiteAssembler {
    /// The news items that compiled, in order of their paths.
    func news() -> [NewsItem] {
        units.indices.compactMap { index in
            guard case .newsItem = units[index].role, let file = files[index].content else { return nil }
            let own = file.frontMatter.news
            return NewsItem(
                path: units[index].item, locale: units[index].locale, title: file.title, sender: own.sender,
                newsfeeds: own.newsfeeds, labels: own.labels, reactions: own.reactions, state: own.state ?? .live,
                publishedAt: own.publishedAt ?? NewsName(units[index].name).date, isSilent: own.isSilent,
                cover: bodies[index].cover, intercomID: file.frontMatter.intercomID?.value, body: bodies[index].html)
        }
    }
}
