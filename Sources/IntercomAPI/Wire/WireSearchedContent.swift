internal import HelpCenterModel

/// One find of `GET /content/search`: an article with the ids of its contents by locale, or something else without any
/// (API.md §6).
struct WireSearchedContent: ListItem {
    private struct Content: Decodable {
        var id: WireID
        var locale: String?
    }

    private var id: WireID
    private var type: String?
    private var contents: [Content]?

    /// Kinds have ids of their own, so the kind belongs to the name of a find.
    var remoteID: RemoteID { RemoteID("\(type ?? "") \(id.id)") }

    /// The id of the content of an article in a locale; `nil` when this is another item, or has none in it.
    func content(of article: RemoteID, in locale: LocaleCode) -> RemoteID? {
        guard type == "article", id.id == article else { return nil }
        return contents?.first { $0.locale.flatMap(LocaleCode.init) == locale }?.id.id
    }
}
