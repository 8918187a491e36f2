internal import HelpCenterModel

/// The JSON of a write to a news item (API.md §5). Labels, reactions and assignments are always in it, empty ones too:
/// an update that leaves them out clears the first and the last and turns the reactions off.
struct NewsItemPayload: Encodable {
    let fields: NewsItemFields

    private enum CodingKeys: String, CodingKey {
        case title, body, state, labels, reactions
        case sender = "sender_id"
        case assignments = "newsfeed_assignments"
        case isSilent = "deliver_silently"
        case coverImageURL = "cover_image_url"
    }

    private enum AssignmentKeys: String, CodingKey {
        case newsfeed = "newsfeed_id"
        case publishedAt = "published_at"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encodeIfPresent(fields.title, forKey: .title)
        try container.encodeIfPresent(fields.body, forKey: .body)
        try container.encodeID(fields.sender, forKey: .sender)
        try container.encodeIfPresent(fields.state, forKey: .state)
        try container.encodeIfPresent(fields.isSilent, forKey: .isSilent)
        try container.encodeIfPresent(fields.coverImageURL, forKey: .coverImageURL)
        try container.encode(fields.labels.sorted(), forKey: .labels)
        try container.encode(fields.reactions, forKey: .reactions)
        var assignments = container.nestedUnkeyedContainer(forKey: .assignments)
        for assignment in fields.newsfeeds {
            var container = assignments.nestedContainer(keyedBy: AssignmentKeys.self)
            try container.encodeID(assignment.newsfeed, forKey: .newsfeed)
            try container.encodeIfPresent(assignment.publishedAt, forKey: .publishedAt)
        }
    }
}
