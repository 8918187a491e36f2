internal import HelpCenterModel

/// Makes the entries of adopted items. What the remote has as the files ask for it counts as asked for; everything else
/// is left to the next plan, which then shows it as changed.
struct AdoptionEntries {
    let site: Site
    let asked: AskedStates
    let digester: AskedDigester
    let bodies: any BodyReader
    let snapshot: Snapshot

    func entry(of collection: ArticleCollection, _ remote: RemoteCollection, parentID: RemoteID?) -> LockedItem {
        let wanted = asked.state(of: collection)
        let observed = Observation.state(of: remote)
        var expected = LockedItem(
            id: remote.id, title: collection.content[site.defaultLocale]?.title ?? "", parentID: remote.parent)
        if remote.parent == parentID { expected.asked[.parent] = wanted.shared[.parent] }
        if wanted.shared[.icon] == observed.shared[.icon] { expected.asked[.icon] = wanted.shared[.icon] }
        for (locale, fields) in wanted.locales {
            guard let found = observed.locales[locale] else { continue }
            expected.locales[locale] = LockedContent(asked: fields.filter { found[$0.key] == $0.value })
        }
        expected.isProtected = collection.isProtected
        VisibleText(bodies: bodies, source: site.defaultLocale).note(collection, on: &expected)
        return LockedItem(remote, expected: expected)
    }

    /// - Parameter table: where links lead; it knows the articles that are adopted beside this one.
    func entry(of article: Article, _ remote: ObservedArticle, parentID: RemoteID?, _ table: LinkTable) -> LockedItem {
        let wanted = asked.state(of: article)
        let stands = parentID.map(remote.parents.contains) ?? remote.parents.isEmpty
        var expected = LockedItem(
            id: remote.id, title: article.content[site.defaultLocale]?.title ?? "",
            parentID: stands ? parentID : remote.parents.first)
        if stands { expected.asked[.parent] = wanted.shared[.parent] }
        // Without a name nobody is asked for, and whoever it is stays.
        if article.author == nil, digester.defaultAuthor == nil { expected.asked[.author] = wanted.shared[.author] }
        expected.isProtected = article.isProtected
        let visible = VisibleText(bodies: bodies, source: site.defaultLocale)
        var anchors: [LocaleCode: [String]] = [:]
        for (locale, content) in article.content {
            guard let found = remote.locales[locale] else { continue }
            var entry = LockedContent(
                asked: (wanted.locales[locale] ?? [:]).filter { found.fields[$0.key] == $0.value })
            let bound = content.body.bound { table.url(of: $0) ?? table.placeholder(for: $0) }
            if let parsed = found.parsed, FieldDigest(of: bodies.read(bound).canonical) == parsed.canonical {
                entry.asked[.body] = wanted.locales[locale]?[.body]
                entry.unlinkedBody = digester.unlinked(content.body)
                entry.links = table.links(of: content.body)
                anchors[locale] = content.anchors
                visible.note(content, of: article, in: locale, on: &entry)
            }
            expected.locales[locale] = entry
        }
        return LockedItem(remote, expected: expected, anchors: anchors)
    }

    /// - Parameter table: where links lead; it knows the articles that are adopted beside this item.
    func entry(of item: NewsItem, _ remote: ObservedNewsItem, _ table: LinkTable) -> LockedItem {
        let wanted = asked.state(of: item)
        var expected = LockedItem(id: remote.id, title: item.title, parentID: nil)
        if remote.labels == item.labels { expected.asked[.labels] = wanted.shared[.labels] }
        if Set(remote.reactions) == Set(item.reactions) { expected.asked[.reactions] = wanted.shared[.reactions] }
        let newsfeeds = NewsfeedDirectory(snapshot.newsfeeds, workspace: snapshot.workspace.id).newsfeeds(of: item)
        if newsfeeds.map(Set.init) == Set(remote.newsfeeds.map(\.newsfeed)) {
            expected.asked[.newsfeeds] = wanted.shared[.newsfeeds]
        }
        if remote.newsfeeds.allSatisfy({ item.publishedAt == nil || $0.publishedAt == item.publishedAt?.seconds }) {
            expected.asked[.publishedAt] = wanted.shared[.publishedAt]
        }
        // Whoever sends it stays where nobody is asked for, and its silence is over with its publication.
        if item.sender == nil, digester.defaultAuthor == nil { expected.asked[.sender] = wanted.shared[.sender] }
        expected.asked[.silent] = wanted.shared[.silent]
        var content = LockedContent(
            asked: (wanted.locales[item.locale] ?? [:]).filter { remote.content.fields[$0.key] == $0.value })
        let body = item.body.bound { table.url(of: $0) ?? table.placeholder(for: $0) }
        if let parsed = remote.content.parsed, FieldDigest(of: bodies.read(body).canonical) == parsed.canonical {
            content.asked[.body] = wanted.locales[item.locale]?[.body]
            content.unlinkedBody = digester.unlinked(item.body)
            content.links = table.links(of: item.body)
        }
        expected.locales[item.locale] = content
        return LockedItem(remote, expected: expected)
    }
}
