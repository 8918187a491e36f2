internal import HelpCenterModel

/// What is an id and a name to us: a tag, a newsfeed, an audience.
struct WireNamed: ListItem {
    let remoteID: RemoteID
    private let name: String?

    init(_ json: JSONElement) throws(JSONFault) {
        remoteID = try json.required("id").id()
        name = try json["name"]?.text()
    }

    var tag: RemoteTag { RemoteTag(id: remoteID, name: name ?? "") }
    var newsfeed: RemoteNewsfeed { RemoteNewsfeed(id: remoteID, name: name ?? remoteID.string) }
    var audience: RemoteAudience { RemoteAudience(id: remoteID, name: name ?? remoteID.string) }
}
