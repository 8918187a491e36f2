internal import HelpCenterModel

extension LockedItem {
    /// The entry after a write to a collection, which always sends all of its locales.
    ///
    /// - Parameters:
    ///   - expected: the entry as far as it was known before the answer.
    ///   - sent: what was sent; `nil` for the whole item.
    init(_ remote: RemoteCollection, expected: LockedItem, sent: SentParts? = nil) {
        self = expected
        id = remote.id
        let observed = Observation.state(of: remote)
        returned = observed.shared
        if sent?.parent == false {
            returned[.parent] = expected.returned[.parent]
        } else {
            parentID = remote.parent
        }
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
    ///   - sent: what was sent; `nil` for the whole item.
    init(
        _ remote: ObservedArticle, expected: LockedItem, anchors: [LocaleCode: [String]], sent: SentParts? = nil
    ) {
        self = expected
        id = remote.id
        returned = Observation.shared(of: remote, expectedParent: parentID)
        if let sent {
            if !sent.parent { returned[.parent] = expected.returned[.parent] }
        } else {
            otherLocales = Set(remote.locales.keys)
        }
        otherLocales.subtract(locales.keys)
        for (locale, content) in locales {
            guard let found = remote.locales[locale] else { continue }
            var content = content
            let fields = sent.map { $0.locales[locale] ?? [] }
            for (field, digest) in found.fields where fields?.contains(field) ?? true {
                content.returned[field] = digest
            }
            if fields?.contains(.body) ?? true {
                content.take(found, anchors: anchors[locale])
            }
            content.url = found.url
            content.updatedAt = found.updatedAt
            locales[locale] = content
        }
    }

    /// The entry after a write to a news item. All that its fields share is sent by every write.
    ///
    /// - Parameters:
    ///   - expected: the entry as far as it was known before the answer.
    ///   - sent: what was sent; `nil` for the whole item.
    init(_ remote: ObservedNewsItem, expected: LockedItem, sent: SentParts? = nil) {
        self = expected
        id = remote.id
        returned = Observation.shared(of: remote)
        hasBeenLive = expected.hasBeenLive || remote.content.state == .published
        for locale in locales.keys {
            let fields = sent.map { $0.locales[locale] ?? [] }
            for (field, digest) in remote.content.fields where fields?.contains(field) ?? true {
                locales[locale]?.returned[field] = digest
            }
            if fields?.contains(.body) ?? true { locales[locale]?.take(remote.content, anchors: nil) }
            locales[locale]?.updatedAt = remote.content.updatedAt
        }
    }
}

extension LockedContent {
    /// Takes over what came back of a body. One that was not parsed has the bytes of the answer before.
    fileprivate mutating func take(_ found: ObservedContent, anchors: [String]?) {
        rawBody = found.rawBody
        guard let parsed = found.parsed else { return }
        returned[.body] = parsed.canonical
        if let anchors { headings = HeadingMap.of(anchors, ids: parsed.headingIDs) }
    }
}

/// The workspace's heading ids by the anchors of the source.
enum HeadingMap {
    /// Headings are matched by place; when their numbers differ nothing is, because a wrong heading is worse than none.
    /// `nil` for a body without any.
    static func of(_ anchors: [String], ids: [String]) -> LockedTexts? {
        guard anchors.count == ids.count, !anchors.isEmpty else { return nil }
        return LockedTexts(
            Dictionary(
                zip(anchors, ids).compactMap { $1.isEmpty ? nil : ($0, $1) }, uniquingKeysWith: { first, _ in first }))
    }
}
