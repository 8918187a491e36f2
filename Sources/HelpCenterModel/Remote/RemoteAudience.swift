/// A group of contacts for whom an AI agent may use an article (API version 2.16 on).
package struct RemoteAudience: Hashable, Sendable {
    package var id: RemoteID
    package var name: String

    package init(id: RemoteID, name: String) {
        self.id = id
        self.name = name
    }
}
