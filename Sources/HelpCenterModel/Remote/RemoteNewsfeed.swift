/// A newsfeed, which Intercom's API can read and assign, never make or change.
package struct RemoteNewsfeed: Hashable, Sendable {
    package var id: RemoteID
    package var name: String

    package init(id: RemoteID, name: String) {
        self.id = id
        self.name = name
    }
}
