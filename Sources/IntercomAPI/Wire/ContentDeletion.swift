internal import HelpCenterModel

/// The JSON of `POST /content/bulk_actions` that deletes contents of articles (API.md §§2.4, 6).
struct ContentDeletion: Encodable {
    private struct Content: Encodable {
        let type = "article_content"
        let id: RemoteID
    }

    private let action = "delete"
    private let contents: [Content]

    private enum CodingKeys: String, CodingKey {
        case action
        case contents = "content_ids"
    }

    init(_ ids: [RemoteID]) { contents = ids.map(Content.init) }
}
