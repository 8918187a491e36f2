internal import HelpCenterModel

/// An entry of an article's history as Intercom answers it (API.md §2).
struct WireArticleVersion: ListItem {
    let version: RemoteArticleVersion

    var remoteID: RemoteID { version.id }

    init(_ json: JSONElement) throws(JSONFault) {
        version = RemoteArticleVersion(
            id: try json.required("id").id(), article: try json["article_id"]?.id(),
            title: try json["title"]?.text() ?? "", body: try json["body"]?.text(),
            state: PublicationState(wire: try json["state"]?.text()), createdBy: try json["created_by_id"]?.id(),
            createdVia: try json["created_via"]?.text(), createdAt: try json["created_at"]?.wholeNumber(),
            from: try json["from_version_id"]?.id())
    }
}

extension PublicationState {
    /// - Parameter state: as Intercom names it. What is neither published nor draft, or not told, readers do not see, so
    ///   it counts as a draft.
    init(wire state: String?) { self = state.flatMap(PublicationState.init) ?? .draft }
}
