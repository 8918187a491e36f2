package import HelpCenterModel

/// What the lockfile keeps of one published item.
package struct LockedItem: Hashable, Sendable, Codable {
    package var id: RemoteID
    /// Its title in the default locale, for messages about items whose file is gone.
    package var title: String
    /// The remote collection that we put it into; `nil` outside any.
    package var parentID: RemoteID?
    /// What the source asked for when we last wrote it.
    package var asked: FieldDigests
    /// What the workspace answered to that write.
    package var returned: FieldDigests
    package var locales: [LocaleCode: LockedContent]
    /// Whether its source forbids to unpublish or delete it, which must hold when the source is gone.
    package var isProtected = false
    /// The locales that the workspace had beside ours when it answered our last write: what others add later is drift.
    package var otherLocales: Set<LocaleCode> = []
    /// Whether readers have seen it, for a news item: they are notified of its first publication alone.
    package var hasBeenLive = false

    package init(
        id: RemoteID, title: String, parentID: RemoteID?, asked: FieldDigests = [:], returned: FieldDigests = [:],
        locales: [LocaleCode: LockedContent] = [:]
    ) {
        self.id = id
        self.title = title
        self.parentID = parentID
        self.asked = asked
        self.returned = returned
        self.locales = locales
    }

    package var askedState: ItemState { ItemState(shared: asked, locales: locales.mapValues(\.asked)) }
    package var returnedState: ItemState { ItemState(shared: returned, locales: locales.mapValues(\.returned)) }

    enum CodingKeys: String, CodingKey {
        case id
        case title
        case parentID = "parent_id"
        case asked
        case returned
        case locales
        case isProtected = "protected"
        case otherLocales = "other_locales"
        case hasBeenLive = "been_live"
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        id = try container.decode(RemoteID.self, forKey: .id)
        title = try container.decode(String.self, forKey: .title)
        parentID = try container.decodeIfPresent(RemoteID.self, forKey: .parentID)
        asked = try container.decode(FieldDigests.self, forKey: .asked)
        returned = try container.decode(FieldDigests.self, forKey: .returned)
        locales = try container.decode([LocaleCode: LockedContent].self, forKey: .locales)
        isProtected = try container.decodeIfPresent(Bool.self, forKey: .isProtected) ?? false
        otherLocales = try container.decodeIfPresent(Set<LocaleCode>.self, forKey: .otherLocales) ?? []
        hasBeenLive = try container.decodeIfPresent(Bool.self, forKey: .hasBeenLive) ?? false
    }
}

/// What the lockfile keeps of one locale of an item.
package struct LockedContent: Hashable, Sendable, Codable {
    package var asked: FieldDigests
    package var returned: FieldDigests
    /// The digest of the body that the source asked for without what its links lead to: finds it again under another
    /// name.
    package var unlinkedBody: FieldDigest?
    /// The digest of the returned body byte by byte: while it holds, nothing has to be parsed.
    package var rawBody: FieldDigest?
    /// Where readers find it; `nil` for a draft.
    package var url: String?
    package var updatedAt: Int?
    /// The workspace's ids of the headings, by their anchors in the source.
    package var headings: LockedTexts?
    /// The symbolic links of the body with the URLs that they were bound to, but for addresses of elsewhere.
    package var links: LockedTexts?
    /// Set when the workspace gave the headings new ids at every write, so that links to them lead to the page alone.
    package var headingsUnstable: Bool?
    /// The digest of what readers see of it, and of what they saw of its source when it was last made or changed: while
    /// both are as they were, a translation is up to date. `nil` in the default locale.
    package var text: FieldDigest?
    package var source: FieldDigest?

    package init(
        asked: FieldDigests = [:], returned: FieldDigests = [:], rawBody: FieldDigest? = nil, url: String? = nil,
        updatedAt: Int? = nil, headings: LockedTexts? = nil, links: LockedTexts? = nil
    ) {
        self.asked = asked
        self.returned = returned
        self.rawBody = rawBody
        self.url = url
        self.updatedAt = updatedAt
        self.headings = headings
        self.links = links
    }

    enum CodingKeys: String, CodingKey {
        case asked
        case returned
        case rawBody = "raw_body"
        case unlinkedBody = "unlinked_body"
        case url
        case updatedAt = "updated_at"
        case headings
        case links
        case headingsUnstable = "headings_unstable"
        case text
        case source
    }
}

/// What the lockfile keeps of one published asset.
package struct LockedAsset: Hashable, Sendable, Codable {
    package var digest: Digest
    package var url: String
    /// Its size; `nil` in lockfiles that were written without it.
    package var byteCount: Int?

    package init(digest: Digest, url: String, byteCount: Int? = nil) {
        self.digest = digest
        self.url = url
        self.byteCount = byteCount
    }

    enum CodingKeys: String, CodingKey {
        case digest
        case url
        case byteCount = "byte_count"
    }
}
