internal import Foundation
package import HelpCenterModel

extension IntercomWorkspace {
    package func send(_ write: RemoteWrite) async throws(RemoteError) -> RemoteItem {
        switch write {
        case .createArticle(let fields):
            return try await article(
                .post, "/articles", ArticlePayload(fields: fields, purpose: .create), fields.defaultLocale)
        case .updateArticle(let id, let fields):
            let path = "/articles/\(id.pathComponent)"
            var fields = fields
            // Before that version `parent_id` is all that there is.
            if sender.configuration.version < .current { fields.otherParents = [] }
            if fields.parent == .top { try require(.current, "Taking an article out of its collections", .put, path) }
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
        case .deleteArticle(let id):
            return try await delete(id, "/articles/\(id.pathComponent)")
        case .deleteCollection(let id):
            return try await delete(id, "/help_center/collections/\(id.pathComponent)")
        }
    }

    private func article(
        _ method: OutgoingRequest.Method, _ path: String, _ payload: ArticlePayload, _ locale: LocaleCode
    ) async throws(RemoteError) -> RemoteItem {
        let request = OutgoingRequest(method, path, body: try json(payload))
        return .article(try await sender.value(WireArticle.self, of: request).article(fallbackLocale: locale))
    }

    private func collection(
        _ method: OutgoingRequest.Method, _ path: String, _ payload: CollectionPayload, _ locale: LocaleCode
    ) async throws(RemoteError) -> RemoteItem {
        let request = OutgoingRequest(method, path, body: try json(payload))
        let collection = try await sender.value(WireCollection.self, of: request)
        return .collection(collection.collection(fallbackLocale: locale))
    }

    private func delete(_ id: RemoteID, _ path: String) async throws(RemoteError) -> RemoteItem {
        do {
            _ = try await sender.send(OutgoingRequest(.delete, path))
        } catch {
            // What is gone is deleted, by an earlier attempt or by a teammate.
            guard error.status == 404 else { throw error }
        }
        return .deleted(id)
    }

    /// Refuses what the configured version of the API does not have.
    private func require(
        _ version: APIVersion, _ what: String, _ method: OutgoingRequest.Method, _ path: String
    ) throws(RemoteError) {
        let used = sender.configuration.version
        guard used < version else { return }
        throw RemoteError(
            .unsupported,
            message: "\(what) needs API version \(version), and \(used) is in use (\(method.rawValue) \(path)). "
                + "Set api.version in guidepost.yml to \(version).")
    }

    private func json(_ payload: some Encodable) throws(RemoteError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return try encoder.encode(payload) } catch {
            throw RemoteError(.invalid, message: "The item cannot be written as JSON: \(error). Please report this.")
        }
    }
}

extension RemoteID {
    /// The id as one step of a path, so that no id can lead to another endpoint.
    var pathComponent: String {
        string.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_"])) ?? ""
    }
}
