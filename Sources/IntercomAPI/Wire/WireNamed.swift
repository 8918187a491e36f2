internal import HelpCenterModel

/// What is an id and a name to us: a tag, a newsfeed, an audience.
struct WireNamed: ListItem {
    private var id: WireID
    private var name: String?

    var remoteID: RemoteID { id.id }
    var tag: RemoteTag { RemoteTag(id: id.id, name: name ?? "") }
    var newsfeed: RemoteNewsfeed { RemoteNewsfeed(id: id.id, name: name ?? id.id.string) }
    var audience: RemoteAudience { RemoteAudience(id: id.id, name: name ?? id.id.string) }
}
