internal import HelpCenterModel

/// What a create or an update of an article asks for (API.md §2.1).
struct ArticleRequest: Sendable {
    /// By locale; the default locale's may stand at the top level, in `translated_content`, or in both.
    var contents: [LocaleCode: ContentRequest] = [:]
    /// The collections that it shall stand in; `nil` leaves them as they are.
    var parents: [Int]?
    /// Those of every locale; `nil` leaves them as they are.
    var audiences: [Int]?
    /// When it shall be published or unpublished, seconds since 1970; null cancels.
    var publishAt = Field<Int>.absent
    var unpublishAt = Field<Int>.absent

    init(_ json: JSONValue, center: StoredHelpCenter, version: APIVersion) throws(APIError) {
        let object = try RequestObject(json)
        for (locale, translation) in try object.translations(of: center) {
            var content = try ContentRequest(translation, version: version)
            if version >= .v2_16 { content.audiences = try translation.integers("audience_ids").value }
            contents[locale] = content
        }
        let top = try ContentRequest(object, version: version)
        // Where both are given the top level wins, as the documentation says of `audience_ids`.
        contents[center.defaultLocale] = contents[center.defaultLocale].map { top.over($0) } ?? top
        parents = try Self.parents(object)
        guard version >= .v2_16 else { return }
        audiences = try object.integers("audience_ids").value
        try readSchedule(object, center: center)
    }

    /// `parent_ids` overrides `parent_id`, which the server takes as a number and as text; null means none.
    private static func parents(_ object: RequestObject) throws(APIError) -> [Int]? {
        let type = try object.text("parent_type").value ?? "collection"
        guard ["collection", "section"].contains(type) else {
            throw .invalid("parent_type", "parent_type must be collection")
        }
        switch try object.integers("parent_ids") {
        case .value(let parents):
            var unique: [Int] = []
            for parent in parents where !unique.contains(parent) { unique.append(parent) }
            return unique
        case .null: return []
        case .absent: break
        }
        switch try object.integer("parent_id") {
        case .value(let parent): return [parent]
        case .null: return []
        case .absent: return nil
        }
    }

    private mutating func readSchedule(_ object: RequestObject, center: StoredHelpCenter) throws(APIError) {
        publishAt = try object.time("scheduled_publish_at")
        unpublishAt = try object.time("scheduled_unpublish_at")
        if publishAt.value != nil, unpublishAt.value != nil {
            throw .invalid(
                "scheduled_publish_at", "Only one of scheduled_publish_at and scheduled_unpublish_at is taken")
        }
        if publishAt.value != nil, contents[center.defaultLocale]?.state != .published {
            throw .invalid("scheduled_publish_at", "scheduled_publish_at needs the state published")
        }
    }
}

/// What a request asks for in one locale; `nil` leaves a field as it is.
struct ContentRequest: Sendable {
    var title: String?
    /// Empty clears it.
    var description: String?
    var body: String?
    var author: Int?
    var state: PublicationState?
    var chatbot: Bool?
    var copilot: Bool?
    var salesAgent: Bool?
    var audiences: [Int]?

    init(_ object: RequestObject, version: APIVersion) throws(APIError) {
        title = try object.text("title").value
        if let title, title.isBlank { throw .invalid(object.prefix + "title", "Title can't be blank") }
        description = try Self.cleared(object.text("description"))
        body = try Self.cleared(object.text("body"))
        author = try object.integer("author_id").value
        if let written = try object.text("state").value {
            guard let state = PublicationState(rawValue: written) else {
                throw .invalid(object.prefix + "state", "state must be published or draft")
            }
            self.state = state
        }
        guard version >= .v2_16 else { return }
        chatbot = try object.flag("ai_chatbot_availability")
        copilot = try object.flag("ai_copilot_availability")
        salesAgent = try object.flag("ai_sales_agent_availability")
        if try object.text("body_markdown").value != nil {
            guard body == nil else {
                throw APIError(
                    status: 422, code: "parameter_invalid",
                    message: "body and body_markdown are mutually exclusive", field: object.prefix + "body_markdown")
            }
            throw .invalid(
                object.prefix + "body_markdown", "the sandbox does not convert Markdown; send body as HTML")
        }
    }

    /// This request's fields, and the other's where this one has none.
    func over(_ other: ContentRequest) -> ContentRequest {
        var merged = self
        merged.title = title ?? other.title
        merged.description = description ?? other.description
        merged.body = body ?? other.body
        merged.author = author ?? other.author
        merged.state = state ?? other.state
        merged.chatbot = chatbot ?? other.chatbot
        merged.copilot = copilot ?? other.copilot
        merged.salesAgent = salesAgent ?? other.salesAgent
        merged.audiences = audiences ?? other.audiences
        return merged
    }

    /// Whether it asks for nothing.
    var isEmpty: Bool {
        title == nil && description == nil && body == nil && author == nil && state == nil && chatbot == nil
            && copilot == nil && salesAgent == nil && audiences == nil
    }

    private static func cleared(_ field: Field<String>) -> String? {
        switch field {
        case .absent: nil
        case .null: ""
        case .value(let text): text
        }
    }
}
