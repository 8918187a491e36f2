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
                    let raw = FieldDigest(of: content.body)
                    return (
                        locale,
                        ObservedContent(
                            title: content.title, state: content.state, url: content.url, updatedAt: content.updatedAt,
                            hasUnpublishedChanges: content.hasUnpublishedChanges ?? false,
                            fields: [
                                .title: Self.digest(content.title),
                                .description: Self.digest(content.description ?? ""),
                                .state: FieldDigest(of: content.state.rawValue),
                            ],
                            rawBody: raw,
                            parsed: needsParsing(locale, raw) ? ParsedBody(of: content.body, reader: reader) : nil)
                    )
                }))
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
