package import HelpCenterModel

/// What belongs to an article besides itself: its draft, its history, its tags (API.md §§2, 2.5).
extension IntercomWorkspace {
    /// The edit that waits beside a published article; `nil` when there is none.
    package func draft(of article: RemoteID) async throws(RemoteError) -> RemoteArticle? {
        let path = "/articles/\(article.pathComponent)/draft"
        try require(.drafts, .get, path)
        return try await found(WireArticle.self, path)?.article(fallbackLocale: configuration.fallbackLocale)
    }

    /// Writes an edit beside a published article, which readers do not see; it replaces one that waits already. Only
    /// texts are kept, not where the article stands nor who may use it. An article that was never published is refused.
    package func stageDraft(
        of article: RemoteID, _ fields: ArticleFields
    ) async throws(RemoteError) -> RemoteArticle {
        let path = "/articles/\(article.pathComponent)/draft"
        try require(.drafts, .put, path)
        var fields = fields
        fields.parent = .unchanged
        fields.schedule = nil
        return try await value(WireArticle.self, .put, path, ArticlePayload(fields: fields, purpose: .update))
            .article(fallbackLocale: fields.defaultLocale)
    }

    /// Publishes the edit that waits.
    ///
    /// - Parameter locales: which of its locales; a workspace with several wants to know, one with a single one wants
    ///   none.
    package func publishDraft(
        of article: RemoteID, locales: [LocaleCode]
    ) async throws(RemoteError) -> RemoteArticle {
        let path = "/articles/\(article.pathComponent)/draft/publish"
        try require(.drafts, .post, path)
        let payload = locales.isEmpty ? [:] : ["locales": locales.sorted()]
        return try await value(WireArticle.self, .post, path, payload)
            .article(fallbackLocale: configuration.fallbackLocale)
    }

    /// The history of an article, newest first, without bodies.
    ///
    /// - Parameter locale: `nil` means the default one.
    package func versions(
        of article: RemoteID, in locale: LocaleCode? = nil
    ) async throws(RemoteError) -> [RemoteArticleVersion] {
        let endpoint = ListEndpoint.versions(of: article, in: locale)
        try require(.versions, .get, endpoint.path)
        return try await list(WireArticleVersion.self, endpoint).all().map(\.version)
    }

    /// One entry of an article's history, with its body; `nil` when there is none of this id.
    package func version(
        _ id: RemoteID, of article: RemoteID
    ) async throws(RemoteError) -> RemoteArticleVersion? {
        let path = "/articles/\(article.pathComponent)/versions/\(id.pathComponent)"
        try require(.versions, .get, path)
        return try await found(WireArticleVersion.self, path)?.version
    }

    /// Every tag of the workspace.
    package func tags() async throws(RemoteError) -> [RemoteTag] {
        try await value(WireTags.self, "/tags").all
    }

    /// Makes a tag, or gives the one that has this name already.
    package func createTag(_ name: String) async throws(RemoteError) -> RemoteTag {
        try await value(WireNamed.self, .post, "/tags", ["name": name]).tag
    }

    package func deleteTag(_ tag: RemoteID) async throws(RemoteError) {
        try await remove("/tags/\(tag.pathComponent)")
    }

    /// Puts a tag that exists on an article.
    package func addTag(_ tag: RemoteID, to article: RemoteID) async throws(RemoteError) {
        let path = "/articles/\(article.pathComponent)/tags"
        try require(.articleTags, .post, path)
        _ = try await sender.send(OutgoingRequest(.post, path, body: try json(["id": tag])))
    }

    package func removeTag(_ tag: RemoteID, from article: RemoteID) async throws(RemoteError) {
        let path = "/articles/\(article.pathComponent)/tags/\(tag.pathComponent)"
        try require(.articleTags, .delete, path)
        try await remove(path)
    }

    /// Every audience of the workspace.
    package func audiences() async throws(RemoteError) -> [RemoteAudience] {
        try require(.audiences, .get, ListEndpoint.audiences.path)
        return try await list(WireNamed.self, .audiences).all().map(\.audience)
    }
}
