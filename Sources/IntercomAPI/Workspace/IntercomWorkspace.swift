internal import Foundation
package import HelpCenterModel

/// A workspace of Intercom, over HTTP. Lives inside `withIntercomWorkspace`.
package struct IntercomWorkspace: RemoteWorkspace {
    let sender: RequestSender
    let regions: RegionFinder

    var configuration: ClientConfiguration { sender.configuration }

    package func workspace() async throws(RemoteError) -> Workspace {
        async let me = result { () async throws(RemoteError) in try await identity() }
        async let admins = result { () async throws(RemoteError) in try await teammates() }
        async let centers = result { () async throws(RemoteError) in try await helpCenters() }
        // All are awaited, and the token's own fault is told first.
        let (meResult, adminsResult, centersResult) = await (me, admins, centers)
        let token = try meResult.get()
        return Workspace(
            id: token.workspaceID, region: token.region, helpCenters: try centersResult.get(),
            teammates: try adminsResult.get(), tokenOwner: token.owner?.id)
    }

    package func collections() async throws(RemoteError) -> [RemoteCollection] {
        let fallback = configuration.fallbackLocale
        return try await list(WireCollection.self, .collections).all().map { $0.collection(fallbackLocale: fallback) }
    }

    package func articles(_ receive: ([RemoteArticle]) -> Void) async throws(RemoteError) {
        let fallback = configuration.fallbackLocale
        try await list(WireArticle.self, .articles).read { page in
            receive(page.map { $0.article(fallbackLocale: fallback) })
        }
    }

    /// How many articles there are, by the answer to the first page of their list; `nil` before it came.
    package var expectedArticles: Int? { sender.total(of: ListEndpoint.articles.path) }

    package func article(_ id: RemoteID) async throws(RemoteError) -> RemoteArticle? {
        try await found(WireArticle.self, "/articles/\(id.pathComponent)")?
            .article(fallbackLocale: configuration.fallbackLocale)
    }

    package func collection(_ id: RemoteID) async throws(RemoteError) -> RemoteCollection? {
        try await found(WireCollection.self, "/help_center/collections/\(id.pathComponent)")?
            .collection(fallbackLocale: configuration.fallbackLocale)
    }

    package func traffic() async -> RemoteTraffic { sender.traffic }

    private func result<Value: Sendable>(
        of work: () async throws(RemoteError) -> Value
    ) async -> Result<Value, RemoteError> {
        do throws(RemoteError) { return .success(try await work()) } catch { return .failure(error) }
    }
}
