package import HelpCenterModel

/// Turns answers of the workspace into digests, in one place for lists and for answers to writes, so that both compare.
package struct Observation: Sendable {
    private let reader: any BodyReader

    package init(reader: any BodyReader) { self.reader = reader }

    /// - Parameter needsParsing: whether a locale's body must be parsed, given the digest of its bytes.
    package func article(
        _ article: RemoteArticle, needsParsing: (LocaleCode, FieldDigest) -> Bool
    ) -> ObservedArticle {
        ObservedArticle(
            id: article.id, parents: article.parents, author: article.author, defaultLocale: article.defaultLocale,
            locales: Dictionary(
                uniqueKeysWithValues: article.content.map { locale, content in
                    let raw = FieldDigest(of: content.html)
                    return (
                        locale,
                        ObservedContent(
                            title: content.title, state: content.state, url: content.url, updatedAt: content.updatedAt,
                            hasUnpublishedChanges: content.hasUnpublishedChanges ?? false,
                            fields: [
                                .title: Self.digest(content.title),
                                .description: Self.digest(content.description ?? ""),
                                .state: FieldDigest(of: content.state),
                            ],
                            rawBody: raw,
                            parsed: needsParsing(locale, raw) ? ParsedBody(of: content.body, reader: reader) : nil)
                    )
                }))
    }

    /// - Parameter needsParsing: whether the body must be parsed, given the digest of its bytes.
    package func newsItem(_ item: RemoteNewsItem, needsParsing: (FieldDigest) -> Bool) -> ObservedNewsItem {
        let raw = FieldDigest(of: item.body)
        return ObservedNewsItem(
            id: item.id, sender: item.sender, newsfeeds: item.newsfeeds, labels: item.labels,
            reactions: item.reactions, isSilent: item.isSilent,
            content: ObservedContent(
                title: item.title, state: item.state == .live ? .published : .draft, url: nil,
                updatedAt: item.updatedAt, hasUnpublishedChanges: false,
                fields: [.title: Self.digest(item.title), .state: FieldDigest(of: item.state.rawValue)],
                rawBody: raw, parsed: needsParsing(raw) ? ParsedBody(of: item.body, reader: reader) : nil))
    }

    /// The digests of what a news item has beside its text, without the order of lists, of which the workspace keeps
    /// none, and without its cover, whose address is another at every reading.
    package static func shared(of item: ObservedNewsItem) -> FieldDigests {
        var shared: FieldDigests = [
            .sender: FieldDigest(of: item.sender?.string ?? ""),
            .newsfeeds: FieldDigest(of: item.newsfeeds.map(\.newsfeed.string).sorted()),
            .labels: FieldDigest(of: item.labels.sorted()),
            .reactions: FieldDigest(of: item.reactions.sorted()),
        ]
        shared[.publishedAt] = publication(item.newsfeeds)
        return shared
    }

    /// The digest of when an item was published in its newsfeeds.
    static func publication(_ newsfeeds: [NewsfeedAssignment]) -> FieldDigest {
        FieldDigest(
            of: newsfeeds.map { "\($0.newsfeed) \($0.publishedAt.map(String.init) ?? "")" }.sorted())
    }

    /// The digests of a collection's own fields and locales.
    package static func state(of collection: RemoteCollection) -> ItemState {
        ItemState(
            shared: [
                .parent: FieldDigest(of: collection.parent?.string ?? ""),
                .icon: FieldDigest(of: collection.icon ?? ""),
            ],
            locales: collection.content.mapValues {
                [.title: digest($0.title), .description: digest($0.description ?? "")]
            })
    }

    /// The digests of an article's shared fields, its place seen from the collection that we put it into: others may
    /// have put it into more.
    package static func shared(of article: ObservedArticle, expectedParent: RemoteID?) -> FieldDigests {
        let parent: String
        if let expectedParent, article.parents.contains(expectedParent) {
            parent = expectedParent.string
        } else {
            parent = article.parents.sorted().map(\.string).joined(separator: ",")
        }
        return [.parent: FieldDigest(of: parent), .author: FieldDigest(of: article.author?.string ?? "")]
    }

    /// The digest of a title or description as it compares.
    static func digest(_ text: String) -> FieldDigest { FieldDigest(of: PlainTitle.of(text)) }
}
