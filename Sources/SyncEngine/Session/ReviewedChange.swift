internal import HelpCenterModel

/// A change as a plan file has it: what tells whether a later plan would do the same.
package struct ReviewedChange: Hashable, Sendable, Decodable {
    let action: Change.Action
    let kind: ItemKind
    let path: ProjectPath
    let fields: [Field]
    let locales: [LocaleCode]
    let before: FieldDigest?
    let after: FieldDigest?

    init(_ change: Change) {
        action = change.action
        kind = change.kind
        path = change.path
        fields = change.fields
        locales = change.locales
        before = change.before
        after = change.after
    }

    /// The items that one of two lists of changes treats in another way than the other, in order.
    static func differing(_ reviewed: [ReviewedChange], _ actual: [Change]) -> [ProjectPath] {
        let difference = Set(reviewed).symmetricDifference(actual.map(ReviewedChange.init))
        return Set(difference.map(\.path)).sorted()
    }
}
