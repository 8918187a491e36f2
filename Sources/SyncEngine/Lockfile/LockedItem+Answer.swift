internal import HelpCenterModel

extension LockedItem {
    /// The entry after a write to a collection.
    ///
    /// - Parameter expected: the entry as far as it was known before the answer.
    init(_ remote: RemoteCollection, expected: LockedItem) {
        self = expected
        id = remote.id
        parentID = remote.parent
        let observed = Observation.state(of: remote)
        returned = observed.shared
        for locale in locales.keys {
            locales[locale]?.returned = observed.locales[locale] ?? [:]
            locales[locale]?.updatedAt = remote.updatedAt
        }
        locales[remote.defaultLocale]?.url = remote.url
    }

    /// The entry after a write to an article.
    ///
    /// - Parameters:
    ///   - expected: the entry as far as it was known before the answer.
    ///   - anchors: the anchors of the headings of each body that was sent, in order.
    init(_ remote: ObservedArticle, expected: LockedItem, anchors: [LocaleCode: [String]]) {
        self = expected
        id = remote.id
        returned = Observation.shared(of: remote, expectedParent: parentID)
        otherLocales = Set(remote.locales.keys).subtracting(locales.keys)
        for (locale, content) in locales {
            guard let found = remote.locales[locale] else { continue }
            var content = content
            content.returned = found.fields
            if let parsed = found.parsed {
                content.returned[.body] = parsed.canonical
                if let anchors = anchors[locale] {
                    content.headings = HeadingMap.of(anchors, ids: parsed.headingIDs)
                }
            } else {
                // The bytes are those of the answer before, whose canonical form is known.
                content.returned[.body] = expected.locales[locale]?.returned[.body]
            }
            content.rawBody = found.rawBody
            content.url = found.url
            content.updatedAt = found.updatedAt
            locales[locale] = content
        }
    }
}

/// The workspace's heading ids by the anchors of the source.
enum HeadingMap {
    /// Headings are matched by place; when their numbers differ nothing is, because a wrong heading is worse than none.
    /// `nil` for a body without any.
    static func of(_ anchors: [String], ids: [String]) -> [String: String]? {
        guard anchors.count == ids.count, !anchors.isEmpty else { return nil }
        return Dictionary(
            zip(anchors, ids).compactMap { $1.isEmpty ? nil : ($0, $1) }, uniquingKeysWith: { first, _ in first })
    }
}
