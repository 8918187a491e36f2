package import HelpCenterModel

/// One planned operation on one item.
package struct Change: Hashable, Sendable {
    package enum Action: String, Hashable, Sendable, Codable, CaseIterable {
        case create
        /// Takes an identical remote item under a path's name; nothing is written to it.
        case adopt
        case update
        case move
        case publish
        case unpublish
        case delete
        case redirect
        case upload
    }

    /// Why the change is planned; the raw value is its name in JSON.
    package enum Reason: String, Hashable, Sendable, Codable, CaseIterable {
        case new
        /// The source asks for something else than at the last apply.
        case changed
        /// The URL of something that the body links to is another one now.
        case linkTarget = "link-target"
        /// The remote item is gone, and the policy says to put it back.
        case recreate
        /// A remote item of the same title, place and content is there already.
        case adoptedIdentical = "adopted-identical"
        /// The front matter names the remote item.
        case intercomID = "intercom-id"
        case moved
        case translationAdded = "translation-added"
        case translationRemoved = "translation-removed"
        /// The file is gone.
        case removed
        /// The remote was changed by others, and the policy says to overwrite it.
        case overwrite
        /// An unmanaged remote item has the same title but another content.
        case sameTitle = "same-title"
    }

    package var action: Action
    package var kind: ItemKind
    package var path: ProjectPath
    /// Where it stood before; for a move.
    package var previousPath: ProjectPath?
    /// The remote item; `nil` for what is still to be created.
    package var id: RemoteID?
    package var title: String
    /// The locales that it touches, sorted.
    package var locales: [LocaleCode]
    /// The fields that it touches, sorted.
    package var fields: [Field]
    package var reasons: [Reason]
    /// The digest of what the lockfile has of it; `nil` when it has nothing.
    package var before: FieldDigest?
    /// The digest of what the source asks for; `nil` when it is to go.
    package var after: FieldDigest?

    package init(
        _ action: Action, kind: ItemKind, path: ProjectPath, previousPath: ProjectPath? = nil, id: RemoteID? = nil,
        title: String, locales: [LocaleCode] = [], fields: [Field] = [], reasons: [Reason],
        before: FieldDigest? = nil, after: FieldDigest? = nil
    ) {
        self.action = action
        self.kind = kind
        self.path = path
        self.previousPath = previousPath
        self.id = id
        self.title = title
        self.locales = locales
        self.fields = fields
        self.reasons = reasons
        self.before = before
        self.after = after
    }

    /// What is left of a change where nothing but the new name of its file is to be taken note of, since links to it
    /// need that; `nil` when the file has the name that it had.
    var renameAlone: Change? {
        guard previousPath != nil else { return nil }
        var change = self
        change.action = .move
        change.fields = []
        change.locales = []
        change.reasons = [.moved]
        return change
    }

    /// Whether readers lose the item, which the brake counts.
    package var removes: Bool { action == .unpublish || action == .delete }
}
