internal import Foundation
package import HelpCenterModel

/// A workspace of Intercom, over HTTP. Lives inside `withIntercomWorkspace`.
package struct IntercomWorkspace: RemoteWorkspace {
    let sender: RequestSender

    private var configuration: ClientConfiguration { sender.configuration }

    package func workspace() async throws(RemoteError) -> Workspace {
        async let me = result(WireMe.self, "/me")
        async let admins = result(WireAdmins.self, "/admins")
        async let centers = result(ListAnswer<WireHelpCenter>.self, "/help_center/help_centers")
        // All are awaited, and the token's own fault is told first.
        let (meResult, adminsResult, centersResult) = await (me, admins, centers)
        let owner = try meResult.get()
        guard let app = owner.app, let id = app.id, !id.isEmpty else { throw namelessWorkspace() }
        return Workspace(
            id: id, region: app.region.flatMap { Region(rawValue: $0.lowercased()) },
            helpCenters: try centersResult.get().data.map(\.helpCenter), teammates: try adminsResult.get().teammates,
            tokenOwner: owner.id?.id)
    }

    package func collections() async throws(RemoteError) -> [RemoteCollection] {
        var collections: [RemoteID: RemoteCollection] = [:]
        var order: [RemoteID] = []
        let fallback = configuration.fallbackLocale
        try await list(WireCollection.self, "/help_center/collections").read { page in
            for item in page {
                let collection = item.collection(fallbackLocale: fallback)
                // Should it come twice, the later one is the newer.
                if collections.updateValue(collection, forKey: collection.id) == nil { order.append(collection.id) }
            }
        }
        return order.compactMap { collections[$0] }
    }

    package func articles(_ receive: ([RemoteArticle]) -> Void) async throws(RemoteError) {
        let fallback = configuration.fallbackLocale
        try await list(WireArticle.self, "/articles").read { page in
            receive(page.map { $0.article(fallbackLocale: fallback) })
        }
    }

    package func article(_ id: RemoteID) async throws(RemoteError) -> RemoteArticle? {
        try await found(WireArticle.self, "/articles/\(id.pathComponent)")?
            .article(fallbackLocale: configuration.fallbackLocale)
    }

    package func collection(_ id: RemoteID) async throws(RemoteError) -> RemoteCollection? {
        try await found(WireCollection.self, "/help_center/collections/\(id.pathComponent)")?
            .collection(fallbackLocale: configuration.fallbackLocale)
    }

    /// What stands at a path; `nil` when there is nothing.
    private func found<Value: Decodable>(_ type: Value.Type, _ path: String) async throws(RemoteError) -> Value? {
        do {
            return try await sender.value(type, of: OutgoingRequest(.get, path))
        } catch {
            guard error.status == 404 else { throw error }
            return nil
        }
    }

    package func traffic() async -> RemoteTraffic { sender.traffic }

    private func list<Item: ListItem>(_ type: Item.Type, _ path: String) -> ListReader<Item> {
        ListReader(sender: sender, path: path, pageSize: configuration.pageSize)
    }

    private func result<Value: Decodable & Sendable>(
        _ type: Value.Type, _ path: String
    ) async -> Result<Value, RemoteError> {
        do throws(RemoteError) {
            return .success(try await sender.value(type, of: OutgoingRequest(.get, path)))
        } catch {
            return .failure(error)
        }
    }

    private func namelessWorkspace() -> RemoteError {
        RemoteError(
            .unauthorized, status: 200,
            message: "\(configuration.baseURL.host) names no workspace for the access token in "
                + "\(configuration.tokenVariable). Create the token in Intercom's Developer Hub, in an app that is "
                + "installed in the workspace.")
    }
}
