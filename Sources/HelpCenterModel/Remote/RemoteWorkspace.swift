/// The workspace as a plan may see it: nothing here can write.
package protocol RemoteReader: Sendable {
    /// The workspace, its help centers and its teammates.
    func workspace() async throws(RemoteError) -> Workspace

    /// Every collection of the workspace, each once.
    func collections() async throws(RemoteError) -> [RemoteCollection]

    /// Every article of the workspace, page by page, so that memory does not grow with the help center.
    ///
    /// Lists shift while they are read, so an article may come twice; the later one is the newer.
    func articles(_ receive: ([RemoteArticle]) -> Void) async throws(RemoteError)

    /// Every newsfeed of the workspace.
    func newsfeeds() async throws(RemoteError) -> [RemoteNewsfeed]

    /// Every news item of the workspace, page by page. Like an article, an item may come twice.
    func newsItems(_ receive: ([RemoteNewsItem]) -> Void) async throws(RemoteError)

    /// How many requests were sent until now.
    func traffic() async -> RemoteTraffic
}

/// The workspace as apply sees it.
package protocol RemoteWorkspace: RemoteReader {
    /// One article as it is now; `nil` when there is none of this id.
    func article(_ id: RemoteID) async throws(RemoteError) -> RemoteArticle?

    /// One collection as it is now; `nil` when there is none of this id.
    func collection(_ id: RemoteID) async throws(RemoteError) -> RemoteCollection?

    /// One news item as it is now; `nil` when there is none of this id.
    func newsItem(_ id: RemoteID) async throws(RemoteError) -> RemoteNewsItem?

    /// Carries out one write and gives what the workspace then holds.
    ///
    /// A create is sent at most once: when its outcome is unknown it is the caller's task to look (`RemoteError.delivery`).
    func send(_ write: RemoteWrite) async throws(RemoteError) -> RemoteItem
}

/// How many requests a remote was sent; every attempt counts, reads too.
package struct RemoteTraffic: Hashable, Sendable {
    package var total: Int
    package var retried: Int
    /// Attempts that were answered 429.
    package var rateLimited: Int

    package init(total: Int = 0, retried: Int = 0, rateLimited: Int = 0) {
        self.total = total
        self.retried = retried
        self.rateLimited = rateLimited
    }
}
