internal import HelpCenterModel

extension PlanDraft {
    /// Decides on every collection, parents before children.
    mutating func planCollections() {
        for collection in request.site.collections {
            if let parent = collection.parent, closed.contains(parent), !kept.contains(collection.path),
                request.lockfile.collections[collection.path] == nil
            {
                closed.insert(collection.path)
                wait(collection.path, for: parent)
                unchanged += 1
                continue
            }
            guard !isLeftOut(collection.path) else {
                leave(collection.path, .collection, title: title(of: collection))
                continue
            }
            if let item = request.lockfile.collections[collection.path] {
                planUpdate(of: collection, item: item)
            } else {
                planCreate(of: collection)
            }
        }
    }

    private mutating func planCreate(of collection: ArticleCollection) {
        let wanted = asked.state(of: collection)
        var change = Change(
            .create, kind: .collection, path: collection.path, title: title(of: collection),
            locales: collection.content.keys.sorted(), fields: Self.fields(of: collection), reasons: [.new],
            after: wanted.digest)
        let parentID = collection.parent.flatMap { collectionIDs[$0] }
        if let id = collection.intercomID, owner(of: id, .collection) == nil, request.snapshot?.collections[id] != nil {
            change.action = .update
            change.id = id
            change.reasons = [.intercomID]
            collectionIDs[collection.path] = id
        } else if collection.parent == nil || parentID != nil {
            // Below a parent that has yet to be created nothing can stand already.
            switch adoption?.match(collection, parent: parentID, locale: defaultLocale) {
            case .identical(let id)?:
                change.action = .adopt
                change.id = id
                change.fields = []
                change.reasons = [.adoptedIdentical]
                collectionIDs[collection.path] = id
            case .namesake(let id)?:
                change.reasons.append(.sameTitle)
                notes.append(Self.sameTitle(collection.path, "collection", id))
            case nil: break
            }
        }
        changes.append(change)
    }

    private mutating func planUpdate(of collection: ArticleCollection, item: LockedItem) {
        let wanted = asked.state(of: collection)
        var differences = wanted.differences(from: item.askedState)
        // Intercom can take no locale of a collection away; what is no longer asked for stays as it is.
        differences.locales = differences.locales.filter { collection.content[$0.key] != nil }
        // An icon that is no longer asked for stays as it is.
        if collection.icon == nil { differences.shared.remove(.icon) }
        // A parent that moved with its children is still their parent.
        if stands(item, in: collection.parent) { differences.shared.remove(.parent) }
        if let parent = collection.parent, closed.contains(parent), differences.shared.remove(.parent) != nil {
            wait(collection.path, for: parent)
        }
        let drifted = driftByPath[collection.path]
        var reasons: [Change.Reason] = []
        if !differences.isEmpty { reasons.append(.changed) }
        if drifted?.policy == .overwrite {
            reasons.append(drifted?.isGone == true ? .recreate : .overwrite)
        }
        let previousPath = renames.collections[collection.path]
        if previousPath != nil { reasons.append(.moved) }
        guard !reasons.isEmpty else {
            unchanged += 1
            return
        }
        var change = Change(
            .update, kind: .collection, path: collection.path, id: item.id, title: title(of: collection),
            locales: differences.locales.keys.sorted(), fields: differences.fields, reasons: reasons,
            before: Self.before(item), after: wanted.digest)
        change.previousPath = previousPath
        if previousPath != nil || differences.shared.contains(.parent) { change.action = .move }
        if reasons.contains(.recreate) {
            change.action = .create
            change.fields = Self.fields(of: collection)
            change.locales = collection.content.keys.sorted()
        } else if let drifted, reasons.contains(.overwrite) {
            change.fields = Set(change.fields).union(drifted.fields).sorted()
            change.locales = Set(change.locales).union(drifted.locales).sorted()
        }
        noteStaleTranslations(
            of: .collection, collection.path, collection.content, item: item,
            source: differences.locales[defaultLocale] ?? [])
        changes.append(change)
    }

    func title(of collection: ArticleCollection) -> String {
        collection.content[defaultLocale]?.title ?? collection.path.name
    }

    private static func fields(of collection: ArticleCollection) -> [Field] {
        var fields: [Field] = [.title]
        if collection.content.values.contains(where: { $0.description != nil }) { fields.append(.description) }
        if collection.icon != nil { fields.append(.icon) }
        return fields.sorted()
    }

    static func sameTitle(_ path: ProjectPath, _ kind: String, _ id: RemoteID) -> Plan.Note {
        Plan.Note(
            path: path,
            """
            the workspace has \(kind) \(id) with the same title in the same place but another content; it is left alone, \
            and a new one is created (to take it over instead: guidepost adopt \(path) \(id))
            """)
    }
}
