internal import HelpCenterModel

/// A change as a plan file has it: what tells whether a later plan would do the same.
private struct ReviewedChange: Hashable, Sendable, Decodable {
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
}

/// What others had changed when a plan was made, as a plan file has it.
private struct ReviewedDrift: Hashable, Sendable, Decodable {
    let kind: ItemKind
    let path: ProjectPath
    let id: RemoteID
    let fields: [Field]
    let locales: [LocaleCode]

    init(_ drift: Drift) {
        kind = drift.kind
        path = drift.path
        id = drift.id
        fields = drift.fields
        locales = drift.locales
    }
}

/// The plan of a plan file, as far as it tells which items a later plan treats in another way.
package struct ReviewedItems: Sendable, Decodable {
    private let changes: [ReviewedChange]
    private let drift: [ReviewedDrift]

    /// The items of which the plan says something else, in order.
    func differing(from plan: Plan) -> [ProjectPath] {
        let changed = Set(changes).symmetricDifference(plan.changes.map(ReviewedChange.init)).map(\.path)
        let drifted = Set(drift).symmetricDifference(plan.drift.map(ReviewedDrift.init)).map(\.path)
        return Set(changed + drifted).sorted()
    }
}
