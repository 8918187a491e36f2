internal import HelpCenterModel

/// A news item as Intercom answers it (API.md §5).
struct WireNewsItem: ListItem {
    /// The item in the words of the model. A state that is neither live nor draft is not seen by readers, so it counts
    /// as a draft.
    let newsItem: RemoteNewsItem

    var remoteID: RemoteID { newsItem.id }

    init(_ json: JSONElement) throws(JSONFault) {
        let state = try json["state"]?.text()
        newsItem = RemoteNewsItem(
            id: try json.required("id").id(), title: try json["title"]?.text() ?? "",
            body: try json["body"]?.text() ?? "", sender: try json["sender_id"]?.id(),
            state: state.flatMap(NewsState.init) ?? .draft,
            newsfeeds: try Self.assignments(json["newsfeed_assignments"]),
            labels: Set(try Self.texts(json["labels"])),
            // Where reactions are off, it is a list of nulls.
            reactions: try Self.texts(json["reactions"]), isSilent: try json["deliver_silently"]?.bool() ?? false,
            coverImageURL: try json["cover_image_url"]?.text(), updatedAt: try json["updated_at"]?.wholeNumber())
    }

    private static func texts(_ json: JSONElement?) throws(JSONFault) -> [String] {
        try json?.list { text throws(JSONFault) in try text.text() } ?? []
    }

    private static func assignments(_ json: JSONElement?) throws(JSONFault) -> [NewsfeedAssignment] {
        let assignments = try json?.list { assignment throws(JSONFault) -> NewsfeedAssignment? in
            guard let newsfeed = try assignment["newsfeed_id"]?.id() else { return nil }
            return NewsfeedAssignment(
                newsfeed: newsfeed, publishedAt: try assignment["published_at"]?.wholeNumber())
        }
        return assignments?.compactMap(\.self) ?? []
    }
}
