internal import HelpCenterModel

/// The tags of an article, `{"type":"tag.list","tags":[…]}`, or of the workspace, `{"type":"list","data":[…]}`.
struct WireTags: JSONReadable {
    let all: [RemoteTag]

    init(_ json: JSONElement) throws(JSONFault) {
        let data = try json["data"]
        all = try (json["tags"] ?? data)?.list(WireNamed.init).map(\.tag) ?? []
    }
}
