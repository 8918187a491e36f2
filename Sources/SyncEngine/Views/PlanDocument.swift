internal import Foundation
package import HelpCenterModel

/// The JSON form of a plan (DESIGN §4): `plan --format json` and plan files.
package struct PlanDocument: Encodable, Sendable {
    package static let formatVersion = 1

    private let plan: Plan

    package init(_ plan: Plan) { self.plan = plan }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: NameKey.self)
        try container.encode(Self.formatVersion, forKey: NameKey("format_version"))
        try container.encode(plan.environment, forKey: NameKey("environment"))
        try container.encode(plan.workspaceID, forKey: NameKey("workspace_id"))
        try container.encode(plan.isOffline, forKey: NameKey("offline"))
        try container.encode(plan.fingerprint.string, forKey: NameKey("fingerprint"))
        try container.encode(summary, forKey: NameKey("summary"))
        try container.encode(plan.changes.map(ChangeDocument.init), forKey: NameKey("changes"))
        try container.encode(plan.drift.map(DriftDocument.init), forKey: NameKey("drift"))
        try container.encode(plan.held.map(HeldDocument.init), forKey: NameKey("held"))
        try container.encode(
            plan.notes.map { ["path": $0.path.string, "summary": $0.sentence] }, forKey: NameKey("notes"))
        try container.encode(
            plan.staleTranslations.map(StaleTranslationsDocument.init), forKey: NameKey("stale_translations"))
        try container.encode(plan.diagnostics.map(DiagnosticDocument.init), forKey: NameKey("diagnostics"))
    }

    private var summary: [String: Int] {
        var summary = Dictionary(
            uniqueKeysWithValues: Change.Action.allCases.map { ($0.rawValue, plan.count($0)) })
        summary["held"] = plan.held.count
        summary["unchanged"] = plan.unchanged
        summary["drift"] = plan.drift.count
        summary["conflict"] = plan.drift.count { $0.isConflict }
        return summary
    }
}

/// The JSON form of a change.
package struct ChangeDocument: Encodable, Sendable {
    let action: Change.Action
    let kind: ItemKind
    let path: ProjectPath
    let previousPath: ProjectPath?
    var id: RemoteID?
    let title: String
    let locales: [LocaleCode]
    let fields: [Field]
    let reasons: [Change.Reason]
    let before: FieldDigest?
    let after: FieldDigest?

    package init(_ change: Change) {
        action = change.action
        kind = change.kind
        path = change.path
        previousPath = change.previousPath
        id = change.id
        title = change.title
        locales = change.locales
        fields = change.fields
        reasons = change.reasons
        before = change.before
        after = change.after
    }

    enum CodingKeys: String, CodingKey {
        case action
        case kind
        case path
        case previousPath = "previous_path"
        case id
        case title
        case locales
        case fields
        case reasons
        case before
        case after
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(action, forKey: .action)
        try container.encode(kind, forKey: .kind)
        try container.encode(path, forKey: .path)
        try container.encodeIfPresent(previousPath, forKey: .previousPath)
        // A create has no id yet, and says so.
        try container.encode(id, forKey: .id)
        try container.encode(title, forKey: .title)
        try container.encode(locales, forKey: .locales)
        try container.encode(fields, forKey: .fields)
        try container.encode(reasons, forKey: .reasons)
        try container.encode(before, forKey: .before)
        try container.encode(after, forKey: .after)
    }
}

/// The JSON form of an item that is held back.
struct HeldDocument: Encodable, Sendable {
    let kind: ItemKind
    let path: ProjectPath
    let title: String
    let until: String

    init(_ held: Plan.Held) {
        kind = held.kind
        path = held.path
        title = held.title
        until = held.until.description
    }
}

/// The JSON form of an item's drift.
package struct DriftDocument: Encodable, Sendable {
    let kind: ItemKind
    let path: ProjectPath
    let id: RemoteID
    let title: String
    let locales: [LocaleCode]
    let fields: [Field]
    let conflict: Bool
    /// What can be done about an item that was deleted; `nil` for one that was only changed.
    let offers: [String]?

    package init(_ drift: Drift) {
        kind = drift.kind
        path = drift.path
        id = drift.id
        title = drift.title
        locales = drift.locales
        fields = drift.fields
        conflict = drift.isConflict
        offers = drift.isGone ? ["recreate", "forget"] : nil
    }
}

/// The JSON form of a diagnostic.
package struct DiagnosticDocument: Encodable, Sendable {
    let id: DiagnosticID
    let severity: Severity
    let path: ProjectPath
    let line: Int?
    let column: Int?
    /// The column after the culprit, where its end is known.
    let endColumn: Int?
    let summary: String
    let explanation: String?
    let fix: String?

    package init(_ diagnostic: Diagnostic) {
        id = diagnostic.id
        severity = diagnostic.severity
        path = diagnostic.path
        line = diagnostic.position?.line
        column = diagnostic.position?.column
        endColumn = diagnostic.endColumn
        summary = diagnostic.summary
        explanation = diagnostic.explanation
        fix = diagnostic.fix
    }

    enum CodingKeys: String, CodingKey {
        case id
        case severity
        case path
        case line
        case column
        case endColumn = "end_column"
        case summary
        case explanation
        case fix
    }
}
