internal import HelpCenterModel
internal import Hummingbird

/// What `GET /content/search` asks for; what is not understood is a 422.
struct ContentSearchRequest: Sendable {
    var query: ContentQuery
    var page: Int
    var size: Int
    /// Whether articles are among the kinds of content that are asked for.
    var hasArticles = true

    init(_ request: Request) throws(APIError) {
        let phrase = request.query("query") ?? ""
        guard phrase.count <= 500 else { throw .unprocessable("query is too long", field: "query") }
        query = ContentQuery(phrase: phrase)
        page = max(1, try Self.integers("page", request).last ?? 1)
        size = min(50, max(1, try Self.integers("per_page", request).last ?? 10))
        for written in request.queryList("states") {
            guard let state = PublicationState(rawValue: written) else {
                throw .unprocessable("states must be published or draft", field: "states")
            }
            query.states.append(state)
        }
        for written in request.queryList("locales") {
            guard let locale = LocaleCode(written) else {
                throw .unprocessable("\(written) is not a locale", field: "locales")
            }
            query.locales.append(locale)
        }
        let types = request.queryList("content_types")
        guard types.allSatisfy(Self.types.contains) else {
            throw .unprocessable("content_types names an unknown type", field: "content_types")
        }
        hasArticles = types.isEmpty || types.contains("article")
        try addTags(request)
        try addFilters(request)
        guard request.queryList("folder_ids").isEmpty || request.query("folder_entity_type") != nil else {
            throw .unprocessable("folder_entity_type is required with folder_ids", field: "folder_entity_type")
        }
        // There are no folders, so nothing is in one.
        if !request.queryList("folder_ids").isEmpty { hasArticles = false }
    }

    private mutating func addTags(_ request: Request) throws(APIError) {
        let condition = "EXISTS (SELECT 1 FROM article_tag t WHERE t.article_id = c.article_id AND t.tag_id IN "
        let tags = try Self.integers("tag_ids", request)
        if !tags.isEmpty {
            switch request.query("tag_operator") {
            case nil, "IN"?: query.conditions.append(.init(sql: "\(condition)(\(NumberList.written(tags))))"))
            case "NIN"?: query.conditions.append(.init(sql: "NOT \(condition)(\(NumberList.written(tags))))"))
            default: throw .unprocessable("tag_operator must be IN or NIN", field: "tag_operator")
            }
        }
        let any = try Self.integers("any_tag_ids", request)
        if !any.isEmpty { query.conditions.append(.init(sql: "\(condition)(\(NumberList.written(any))))")) }
    }

    private mutating func addFilters(_ request: Request) throws(APIError) {
        for (name, column) in [
            ("copilot_state", "ai_copilot"), ("fin_service_state", "ai_chatbot"), ("fin_sales_state", "ai_sales_agent"),
        ] {
            switch request.query(name) {
            case nil: break
            case "on"?: query.conditions.append(.init(sql: "c.\(column)"))
            case "off"?: query.conditions.append(.init(sql: "NOT c.\(column)"))
            default: throw .unprocessable("\(name) must be on or off", field: name)
            }
        }
        for (name, column) in [("created_by_ids", "created_by"), ("last_updated_by_ids", "updated_by")] {
            let ids = try Self.integers(name, request)
            if !ids.isEmpty { query.conditions.append(.init(sql: "c.\(column) IN (\(NumberList.written(ids)))")) }
        }
        for (name, comparison) in [
            ("created_at_after", "created_at >="), ("created_at_before", "created_at <="),
            ("updated_at_after", "updated_at >="), ("updated_at_before", "updated_at <="),
        ] {
            if let time = try Self.integers(name, request).last {
                query.conditions.append(.init(sql: "c.\(comparison) ?", arguments: [time]))
            }
        }
    }

    private static func integers(_ name: String, _ request: Request) throws(APIError) -> [Int] {
        var integers: [Int] = []
        for text in request.queryList(name) {
            guard let integer = Int(text) else { throw .unprocessable("\(name) must be an integer", field: name) }
            integers.append(integer)
        }
        return integers
    }

    private static let types = ["snippet", "external_content", "file_source_content", "internal_article", "article"]
}

extension Request {
    /// The values of a parameter of the query that takes several, with commas between them or repeated.
    fileprivate func queryList(_ name: String) -> [String] {
        uri.queryParameters.getAll(name).flatMap { $0.split(separator: ",").map(String.init) }
    }
}
