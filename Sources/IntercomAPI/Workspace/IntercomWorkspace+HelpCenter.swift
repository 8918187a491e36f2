package import HelpCenterModel

/// Redirects of a help center, and the removal of a translation (API.md §§2.4, 4.1, 6).
extension IntercomWorkspace {
    /// Every redirect of a help center.
    package func redirects(of helpCenter: RemoteID) async throws(RemoteError) -> [RemoteRedirect] {
        let endpoint = ListEndpoint.redirects(of: helpCenter)
        try require(.redirects, .get, endpoint.path)
        return try await list(WireRedirect.self, endpoint).all().map(\.redirect)
    }

    /// Makes a redirect. An address that has one already is a conflict.
    package func createRedirect(
        _ fields: RedirectFields, of helpCenter: RemoteID
    ) async throws(RemoteError) -> RemoteRedirect {
        let path = ListEndpoint.redirects(of: helpCenter).path
        try require(.redirects, .post, path)
        return try await value(WireRedirect.self, .post, path, RedirectPayload(fields: fields)).redirect
    }

    package func deleteRedirect(_ id: RemoteID, of helpCenter: RemoteID) async throws(RemoteError) {
        let path = "\(ListEndpoint.redirects(of: helpCenter).path)/\(id.pathComponent)"
        try require(.redirects, .delete, path)
        try await remove(path)
    }

    /// Removes an article's translation, which the articles' own endpoint cannot: its content is looked up in the search
    /// index by its title, then among all articles of the locale, and deleted by a bulk action.
    ///
    /// - Parameter title: the title in that locale, to find it with one request.
    package func removeTranslation(
        of article: RemoteID, in locale: LocaleCode, title: String
    ) async throws(RemoteError) -> TranslationRemoval {
        let path = "/content/bulk_actions"
        try require(.bulkActions, .post, path)
        for words in [title, nil] where words?.isEmpty != true {
            guard let content = try await content(of: article, in: locale, matching: words) else { continue }
            _ = try await sender.send(OutgoingRequest(.post, path, body: try json(ContentDeletion([content]))))
            return .queued
        }
        return .notFound
    }

    private func content(
        of article: RemoteID, in locale: LocaleCode, matching words: String?
    ) async throws(RemoteError) -> RemoteID? {
        var content: RemoteID?
        try await list(WireSearchedContent.self, .articleContents(in: locale, matching: words)).read { page in
            content = content ?? page.lazy.compactMap { $0.content(of: article, in: locale) }.first
        }
        return content
    }
}
