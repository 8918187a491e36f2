/// What a token leads to: the workspace, its help centers and the people who may be authors.
package struct Workspace: Hashable, Sendable {
    /// `app.id_code` of `GET /me`: ids of items are unique within it only.
    package var id: String
    package var region: Region?
    package var helpCenters: [HelpCenter]
    package var teammates: [Teammate]
    /// The teammate whom the token belongs to; `nil` when the workspace does not say.
    package var tokenOwner: RemoteID?

    package init(
        id: String, region: Region?, helpCenters: [HelpCenter], teammates: [Teammate], tokenOwner: RemoteID?
    ) {
        self.id = id
        self.region = region
        self.helpCenters = helpCenters
        self.teammates = teammates
        self.tokenOwner = tokenOwner
    }
}

/// Where Intercom keeps a workspace; each region has an address of its own.
package enum Region: String, Sendable, Codable, CaseIterable {
    case us
    case eu
    case au
}

/// A teammate of the workspace.
package struct Teammate: Hashable, Sendable {
    package var id: RemoteID
    package var name: String
    package var email: String?

    package init(id: RemoteID, name: String, email: String?) {
        self.id = id
        self.name = name
        self.email = email
    }
}

/// A help center of the workspace.
package struct HelpCenter: Hashable, Sendable {
    package var id: RemoteID
    package var identifier: String
    package var displayName: String?
    /// Where readers find it; `nil` in old workspaces that do not say.
    package var url: String?
    /// Whether it is the workspace's default one; `nil` before API version 2.16, which does not say.
    package var isDefault: Bool?
    /// The locales that it has enabled; `nil` before API version 2.16, which does not say.
    package var locales: [LocaleCode]?

    package init(
        id: RemoteID, identifier: String, displayName: String? = nil, url: String? = nil, isDefault: Bool? = nil,
        locales: [LocaleCode]? = nil
    ) {
        self.id = id
        self.identifier = identifier
        self.displayName = displayName
        self.url = url
        self.isDefault = isDefault
        self.locales = locales
    }
}
