internal import HelpCenterModel

/// The items whose front matter says which remote item they are (`intercom_id`).
struct RolesByID: Sendable {
    private var articles: [RemoteID: CompileUnit.Role] = [:]
    private var collections: [RemoteID: CompileUnit.Role] = [:]

    init(_ units: [CompileUnit], files: [CompiledFile]) {
        for index in units.indices where units[index].isSource {
            guard let id = files[index].content?.frontMatter.intercomID?.value else { continue }
            let role = units[index].role
            switch role {
            case .article: articles[id] = role
            case .collection: collections[id] = role
            // It has no address.
            case .newsItem: break
            }
        }
    }

    /// The item with the id of an address; `nil` when none says that it is it.
    subscript(address: PublishedAddress) -> CompileUnit.Role? {
        switch address.kind {
        case .article: articles[address.id]
        case .collection: collections[address.id]
        }
    }
}
