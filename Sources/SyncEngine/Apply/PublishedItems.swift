internal import HelpCenterModel

/// The managed items by their ids, for links that name them by address.
struct PublishedItems: Sendable {
    private var articles: [RemoteID: ProjectPath] = [:]
    private var collections: [RemoteID: ProjectPath] = [:]

    /// - Parameter changes: The changes under way, which may put items into the lockfile that it does not hold yet.
    init(_ lockfile: Lockfile, changes: [Change] = []) {
        for (path, item) in lockfile.articles { articles[item.id] = path }
        for (path, item) in lockfile.collections { collections[item.id] = path }
        for change in changes {
            guard let id = change.id else { continue }
            switch change.kind {
            case .article: articles[id] = change.path
            case .collection: collections[id] = change.path
            case .newsItem, .asset, .redirect: break
            }
        }
    }

    /// The path of the item with an address's id; `nil` when the project has none.
    func path(of address: PublishedAddress) -> ProjectPath? {
        switch address.kind {
        case .article: articles[address.id]
        case .collection: collections[address.id]
        }
    }
}
