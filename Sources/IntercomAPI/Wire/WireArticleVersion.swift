internal import HelpCenterModel

/// An entry of an article's history as Intercom answers it (API.md §2).
struct WireArticleVersion: ListItem {
    private var id: WireID
    private var article: WireID?
    private var title: String?
    private var body: WireBody?
    private var state: String?
    private var createdBy: WireID?
    private var createdVia: String?
    private var createdAt: WireNumber?
    private var from: WireID?

    private enum CodingKeys: String, CodingKey {
        case id, title, body, state
        case article = "article_id"
        case createdBy = "created_by_id"
        case createdVia = "created_via"
        case createdAt = "created_at"
        case from = "from_version_id"
    }

    var remoteID: RemoteID { id.id }

    var version: RemoteArticleVersion {
        RemoteArticleVersion(
            id: id.id, article: article?.id, title: title ?? "", body: body?.html,
            state: state.flatMap(PublicationState.init) ?? .draft, createdBy: createdBy?.id, createdVia: createdVia,
            createdAt: createdAt?.value, from: from?.id)
    }
}
