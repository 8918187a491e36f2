/// What a create or an update of a news item asks for (API.md §5).
struct NewsRequest: Sendable {
    var title: String?
    var body: String?
    var sender: Int?
    var state: StoredNewsItem.State?
    var isSilent: Bool?
    /// Left out, null or empty means none.
    var labels: [String]
    /// `nil` when they are left out, empty when they are disabled.
    var reactions: [String]?
    /// Left out, null or empty means none.
    var assignments: [StoredAssignment]
    /// Null takes the picture away.
    var cover: Field<String>

    init(_ json: JSONValue) throws(APIError) {
        let object = try RequestObject(json)
        title = try object.text("title").value
        if let title, title.isBlank { throw .invalid("title", "Title can't be blank") }
        body = try object.text("body").value
        sender = try object.integer("sender_id").value
        if let written = try object.text("state").value {
            guard let state = StoredNewsItem.State(rawValue: written) else {
                throw .invalid("state", "state must be draft or live")
            }
            self.state = state
        }
        isSilent = try object.flag("deliver_silently")
        labels = Self.sorted(try object.texts("labels").value ?? [])
        switch try object.texts("reactions") {
        case .absent: reactions = nil
        case .null: reactions = []
        case .value(let written): reactions = try Self.checked(written)
        }
        assignments = try Self.assignments(object)
        cover = try object.text("cover_image_url")
        // `.jpeg` and capitals are refused.
        if let cover = cover.value, !cover.contains(".png"), !cover.contains(".jpg") {
            throw .invalid("cover_image_url", "cover_image_url must have a .jpg or .png extension")
        }
    }

    /// Each label once, capitals before small letters.
    private static func sorted(_ labels: [String]) -> [String] {
        Set(labels).sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }

    private static func checked(_ reactions: [String]) throws(APIError) -> [String] {
        guard reactions.count <= 5 else { throw .invalid("reactions", "At most 5 reactions are allowed") }
        for reaction in reactions where reaction.unicodeScalars.count != 1 {
            throw .invalid("reactions", "\(reaction) is not a single emoji")
        }
        return reactions
    }

    private static func assignments(_ object: RequestObject) throws(APIError) -> [StoredAssignment] {
        switch object.json["newsfeed_assignments"] {
        case nil, .null?: return []
        case .array(let values)?:
            var assignments: [StoredAssignment] = []
            for (index, value) in values.enumerated() {
                let item = try RequestObject(value, prefix: "newsfeed_assignments[\(index)].")
                guard let newsfeed = try item.integer("newsfeed_id").value else {
                    throw .missing(item.prefix + "newsfeed_id", "newsfeed_id is a required parameter.")
                }
                assignments.append(
                    StoredAssignment(newsfeed: newsfeed, publishedAt: try item.integer("published_at").value))
            }
            return assignments
        default: throw .wrongType("newsfeed_assignments", expected: "an array")
        }
    }
}
