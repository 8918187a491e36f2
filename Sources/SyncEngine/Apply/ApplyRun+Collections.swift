internal import HelpCenterModel

extension ApplyRun {
    func writeCollection(_ change: Change) async throws {
        guard let collection = collections[change.path] else { return }
        var parentID: RemoteID?
        if let folder = collection.parent {
            guard let parent = await ledger.entry(.collection, at: folder) else {
                throw Skip(reason: "its collection “\(folder)” could not be written")
            }
            parentID = parent.id
        }
        // Only its folder has another name: nothing that the workspace knows of.
        if change.fields.isEmpty, change.action == .move { return }
        let wanted = asked.state(of: collection)
        let known = await ledger.entry(.collection, at: change.path)
        var expected =
            known ?? LockedItem(id: change.id ?? RemoteID(""), title: "", parentID: nil)
        expected.title = collection.content[site.defaultLocale]?.title ?? ""
        let isCreate = change.action == .create
        let movesParent = isCreate || known == nil || change.fields.contains(.parent)
        expected.asked = wanted.shared
        if !movesParent, let known, known.parentID != parentID {
            // It stays where it is for now; where it belongs is still to be asked for.
            expected.asked[.parent] = known.asked[.parent]
        } else {
            expected.parentID = parentID
        }
        expected.isProtected = collection.isProtected
        for (locale, fields) in wanted.locales { expected.locales[locale, default: LockedContent()].asked = fields }
        VisibleText(bodies: bodies, source: site.defaultLocale).note(collection, on: &expected)
        if !isCreate, let id = change.id { try await checkFreshness(ofCollection: id, at: change.path) }
        let intent = JournalIntent(
            sequence: 0, action: isCreate ? .create : .update, kind: .collection, path: change.path,
            id: isCreate ? nil : change.id, title: expected.title,
            parentID: expected.parentID, expected: expected,
            sent: isCreate || known == nil ? nil : SentParts(parent: change.fields.contains(.parent), locales: [:]))
        try await journaled(intent, write(change, collection, parentID: parentID)) { [expected] answer in
            guard case .collection(let remote) = answer else { return expected }
            return LockedItem(remote, expected: expected, sent: intent.sent)
        }
    }

    private func write(_ change: Change, _ collection: ArticleCollection, parentID: RemoteID?) -> RemoteWrite {
        let wanted = collection.content.mapValues {
            RemoteCollectionContent(title: $0.title, description: $0.description)
        }
        guard change.action != .create, let id = change.id else {
            return .createCollection(
                CollectionFields(
                    parent: parentID.map(ParentField.collection) ?? .top,
                    helpCenter: snapshot.helpCenter.isDefault == true ? nil : snapshot.helpCenter.id,
                    icon: collection.icon, defaultLocale: site.defaultLocale, content: wanted))
        }
        let observed = snapshot.collections[id]
        let parent: ParentField =
            change.fields.contains(.parent) ? parentID.map(ParentField.collection) ?? .top : .unchanged
        return .updateCollection(
            id,
            CollectionFields(
                parent: parent, icon: collection.icon ?? observed?.icon, defaultLocale: site.defaultLocale,
                // Locales that only the workspace has are sent along, since the translations are replaced as a whole.
                content: (observed?.content ?? [:]).merging(wanted) { $1 }))
    }
}
