internal import Foundation
internal import HelpCenterModel

/// The forms that the requests of the workspace have.
extension IntercomWorkspace {
    /// What stands at a path.
    func value<Value: JSONReadable>(_ type: Value.Type, _ path: String) async throws(RemoteError) -> Value {
        try await sender.value(type, of: OutgoingRequest(.get, path))
    }

    /// What stands at a path; `nil` when there is nothing.
    func found<Value: JSONReadable>(_ type: Value.Type, _ path: String) async throws(RemoteError) -> Value? {
        do {
            return try await value(type, path)
        } catch {
            guard error.status == 404 else { throw error }
            return nil
        }
    }

    /// Writes, and reads what the workspace then holds.
    func value<Value: JSONReadable>(
        _ type: Value.Type, _ method: OutgoingRequest.Method, _ path: String, _ payload: some Encodable
    ) async throws(RemoteError) -> Value {
        try await sender.value(type, of: OutgoingRequest(method, path, body: try json(payload)))
    }

    func list<Item: ListItem>(_ type: Item.Type, _ endpoint: ListEndpoint) -> ListReader<Item> {
        ListReader(sender: sender, endpoint: endpoint)
    }

    /// Deletes what stands at a path. What is gone already is deleted, by an earlier attempt or by a teammate.
    func remove(_ path: String) async throws(RemoteError) {
        do {
            _ = try await sender.send(OutgoingRequest(.delete, path))
        } catch {
            guard error.status == 404 else { throw error }
        }
    }

    /// Refuses what the configured version of the API does not have, before anything is sent.
    func require(
        _ feature: APIFeature, _ method: OutgoingRequest.Method, _ path: String
    ) throws(RemoteError) {
        let used = configuration.version
        guard used < feature.version else { return }
        throw feature.error(used: used, endpoint: "\(method.rawValue) \(path)")
    }

    func json(_ payload: some Encodable) throws(RemoteError) -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do { return try encoder.encode(payload) } catch {
            throw RemoteError(.invalid, message: "The item cannot be written as JSON: \(error). Please report this.")
        }
    }
}
