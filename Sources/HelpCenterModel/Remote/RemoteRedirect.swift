/// A redirect of a help center, from an address that readers may still have to an item (API version 2.16 on).
package struct RemoteRedirect: Hashable, Sendable {
    package var id: RemoteID
    package var fields: RedirectFields

    package init(id: RemoteID, fields: RedirectFields) {
        self.id = id
        self.fields = fields
    }
}

/// What a redirect is made of. It cannot be changed, only made and deleted.
package struct RedirectFields: Hashable, Sendable {
    /// Absolute, and within the help center's own addresses.
    package var fromURL: String
    /// The locale of the target to lead to; `nil` when the workspace answers one that is new to us.
    package var locale: LocaleCode?
    package var target: RedirectTarget

    package init(fromURL: String, locale: LocaleCode?, target: RedirectTarget) {
        self.fromURL = fromURL
        self.locale = locale
        self.target = target
    }
}

/// Where a redirect leads; a member of the same help center.
package enum RedirectTarget: Hashable, Sendable {
    case article(RemoteID)
    case collection(RemoteID)
}
