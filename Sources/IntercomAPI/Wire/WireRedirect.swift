internal import HelpCenterModel

/// A redirect as Intercom answers it (API.md §4.1).
struct WireRedirect: ListItem {
    private var id: WireID
    private var fromURL: String?
    private var locale: String?
    private var targetType: String?
    private var target: WireID

    private enum CodingKeys: String, CodingKey {
        case id, locale
        case fromURL = "from_url"
        case targetType = "target_type"
        case target = "target_id"
    }

    var remoteID: RemoteID { id.id }

    var redirect: RemoteRedirect {
        RemoteRedirect(
            id: id.id,
            fields: RedirectFields(
                fromURL: fromURL ?? "", locale: locale.flatMap(LocaleCode.init),
                target: targetType == "collection" ? .collection(target.id) : .article(target.id)))
    }
}
