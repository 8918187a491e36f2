package import HelpCenterModel

/// News items and newsfeeds (API.md §5).
extension IntercomWorkspace {
    /// Every newsfeed of the workspace.
    package func newsfeeds() async throws(RemoteError) -> [RemoteNewsfeed] {
        try await list(WireNamed.self, .newsfeeds).all().map(\.newsfeed)
    }

    /// Every news item of the workspace, page by page, newest first. Should the list shift while it is read, an item
    /// comes twice; the later one is the newer.
    package func newsItems(_ receive: ([RemoteNewsItem]) -> Void) async throws(RemoteError) {
        try await list(WireNewsItem.self, .newsItems).read { page in receive(page.map(\.newsItem)) }
    }

    /// The live items of a newsfeed, page by page, those that were published last first.
    package func newsItems(
        in newsfeed: RemoteID, _ receive: ([RemoteNewsItem]) -> Void
    ) async throws(RemoteError) {
        try await list(WireNewsItem.self, .items(of: newsfeed)).read { page in receive(page.map(\.newsItem)) }
    }

    /// One news item as it is now; `nil` when there is none of this id.
    package func newsItem(_ id: RemoteID) async throws(RemoteError) -> RemoteNewsItem? {
        try await found(WireNewsItem.self, "/news/news_items/\(id.pathComponent)")?.newsItem
    }

    /// A create is sent at most once, like that of an article.
    package func createNewsItem(_ fields: NewsItemFields) async throws(RemoteError) -> RemoteNewsItem {
        try await write(fields, .post, "/news/news_items")
    }

    package func updateNewsItem(
        _ id: RemoteID, _ fields: NewsItemFields
    ) async throws(RemoteError) -> RemoteNewsItem {
        try await write(fields, .put, "/news/news_items/\(id.pathComponent)")
    }

    package func deleteNewsItem(_ id: RemoteID) async throws(RemoteError) {
        try await remove("/news/news_items/\(id.pathComponent)")
    }

    private func write(
        _ fields: NewsItemFields, _ method: OutgoingRequest.Method, _ path: String
    ) async throws(RemoteError) -> RemoteNewsItem {
        if fields.coverImageURL != nil { try require(.newsCoverImages, method, path) }
        return try await value(WireNewsItem.self, method, path, NewsItemPayload(fields: fields)).newsItem
    }
}
