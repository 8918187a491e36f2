internal import Foundation
package import HelpCenterModel

extension IntercomWorkspace {
    package func send(_ write: RemoteWrite) async throws(RemoteError) -> RemoteItem {
        switch write {
        case .createArticle(let fields):
            try requireFeatures(of: fields, .post, "/articles")
            return try await article(
                .post, "/articles", ArticlePayload(fields: fields, purpose: .create), fields.defaultLocale)
        case .updateArticle(let id, let fields):
            let path = "/articles/\(id.pathComponent)"
            var fields = fields
            // Before that version `parent_id` is all that there is.
            if sender.configuration.version < .current { fields.otherParents = [] }
            if fields.parent == .top { try require(.emptyParents, .put, path) }
            try requireFeatures(of: fields, .put, path)
            return try await article(
                .put, path, ArticlePayload(fields: fields, purpose: .update), fields.defaultLocale)
        case .createCollection(let fields):
            return try await collection(
                .post, "/help_center/collections", CollectionPayload(fields: fields, purpose: .create),
                fields.defaultLocale)
        case .updateCollection(let id, let fields):
            return try await collection(
                .put, "/help_center/collections/\(id.pathComponent)",
                CollectionPayload(fields: fields, purpose: .update), fields.defaultLocale)
        case .createNewsItem(let fields): return .newsItem(try await createNewsItem(fields))
        case .updateNewsItem(let id, let fields): return .newsItem(try await updateNewsItem(id, fields))
        case .deleteNewsItem(let id):
            try await deleteNewsItem(id)
            return .deleted(id)
        case .deleteArticle(let id):
            return try await delete(id, "/articles/\(id.pathComponent)")
        case .deleteTranslation(let id, let locale, let title):
            switch try await removeTranslation(of: id, in: locale, title: title) {
            case .queued: return .deleted(id)
            case .notFound:
                throw RemoteError(
                    .notFound,
                    message: """
                        Intercom's search does not list the \(locale) content of article \(id) yet, by which it is \
                        deleted. Run apply again in a few minutes.
                        """)
            }
        case .deleteCollection(let id):
            return try await delete(id, "/help_center/collections/\(id.pathComponent)")
        }
    }

    private func article(
        _ method: OutgoingRequest.Method, _ path: String, _ payload: ArticlePayload, _ locale: LocaleCode
    ) async throws(RemoteError) -> RemoteItem {
        .article(try await value(WireArticle.self, method, path, payload).article(fallbackLocale: locale))
    }

    private func collection(
        _ method: OutgoingRequest.Method, _ path: String, _ payload: CollectionPayload, _ locale: LocaleCode
    ) async throws(RemoteError) -> RemoteItem {
        .collection(try await value(WireCollection.self, method, path, payload).collection(fallbackLocale: locale))
    }

    private func delete(_ id: RemoteID, _ path: String) async throws(RemoteError) -> RemoteItem {
        try await remove(path)
        return .deleted(id)
    }

    /// Refuses the fields that the configured version of the API does not have.
    func requireFeatures(
        of fields: ArticleFields, _ method: OutgoingRequest.Method, _ path: String
    ) throws(RemoteError) {
        if fields.schedule != nil { try require(.schedules, method, path) }
        for content in fields.content.values {
            if !content.availability.isUnsaid { try require(.aiAvailability, method, path) }
            if content.audiences != nil { try require(.audiences, method, path) }
        }
    }
}

extension RemoteID {
    /// The id as one step of a path, so that no id can lead to another endpoint.
    var pathComponent: String {
        string.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_"])) ?? ""
    }
}
