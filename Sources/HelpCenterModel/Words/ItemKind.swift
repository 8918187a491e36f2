/// What a change, a lockfile entry or a message is about; the raw value is its name in JSON.
package enum ItemKind: String, Sendable, Codable, CaseIterable {
    case article
    case collection
    case newsItem = "news_item"
    case asset
    case redirect
}
