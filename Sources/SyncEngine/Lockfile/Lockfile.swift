package import HelpCenterModel

/// What we published last: paths to ids, with digests of what we sent and of what came back.
package struct Lockfile: Hashable, Sendable {
    /// The workspace that the ids belong to; `nil` before the first apply.
    package var workspaceID: String?
    package var region: Region?
    package var helpCenterID: RemoteID?
    /// The help center's public address, which links to drafts are made from.
    package var helpCenterURL: String?
    package var collections: [ProjectPath: LockedItem]
    package var articles: [ProjectPath: LockedItem]
    package var news: [ProjectPath: LockedItem]
    package var assets: [ProjectPath: LockedAsset]

    package init(
        workspaceID: String? = nil, region: Region? = nil, helpCenterID: RemoteID? = nil,
        helpCenterURL: String? = nil, collections: [ProjectPath: LockedItem] = [:],
        articles: [ProjectPath: LockedItem] = [:], news: [ProjectPath: LockedItem] = [:],
        assets: [ProjectPath: LockedAsset] = [:]
    ) {
        self.workspaceID = workspaceID
        self.region = region
        self.helpCenterID = helpCenterID
        self.helpCenterURL = helpCenterURL
        self.collections = collections
        self.articles = articles
        self.news = news
        self.assets = assets
    }

    /// How many items of all kinds it manages; assets are no items.
    package var population: Int { collections.count + articles.count + news.count }

    /// Sets one entry, or removes it. In place, which `self[kind][path] = item` is not: it copies all entries.
    package mutating func put(_ item: LockedItem?, _ kind: LockedKind, at path: ProjectPath) {
        switch kind {
        case .collection: collections[path] = item
        case .article: articles[path] = item
        case .newsItem: news[path] = item
        }
    }

    /// The entries of one kind of item.
    package subscript(kind: LockedKind) -> [ProjectPath: LockedItem] {
        get {
            switch kind {
            case .collection: collections
            case .article: articles
            case .newsItem: news
            }
        }
        set {
            switch kind {
            case .collection: collections = newValue
            case .article: articles = newValue
            case .newsItem: news = newValue
            }
        }
    }
}

/// The kinds of item that have entries with an id.
package enum LockedKind: String, Sendable, Codable, CaseIterable {
    case collection
    case article
    case newsItem = "news_item"

    /// As sentences call it.
    var noun: String {
        switch self {
        case .collection: "collection"
        case .article: "article"
        case .newsItem: "news item"
        }
    }

    package var itemKind: ItemKind {
        switch self {
        case .collection: .collection
        case .article: .article
        case .newsItem: .newsItem
        }
    }
}
