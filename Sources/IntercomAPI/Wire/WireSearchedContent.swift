internal import HelpCenterModel

/// One find of `GET /content/search`: an article with the ids of its contents by locale, or something else without any
/// (API.md §6).
struct WireSearchedContent: ListItem {
    private let id: RemoteID
    private let type: String?
    private let contents: [(id: RemoteID, locale: LocaleCode?)]

    init(_ json: JSONElement) throws(JSONFault) {
        id = try json.required("id").id()
        type = try json["type"]?.text()
        contents =
            try json["contents"]?.list { content throws(JSONFault) in
                (try content.required("id").id(), try content["locale"]?.locale())
            } ?? []
    }

    /// Kinds have ids of their own, so the kind belongs to the name of a find.
    var remoteID: RemoteID { RemoteID("\(type ?? "") \(id)") }

    /// The id of the content of an article in a locale; `nil` when this is another item, or has none in it.
    func content(of article: RemoteID, in locale: LocaleCode) -> RemoteID? {
        guard type == "article", id == article else { return nil }
        return contents.first { $0.locale == locale }?.id
    }
}
