internal import HelpCenterModel

extension SiteAssembler {
    /// The news items that compiled, in order of their paths.
    func news() -> [NewsItem] {
        units.news.compactMap { index in
            guard let file = files[index].content else { return nil }
            let unit = units.all[index]
            let own = file.frontMatter.news
            return NewsItem(
                path: unit.item, locale: unit.locale, title: file.title, sender: own.sender,
                newsfeeds: own.newsfeeds, labels: own.labels, reactions: own.reactions, state: own.state ?? .live,
                publishedAt: own.publishedAt ?? NewsName(unit.name).date, isSilent: own.isSilent,
                cover: bodies[index].cover, intercomID: file.frontMatter.intercomID?.value, body: bodies[index].html)
        }
    }
}
