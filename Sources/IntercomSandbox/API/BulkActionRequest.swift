/// What `POST /content/bulk_actions` asks for; what is not understood is a 422.
struct BulkActionRequest: Sendable {
    enum Action: Sendable {
        case publish
        case unpublish
        case delete
        case setAvailability(chatbot: Bool?, copilot: Bool?, salesAgent: Bool?)
        case setAudience(adding: [Int], removing: [Int], removingAll: Bool)
        case updateTags(adding: [Int], removing: [Int])
    }

    var action: Action
    /// The ids of what the action is for: contents of articles, or articles for tags. Others are left out silently.
    var ids: [Int]

    init(_ json: JSONValue) throws(APIError) {
        do {
            let object = try RequestObject(json)
            action = try Self.action(object)
            ids = try Self.ids(object, of: action)
        } catch {
            throw .unprocessable(error.message, field: error.field)
        }
    }

    private static func action(_ object: RequestObject) throws(APIError) -> Action {
        switch try object.text("action").value {
        case "publish"?: return .publish
        case "unpublish"?: return .unpublish
        case "delete"?: return .delete
        case "set_availability"?:
            let flags = try member("availability", of: object)
            return .setAvailability(
                chatbot: try flags.flag("ai_agent"), copilot: try flags.flag("copilot"),
                salesAgent: try flags.flag("sales_agent"))
        case "set_audience"?:
            let audience = try member("audience", of: object)
            return .setAudience(
                adding: try audience.integers("add_segment_ids").value ?? [],
                removing: try audience.integers("remove_segment_ids").value ?? [],
                removingAll: try audience.flag("remove_all") ?? false)
        case "update_tags"?:
            let tags = try member("tags", of: object)
            let adding = try tags.integers("add_tag_ids").value ?? []
            let removing = try tags.integers("remove_tag_ids").value ?? []
            guard !adding.isEmpty || !removing.isEmpty, Set(adding + removing).count <= 100 else {
                throw .invalid("tags", "tags must name 1 to 100 tags")
            }
            return .updateTags(adding: adding, removing: removing)
        default: throw .invalid("action", "action is not supported")
        }
    }

    private static func ids(_ object: RequestObject, of action: Action) throws(APIError) -> [Int] {
        guard case .array(let items)? = object.json["content_ids"], items.count <= 1000 else {
            throw .invalid("content_ids", "content_ids must be a list of at most 1000 items")
        }
        let expected = if case .updateTags = action { "article" } else { "article_content" }
        var ids: [Int] = []
        for item in items {
            let item = try RequestObject(item, prefix: "content_ids.")
            guard let type = try item.text("type").value, let id = try item.integer("id").value else {
                throw .invalid("content_ids", "content_ids must have a type and an id each")
            }
            if type == expected { ids.append(id) }
        }
        return ids
    }

    private static func member(_ name: String, of object: RequestObject) throws(APIError) -> RequestObject {
        guard let json = object.json[name] else { throw .invalid(name, "\(name) is required") }
        return try RequestObject(json, prefix: name + ".")
    }
}
