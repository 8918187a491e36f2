internal import HelpCenterModel

/// `GET /me`: the teammate whom the token belongs to, and the workspace (API.md §6).
struct WireMe: JSONReadable {
    struct App: JSONReadable {
        let id: String?
        let name: String?
        /// `nil` for a region that is new to us.
        let knownRegion: Region?

        init(_ json: JSONElement) throws(JSONFault) {
            id = try json["id_code"]?.text()
            name = try json["name"]?.text()
            let region = try json["region"]?.text()
            knownRegion = region.flatMap { Region(rawValue: $0.lowercased()) }
        }
    }

    let teammate: Teammate?
    let app: App?

    init(_ json: JSONElement) throws(JSONFault) {
        teammate = try json["id"] == nil ? nil : Teammate(wire: json)
        app = try json["app"].map(App.init)
    }
}

/// `GET /admins`: the teammates, unpaged.
struct WireAdmins: JSONReadable {
    let teammates: [Teammate]

    init(_ json: JSONElement) throws(JSONFault) {
        teammates = try json.required("admins").list(Teammate.init(wire:))
    }
}

/// One of `GET /help_center/help_centers`, which is unpaged (API.md §4).
struct WireHelpCenter: JSONReadable {
    /// Without locales that are new to us.
    let helpCenter: HelpCenter

    init(_ json: JSONElement) throws(JSONFault) {
        let id = try json.required("id").id()
        let locales = try json["locales"]?.list { locale throws(JSONFault) in try locale.locale() }
        helpCenter = HelpCenter(
            id: id, identifier: try json["identifier"]?.text() ?? id.string,
            displayName: try json["display_name"]?.text(), url: try json["url"]?.text(),
            isDefault: try json["default"]?.bool(), locales: locales?.compactMap(\.self))
    }
}

extension Teammate {
    fileprivate init(wire json: JSONElement) throws(JSONFault) {
        let id = try json.required("id").id()
        let email = try json["email"]?.text()
        self.init(id: id, name: try json["name"]?.text() ?? email ?? id.string, email: email)
    }
}
