package import HelpCenterModel

/// What all views say of a plan, in the same words.
package enum PlanWords {
    /// `3 to create, 1 to update`; empty when there is nothing to do.
    package static func counts(_ plan: Plan) -> String {
        Change.Action.allCases.compactMap { action in
            let count = plan.count(action)
            return count > 0 ? "\(count) to \(action.rawValue)" : nil
        }.joined(separator: ", ")
    }

    /// `Plan for workspace ws1: 3 to create, 1 to update; 8 unchanged.`
    package static func verdict(_ plan: Plan) -> String {
        let remote = plan.workspaceID.map { "workspace \($0)" } ?? "an empty workspace"
        let basis = plan.isOffline ? " (offline: compared with the lockfile alone)" : ""
        guard plan.isEmpty else {
            return "Plan for \(remote)\(basis): \(counts(plan)); \(plan.unchanged) unchanged."
        }
        guard plan.drift.isEmpty else { return "Nothing to do but what others changed in \(remote)\(basis)." }
        let items = plan.unchanged == 1 ? "1 item of \(remote) is" : "\(plan.unchanged) items of \(remote) are"
        return "Nothing to do: \(items) up to date\(basis)."
    }

    /// `1 article`, `3 articles`.
    package static func count(_ number: Int, _ noun: String) -> String {
        number == 1 ? "1 \(noun)" : "\(number) \(noun)s"
    }

    /// What becomes of an item, of which a sentence tells: `created`.
    package static func done(_ action: Change.Action) -> String {
        switch action {
        case .create: "created"
        case .adopt: "adopted"
        case .update: "updated"
        case .move: "moved"
        case .publish: "published"
        case .unpublish: "unpublished"
        case .delete: "deleted"
        case .redirect: "redirected"
        case .upload: "uploaded"
        }
    }

    package static func plural(_ kind: ItemKind) -> String {
        switch kind {
        case .article: "articles"
        case .collection: "collections"
        case .newsItem: "news items"
        case .asset: "files"
        case .redirect: "redirects"
        }
    }

    /// A size for people: `312 bytes`, `14 KB`, `2.3 MB`; thousands, as file managers count.
    package static func size(_ bytes: Int) -> String {
        if bytes < 1_000 { return count(bytes, "byte") }
        if bytes < 1_000_000 { return "\((bytes + 500) / 1_000) KB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }

    /// The words in brackets behind a change: locales, fields and reasons.
    package static func details(_ change: Change) -> [String] {
        var details: [String] = []
        if change.locales.count > 1 || change.reasons.contains(.translationRemoved) {
            details.append(change.locales.map(\.code).joined(separator: " "))
        }
        if change.action != .create, !change.fields.isEmpty {
            details.append(change.fields.map(\.rawValue).joined(separator: ", "))
        }
        if let previous = change.previousPath { details.append("from \(previous)") }
        for reason in change.reasons where reason != .new && reason != .changed { details.append(reason.rawValue) }
        return details
    }

    /// How the look of a text differs from what it was, for a reader: `bold`, `no longer code`; empty when only its
    /// link does.
    package static func look(_ style: BodyStyle, was former: BodyStyle) -> String {
        var words: [String] = []
        func compare(_ isNow: Bool, _ was: Bool, _ name: String) {
            if isNow != was { words.append(isNow ? name : "no longer \(name)") }
        }
        compare(style.isBold, former.isBold, "bold")
        compare(style.isItalic, former.isItalic, "italic")
        compare(style.isCode, former.isCode, "code")
        compare(style.isButton, former.isButton, "a button")
        return words.joined(separator: ", ")
    }

    /// An image by the name of its file and its size: `images/window.png, 14 KB`.
    package static func image(_ image: BodyImage, _ facts: [String: ImageFact]) -> String {
        guard let fact = facts[image.name] else { return image.name }
        return fact.byteCount.map { "\(fact.path.name), \(size($0))" } ?? fact.path.name
    }
}
