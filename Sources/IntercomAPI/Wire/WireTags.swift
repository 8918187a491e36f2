internal import HelpCenterModel

/// The tags of an article, `{"type":"tag.list","tags":[…]}`, or of the workspace, `{"type":"list","data":[…]}`.
struct WireTags: Decodable, Sendable {
    private var tags: [WireNamed]?
    private var data: [WireNamed]?

    var all: [RemoteTag] { (tags ?? data ?? []).map(\.tag) }
}
