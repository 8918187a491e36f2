package import HelpCenterModel

/// An item that others changed in the remote since our last write.
package struct Drift: Hashable, Sendable {
    package var kind: ItemKind
    package var path: ProjectPath
    package var id: RemoteID
    package var title: String
    package var locales: [LocaleCode]
    package var fields: [Field]
    /// Whether the source changed too.
    package var isConflict: Bool
    /// The digest of what the workspace has of it, so that a plan tells one edit from the next; `nil` when it is gone.
    package var found: FieldDigest?
    /// What apply does about it: the item's own policy, or else the project's.
    package var policy: DriftPolicy

    /// Whether the item itself was deleted, and not only a locale of it.
    package var isGone: Bool { fields.contains(.deleted) && locales.isEmpty }

    package init(
        kind: ItemKind, path: ProjectPath, id: RemoteID, title: String, locales: [LocaleCode], fields: [Field],
        isConflict: Bool, found: FieldDigest? = nil, policy: DriftPolicy = .fail
    ) {
        self.kind = kind
        self.path = path
        self.id = id
        self.title = title
        self.locales = locales
        self.fields = fields
        self.isConflict = isConflict
        self.found = found
        self.policy = policy
    }
}
