internal import HelpCenterModel

/// `GET /me`: the teammate whom the token belongs to, and the workspace (API.md §6).
struct WireMe: Decodable, Sendable {
    struct App: Decodable, Sendable {
        var id: String?
        var name: String?
        var region: String?

        /// `nil` for a region that is new to us.
        var knownRegion: Region? { region.flatMap { Region(rawValue: $0.lowercased()) } }

        private enum CodingKeys: String, CodingKey {
            case name, region
            case id = "id_code"
        }
    }

    var id: WireID?
    var name: String?
    var email: String?
    var app: App?

    var teammate: Teammate? {
        id.map { Teammate(id: $0.id, name: name ?? email ?? $0.id.string, email: email) }
    }
}

/// `GET /admins`: the teammates, unpaged.
struct WireAdmins: Decodable, Sendable {
    struct Admin: Decodable, Sendable {
        var id: WireID
        var name: String?
        var email: String?
    }

    var admins: [Admin]

    var teammates: [Teammate] {
        admins.map { Teammate(id: $0.id.id, name: $0.name ?? $0.email ?? $0.id.id.string, email: $0.email) }
    }
}

/// One of `GET /help_center/help_centers`, which is unpaged (API.md §4).
struct WireHelpCenter: Decodable, Sendable {
    private var id: WireID
    private var identifier: String?
    private var displayName: String?
    private var url: String?
    private var isDefault: Bool?
    private var locales: [String?]?

    private enum CodingKeys: String, CodingKey {
        case id, identifier, url, locales
        case displayName = "display_name"
        case isDefault = "default"
    }

    /// The help center in the words of the model; locales that are new to us are left out.
    var helpCenter: HelpCenter {
        HelpCenter(
            id: id.id, identifier: identifier ?? id.id.string, displayName: displayName, url: url,
            isDefault: isDefault, locales: locales?.compactMap { $0.flatMap(LocaleCode.init) })
    }
}
