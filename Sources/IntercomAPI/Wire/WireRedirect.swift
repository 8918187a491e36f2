internal import HelpCenterModel

/// A redirect as Intercom answers it (API.md §4.1).
struct WireRedirect: ListItem {
    let redirect: RemoteRedirect

    var remoteID: RemoteID { redirect.id }

    init(_ json: JSONElement) throws(JSONFault) {
        let target = try json.required("target_id").id()
        redirect = RemoteRedirect(
            id: try json.required("id").id(),
            fields: RedirectFields(
                fromURL: try json["from_url"]?.text() ?? "", locale: try json["locale"]?.locale(),
                target: try json["target_type"]?.text() == "collection" ? .collection(target) : .article(target)))
    }
}
