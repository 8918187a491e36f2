internal import HelpCenterModel

/// A news item as Intercom answers it (API.md §5).
struct WireNewsItem: ListItem {
    private struct Assignment: Decodable {
        var newsfeed: WireID?
        var publishedAt: WireNumber?

        private enum CodingKeys: String, CodingKey {
            case newsfeed = "newsfeed_id"
            case publishedAt = "published_at"
        }
    }

    private var id: WireID
    private var title: String?
    private var body: WireBody?
    private var sender: WireID?
    private var state: String?
    private var assignments: [Assignment]?
    private var labels: [String?]?
    /// Where reactions are off, it is a list of nulls.
    private var reactions: [String?]?
    private var isSilent: Bool?
    private var coverImageURL: String?
    private var updatedAt: WireNumber?

    private enum CodingKeys: String, CodingKey {
        case id, title, body, state, labels, reactions
        case sender = "sender_id"
        case assignments = "newsfeed_assignments"
        case isSilent = "deliver_silently"
        case coverImageURL = "cover_image_url"
        case updatedAt = "updated_at"
    }

    var remoteID: RemoteID { id.id }

    /// The item in the words of the model. A state that is neither live nor draft is not seen by readers, so it counts
    /// as a draft.
    var newsItem: RemoteNewsItem {
        RemoteNewsItem(
            id: id.id, title: title ?? "", body: body?.html ?? "", sender: sender?.id,
            state: state.flatMap(NewsState.init) ?? .draft,
            newsfeeds: (assignments ?? []).compactMap { assignment in
                assignment.newsfeed.map {
                    NewsfeedAssignment(newsfeed: $0.id, publishedAt: assignment.publishedAt?.value)
                }
            },
            labels: Set((labels ?? []).compactMap(\.self)), reactions: (reactions ?? []).compactMap(\.self),
            isSilent: isSilent ?? false, coverImageURL: coverImageURL, updatedAt: updatedAt?.value)
    }
}
