package import HelpCenterModel

/// Which parts of an item an update sends. What the answer says of the others is not ours: should they be other than
/// they were, somebody changed them at that moment, and that has to show as drift.
package struct SentParts: Hashable, Sendable, Codable {
    package var parent: Bool
    package var locales: [LocaleCode: Set<Field>]

    package init(parent: Bool, locales: [LocaleCode: Set<Field>]) {
        self.parent = parent
        self.locales = locales
    }
}
