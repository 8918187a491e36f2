package import HelpCenterModel

/// The changes that would make the remote match the site. A value: made without effects, equal for equal input.
package struct Plan: Hashable, Sendable {
    package var environment: String
    /// `nil` when planned offline without a lockfile.
    package var workspaceID: String?
    package var isOffline: Bool
    /// In the order in which they are carried out.
    package var changes: [Change]
    package var drift: [Drift]
    /// What is not touched before its time, in order of that time.
    package var held: [Held]
    /// What a reader of the plan should know beside its changes, one sentence each.
    package var notes: [Note]
    package var diagnostics: [Diagnostic]
    /// How many items of all kinds stay as they are.
    package var unchanged: Int
    /// The translations that its changes leave behind their sources, in order of their paths. No part of the
    /// fingerprint, since nothing is done about them.
    package var staleTranslations: [StaleTranslations] = []

    package init(
        environment: String, workspaceID: String?, isOffline: Bool, changes: [Change], drift: [Drift],
        held: [Held] = [],
        notes: [Note],
        diagnostics: [Diagnostic], unchanged: Int
    ) {
        self.environment = environment
        self.workspaceID = workspaceID
        self.isOffline = isOffline
        self.changes = changes.sorted(by: PlanOrder.precedes)
        self.drift = drift.sorted { ($0.kind.rawValue, $0.path) < ($1.kind.rawValue, $1.path) }
        self.held = held.sorted { ($0.until, $0.path) < ($1.until, $1.path) }
        self.notes = notes.sorted { ($0.path, $0.sentence) < ($1.path, $1.sentence) }
        self.diagnostics = diagnostics
        self.unchanged = unchanged
    }

    package var isEmpty: Bool { changes.isEmpty }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// How many changes of one action there are.
    package func count(_ action: Change.Action) -> Int { changes.count { $0.action == action } }

    /// A digest over every change with its before and after, and over the drift: two plans of one fingerprint do the
    /// same to the same remote. Whether it was made offline does not matter.
    package var fingerprint: Digest {
        var builder = DigestBuilder()
        for change in changes {
            let words: [String] = [
                change.action.rawValue, change.kind.rawValue, change.path.string, change.previousPath?.string ?? "",
                change.id?.string ?? "", change.locales.map(\.code).joined(separator: ","),
                change.fields.map(\.rawValue).joined(separator: ","), change.before?.string ?? "",
                change.after?.string ?? "",
            ]
            for word in words { builder.append(word) }
        }
        for item in drift {
            let words: [String] = [
                "drift", item.kind.rawValue, item.path.string, item.id.string,
                item.locales.map(\.code).joined(separator: ","),
                item.fields.map(\.rawValue).joined(separator: ","), item.found?.string ?? "",
            ]
            for word in words { builder.append(word) }
        }
        return builder.finish()
    }

    /// An item that is to appear at a time that has yet to come. Nothing of it is written before: Intercom's API takes
    /// no such time, so it is the first run after it that publishes the item.
    package struct Held: Hashable, Sendable {
        package var kind: ItemKind
        package var path: ProjectPath
        package var title: String
        package var until: Timestamp

        package init(kind: ItemKind, path: ProjectPath, title: String, until: Timestamp) {
            self.kind = kind
            self.path = path
            self.title = title
            self.until = until
        }
    }

    /// A sentence about one item, beside the changes.
    package struct Note: Hashable, Sendable {
        package var path: ProjectPath
        package var sentence: String

        package init(path: ProjectPath, _ sentence: String) {
            self.path = path
            self.sentence = sentence
        }
    }
}

/// The order in which changes are carried out: assets before bodies, collections before what they hold and parents
/// before children, news after the articles that it speaks of, what readers lose last and there children before parents.
enum PlanOrder {
    static func precedes(_ left: Change, _ right: Change) -> Bool {
        let ranks = (rank(left), rank(right))
        if ranks.0 != ranks.1 { return ranks.0 < ranks.1 }
        if left.removes, left.kind == .collection { return right.path < left.path }
        return left.path < right.path
    }

    private static func rank(_ change: Change) -> Int {
        switch (change.action, change.kind) {
        case (.upload, _): 0
        case (.unpublish, _): 4
        case (.delete, .collection): 6
        case (.delete, _): 5
        case (_, .collection): 1
        case (_, .newsItem): 3
        case (_, _): 2
        }
    }
}
