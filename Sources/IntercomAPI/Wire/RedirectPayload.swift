internal import HelpCenterModel

/// The JSON of a create of a redirect; its ids are strings (API.md §4.1).
struct RedirectPayload: Encodable {
    let fields: RedirectFields

    private enum CodingKeys: String, CodingKey {
        case locale
        case fromURL = "from_url"
        case targetType = "target_type"
        case target = "target_id"
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(fields.fromURL, forKey: .fromURL)
        try container.encodeIfPresent(fields.locale, forKey: .locale)
        switch fields.target {
        case .article(let id):
            try container.encode("article", forKey: .targetType)
            try container.encode(id, forKey: .target)
        case .collection(let id):
            try container.encode("collection", forKey: .targetType)
            try container.encode(id, forKey: .target)
        }
    }
}
