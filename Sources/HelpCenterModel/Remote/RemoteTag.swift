/// A tag of the workspace, as articles wear it.
package struct RemoteTag: Hashable, Sendable {
    package var id: RemoteID
    package var name: String

    package init(id: RemoteID, name: String) {
        self.id = id
        self.name = name
    }
}
